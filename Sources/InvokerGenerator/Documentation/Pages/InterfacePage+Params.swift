import InvokerSpec

extension InterfacePage {
  var params: Section {
    let swift = writer.types.params(of: interface)
    let entries = interface.params.map { param in
      let swift = swift.first { $0.wireName == param.name }
      return ParamEntry(
        anchor: anchor("param", param.name), name: param.name, swiftName: param.type == nil ? "mode" : swift?.name.name,
        type: type(of: param, swift), isRequired: param.isRequired, defaultValue: defaultValue(of: param),
        constraints: constraints(of: param), description: writer.prose(param.documentation.description),
        transports: transports(of: param), since: param.documentation.since,
        deprecated: param.documentation.deprecated.map { writer.prose($0) })
    }
    return writer.section("parameters", .parameters, [.params(entries)])
  }

  private func type(of param: Param, _ swift: ParamAPI?) -> TypeText {
    switch param.kind {
    case .value(let use):
      return TypeText(wire: writer.wire(use), swift: swift?.type.text ?? writer.types.type(use.type).text)
    case .mode(let selection):
      let isFlag = interface.modes.compactMap(selection.value).contains {
        $0 == .boolean(true) || $0 == .boolean(false)
      }
      return TypeText(wire: [.code(isFlag ? "boolean" : "string")], swift: "ResponseMode")
    }
  }

  private func defaultValue(of param: Param) -> String? {
    switch param.kind {
    case .mode(let selection): selection.value(of: selection.defaultMode).map(jsonText)
    case .value(let use): writer.defaultText(use)
    }
  }

  private func constraints(of param: Param) -> [String] {
    switch param.kind {
    case .mode(let selection):
      interface.modes.compactMap { selection.values == nil ? $0.rawValue : selection.value(of: $0).map(jsonText) }
    case .value(let use): writer.constraints(use)
    }
  }

  /// How each transport handles a param.
  private func transports(of param: Param) -> [ParamEntry.TransportEntry] {
    var entries: [ParamEntry.TransportEntry] = []
    if let service = interface.serviceAPI {
      let carriage = interface.carriage(of: param, on: .serviceAPI)
      let route = carriage.isSent ? service.requestWith.first { $0.param.name == param.name }?.route : nil
      let text = route.map { writer.words(.inPath, ["route": [.code($0.text)]]) } ?? words(carriage)
      entries.append(.init(name: writer.phrases[.serviceAPI], isSent: carriage.isSent, text: text))
    }
    if interface.plugin != nil {
      let carriage = interface.carriage(of: param, on: .plugin)
      entries.append(.init(name: writer.phrases[.plugin], isSent: carriage.isSent, text: words(carriage)))
    }
    return entries
  }

  private func words(_ carriage: Carriage) -> Prose {
    switch carriage {
    case .required: writer.words(.needed)
    case .optional: writer.words(.sent)
    case .omitted: writer.words(.notSent)
    case .constant(let value): writer.words(.constant, ["value": [.code(jsonText(value))]])
    case .refused(let advice): writer.words(.notTaken, ["hint": writer.prose(advice)])
    }
  }
}
