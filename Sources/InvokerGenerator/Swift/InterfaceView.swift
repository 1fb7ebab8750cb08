import InvokerSpec

/// What the template of an interface sees.
struct InterfaceView {
  let options: SwiftOptions
  let types: SwiftTypes

  private var names: SwiftNames { types.names }

  func view(_ interface: Interface) -> View {
    let root = names.root(of: interface.name)
    let access = options.access == .internal ? "" : options.access.rawValue + " "
    return [
      "access": access,
      "root": root,
      "entryPoint": interface.entryPoint.joined(separator: "."),
      "summaryDoc": docComment([interface.summary, interface.description]),
      "requestDoc": docComment(["The arguments of one invocation of `\(interface.entryPoint.joined(separator: "."))`."]),
      "descriptor": descriptor(interface),
      "modes": modes(interface, root),
      "either": either(interface, root) ?? false,
      "properties": interface.params.compactMap { property($0, of: interface) },
      "init": parenthesized(
        "\(access)init", interface.params.compactMap { parameter($0, of: interface) }, " {", indent: 2),
      "arguments": interface.params.map { argument($0, of: interface) },
    ]
  }

  // MARK: Calls

  private func modes(_ interface: Interface, _ root: String) -> [View] {
    let streaming = interface.streaming.map { streaming in
      let result = "InvocationStream<\(types.type(streaming.yields.type))>"
      return mode(interface, root, .streaming, streaming.description, result: result)
    }
    let blocking = interface.blocking.map { blocking in
      mode(interface, root, .blocking, blocking.description, result: types.type(blocking.returns.type))
    }
    return [streaming, blocking].compactMap { $0 }
  }

  private func mode(
    _ interface: Interface, _ root: String, _ mode: ModeName, _ description: String?, result: String
  ) -> View {
    let modeType = mode == .streaming ? "StreamingMode" : "BlockingMode"
    return [
      "doc": docComment([description ?? interface.summary], indent: 2),
      "callDoc": docComment([description ?? interface.summary, parameterDoc(interface)], indent: 2),
      "mode": mode.rawValue,
      "method": mode == .streaming ? "stream" : "reply",
      "requirement": parenthesized(
        "func invoke", ["_ request: \(root)Request", "responseMode: \(modeType)"], answer(result), indent: 2),
      "call": parenthesized(
        "\(access)func invoke", parameters(interface, modeType: modeType, default: self.default(interface) == mode ? ".\(mode.rawValue)" : nil),
        answer(result) + " {", indent: 2),
      "request": parenthesized("try await invoke", [construction(interface, root), "responseMode: \(modeArgument(interface))"], indent: 4, hugging: true),
    ]
  }

  /// The call whose mode is known only at run time, where there are two modes.
  private func either(_ interface: Interface, _ root: String) -> View? {
    guard let streaming = interface.streaming, let blocking = interface.blocking else { return nil }
    let result = "Answer<\(types.type(streaming.yields.type)), \(types.type(blocking.returns.type))>"
    return [
      "doc": docComment(["Invokes the interface in a mode that is known only at run time."], indent: 2),
      "call": parenthesized("\(access)func invoke", ["_ request: \(root)Request", "mode: ResponseMode"], answer(result) + " {", indent: 2),
    ]
  }

  private var access: String { options.access == .internal ? "" : options.access.rawValue + " " }

  private func answer(_ result: String) -> String { " async throws(InvocationError) -> " + result }

  private func `default`(_ interface: Interface) -> ModeName? {
    interface.params.lazy.compactMap { param in if case .mode(let mode) = param.kind { mode } else { nil } }.first
  }

  private func parameters(_ interface: Interface, modeType: String, default mode: String?) -> [String] {
    interface.params.map { param in
      if case .mode = param.kind {
        return names.param(param.name, of: interface.name).label + ": " + modeType + (mode.map { " = " + $0 } ?? "")
      }
      return parameter(param, of: interface) ?? ""
    }
  }

  private func modeArgument(_ interface: Interface) -> String {
    let mode = interface.params.first { if case .mode = $0.kind { true } else { false } }
    return mode.map { names.param($0.name, of: interface.name).declared } ?? ""
  }

