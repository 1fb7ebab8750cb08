import InvokerSpec

/// What the templates of an interface see.
struct InterfaceView {
  let options: SwiftOptions
  let types: SwiftTypes
  let interface: Interface
  let params: [SwiftParam]
  /// The beginning of the names of what is generated: `Chat`.
  let root: String

  init(_ interface: Interface, options: SwiftOptions, types: SwiftTypes) {
    self.options = options
    self.types = types
    self.interface = interface
    params = types.params(of: interface)
    root = types.names.root(of: interface.name)
  }

  var view: View {
    let entryPoint = interface.entryPoint.joined(separator: ".")
    return [
      "access": options.accessPrefix,
      "root": root,
      "entryPoint": entryPoint,
      "summaryDoc": docComment([
        interface.summary, interface.description, interface.since.map { "- Note: Since version \($0)." },
      ]),
      "requestDoc": docComment(["The arguments of one invocation of `\(entryPoint)`."]),
      "descriptor": interface.descriptor(in: types.specs),
      "modes": modes,
      "either": either ?? false,
      "properties": params.compactMap(property),
      "formerProperties": params.compactMap(formerProperty),
      "init": initializer(params.signature),
      "formerInits": params.filter { $0.type != nil }.formerSignatures(of: "init").map(formerInitializer),
      "aliases": aliases,
      "arguments": params.map(argument),
    ]
  }

  // MARK: Calls

  private var modes: [View] {
    let streaming = interface.streaming.map { streaming in
      mode(.streaming, "StreamingMode", streaming.description, result: "InvocationStream<\(eventType(streaming))>")
    }
    let blocking = interface.blocking.map { blocking in
      mode(.blocking, "BlockingMode", blocking.description, result: types.result(of: blocking))
    }
    return [streaming, blocking].compactMap { $0 }
  }

  private func eventType(_ streaming: Streaming) -> String { types.type(streaming.yields.type) }

  private func mode(_ mode: ModeName, _ modeType: String, _ description: String?, result: String) -> View {
    let former = params.formerSignatures(of: "invoke")
    return [
      "doc": docComment([description ?? interface.summary], indent: 2),
      "callDoc": docComment([description ?? interface.summary, parameterDoc], indent: 2),
      "mode": mode.rawValue,
      "method": mode == .streaming ? "stream" : "reply",
      "requirement": parenthesized(
        "func invoke", ["_ request: \(root)Request", "responseMode: \(modeType)"], answer(result), indent: 2),
      "call": call(params.signature, mode, modeType, result),
      "request": request(params.signature),
      "formerCalls": former.map { signature in
        [
          "doc": signature.deprecation ?? "", "call": call(signature, mode, modeType, result),
          "request": request(signature),
        ]
          as View
      },
    ]
  }

  /// The head of a call.
  private func call(_ signature: Signature, _ mode: ModeName, _ modeType: String, _ result: String) -> String {
    let defaultMode = interface.params.contains { $0.kind == .mode(mode) } ? ".\(mode.rawValue)" : nil
    let parameters = signature.params.map { param in
      param.type == nil ? param.declaration(type: modeType, default: defaultMode) : parameter(param) ?? ""
    }
    return parenthesized("\(options.accessPrefix)func invoke", parameters, answer(result) + " {", indent: 2)
  }

  /// The body of a call: the request is put together and sent.
  private func request(_ signature: Signature) -> String {
    let modeParam = signature.params.first { $0.type == nil }
    let request = parenthesized(
      "\(root)Request", signature.params.filter { $0.type != nil }.map(\.forwarded), indent: 6, width: lineWidth - 32,
      hugging: true)
    return parenthesized(
      // A param of this name would hide the function.
      signature.params.contains { $0.name.name == "invoke" } ? "try await self.invoke" : "try await invoke",
      [request, "responseMode: \(modeParam?.name.declared ?? "")"], indent: 4, hugging: true)
  }

  /// The call whose mode is known only at run time, where there are two modes.
  private var either: View? {
    guard let streaming = interface.streaming, let blocking = interface.blocking else { return nil }
    let parts = "\(eventType(streaming)), \(types.result(of: blocking))"
    let fits = columnCount(of: "  )" + answer("Answer<\(parts)>") + " {") <= lineWidth
    let result = fits ? "Answer<\(parts)>" : "Answer<\n    \(parts)\n  >"
    return [
      "doc": docComment(["Invokes the interface in a mode that is known only at run time."], indent: 2),
      "call": parenthesized(
        "\(options.accessPrefix)func invoke", ["_ request: \(root)Request", "mode: ResponseMode"],
        answer(result) + " {", indent: 2),
    ]
  }

  private func answer(_ result: String) -> String { " async throws(InvocationError) -> " + result }

  private var parameterDoc: String? {
    let items = params.signature.params.compactMap { param -> String? in
      guard let text = param.documentation.description?.split(whereSeparator: \.isNewline).joined(separator: " ") else {
        return nil
      }
      return "  - \(param.name.name): \(text)"
    }
    return items.isEmpty ? nil : "- Parameters:\n" + items.joined(separator: "\n")
  }

  // MARK: The request

  private func parameter(_ param: SwiftParam) -> String? {
    param.type.map { param.declaration(type: $0, default: param.defaultValue) }
  }

  private func initializer(_ signature: Signature) -> String {
    parenthesized("\(options.accessPrefix)init", signature.params.compactMap(parameter), " {", indent: 2)
  }

  private func formerInitializer(_ signature: Signature) -> View {
    [
      "doc": signature.deprecation ?? "", "init": initializer(signature), "body": signature.initializerBody(params),
    ]
  }

  private func property(_ param: SwiftParam) -> View? {
    guard let type = param.type else { return nil }
    var view: View = [
      "doc": param.documentation.comment(indent: 2), "name": param.name.declared, "member": param.stored.name,
      "value": param.isBeingDropped ? param.defaultValue ?? "nil" : param.name.declared, "type": type,
    ]
    if param.stored != param.name {
      view["storage"] = param.stored.name
      view["accessors"] =
        ComputedProperty(name: param.name, type: type, source: param.stored, isSettable: true).accessors
    }
    return view
  }

  private func formerProperty(_ param: SwiftParam) -> View? {
    guard let type = param.type, let former = param.formerName else { return nil }
    return ComputedProperty(name: former, type: type, source: param.stored, isSettable: true).alias(of: param.name)
  }

  /// The former names of the types of the interface.
  private var aliases: [View] {
    guard let was = interface.was, Identifier(type: was).isValid else { return [] }
    return ["Invoking", "Invoker", "Request"].map { suffix in
      ["doc": deprecation(renamed: root + suffix), "name": Identifier(type: was).name + suffix, "type": root + suffix]
    }
  }

  private func argument(_ param: SwiftParam) -> View {
    // The function that builds the arguments has names of its own.
    let clashes = ["arguments", "mode"].contains(param.name.name)
    let value = clashes ? "self." + param.stored.name : param.stored.declared
    return [
      "literal": stringLiteral(param.wireName), "value": param.type == nil ? "mode.rawValue" : value,
      "set": param.isSentAsNull ? "setOrNull" : param.type == "String?" ? "setUnlessEmpty" : "set",
    ]
  }
}