  private func construction(_ interface: Interface, _ root: String) -> String {
    let arguments = interface.params.compactMap { param -> String? in
      guard param.type != nil else { return nil }
      let identifier = names.param(param.name, of: interface.name)
      return identifier.argumentLabel + ": " + identifier.declared
    }
    return parenthesized("\(root)Request", arguments, indent: 6, width: lineWidth - 32, hugging: true)
  }

  private func parameterDoc(_ interface: Interface) -> String {
    let items = interface.params.compactMap { param -> String? in
      guard let description = param.documentation.description else { return nil }
      let name = names.param(param.name, of: interface.name).name
      let text = description.split(whereSeparator: \.isNewline).joined(separator: " ")
      return "  - \(name): \(text)"
    }
    return items.isEmpty ? "" : "- Parameters:\n" + items.joined(separator: "\n")
  }

  // MARK: The request

  /// `appID: String`, with the default where there is one.
  private func parameter(_ param: Param, of interface: Interface) -> String? {
    guard let type = param.type else { return nil }
    let isOptional = type.isOptional(required: param.isRequired)
    let view = TypeView(options: options, types: types, reachability: Reachability(SpecSet()))
    let value = view.defaultValue(type, isOptional: isOptional)
    return names.param(param.name, of: interface.name).label + ": " + types.type(type.type) + (isOptional ? "?" : "")
      + (value.map { " = " + $0 } ?? "")
  }

  private func property(_ param: Param, of interface: Interface) -> View? {
    guard let type = param.type else { return nil }
    let identifier = names.param(param.name, of: interface.name)
    return [
      "doc": docComment([param.documentation.description], indent: 2),
      "name": identifier.declared,
      "member": identifier.name,
      "type": types.type(type.type) + (type.isOptional(required: param.isRequired) ? "?" : ""),
    ]
  }

  private func argument(_ param: Param, of interface: Interface) -> View {
    let identifier = names.param(param.name, of: interface.name)
    let isMode = param.type == nil
    let clashes = ["arguments", "mode"].contains(identifier.name)
    return [
      "literal": stringLiteral(param.name),
      "value": isMode ? "mode.rawValue" : clashes ? "self." + identifier.name : identifier.declared,
    ]
  }

  // MARK: The descriptor

  private func descriptor(_ interface: Interface) -> String {
    var arguments = [
      "name: " + stringLiteral(interface.name),
      "entryPoint: " + stringLiteral(interface.entryPoint.joined(separator: ".")),
    ]
    if let plugin = interface.plugin {
      let unsupported = plugin.unsupported.map { stringLiteral($0.name) + ": " + stringLiteral($0.text) }
      arguments.append(
        "plugin: " + parenthesized(
          "PluginBinding", ["type: " + stringLiteral(plugin.type)] + (unsupported.isEmpty ? [] : ["unsupported: " + bracketed(unsupported, indent: 6)]),
          indent: 4, hugging: true))
    }
    if let service = interface.serviceAPI {
      var parts = ["request: " + stringLiteral(service.request.text)]
      if !service.requestWith.isEmpty {
        parts.append("requestWith: " + bracketed(service.requestWith.map { stringLiteral($0.param.name) + ": " + stringLiteral($0.route.text) }, indent: 6))
      }
      if !service.omit.isEmpty { parts.append("omit: [" + service.omit.map { stringLiteral($0.name) }.joined(separator: ", ") + "]") }
      if !service.required.isEmpty { parts.append("required: [" + service.required.map { stringLiteral($0.name) }.joined(separator: ", ") + "]") }
      if let stop = service.stop { parts.append("stop: " + stringLiteral(stop.text)) }
      if let resume = service.resume { parts.append("resume: " + stringLiteral(resume.text)) }
      arguments.append("serviceAPI: " + parenthesized("ServiceAPIBinding", parts, indent: 4, width: 60, hugging: true))
    }
    return "InterfaceDescriptor(\n    " + arguments.joined(separator: ",\n    ") + ")"
  }

  /// A list in brackets, one item a line if it does not fit.
  private func bracketed(_ items: [String], indent: Int) -> String {
    let line = "[" + items.joined(separator: ", ") + "]"
    guard line.count + indent + 14 > lineWidth else { return line }
    let inner = String(repeating: " ", count: indent + 2)
    return "[\n" + inner + items.joined(separator: ",\n" + inner) + ",\n" + String(repeating: " ", count: indent) + "]"
  }
}
