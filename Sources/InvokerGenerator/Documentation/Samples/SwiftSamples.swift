import InvokerSpec

/// Samples in Swift. Each is a function that takes the root of the entry points, so that tests need no server.
struct SwiftSamples {
  let interface: Interface
  let types: SwiftTypes
  let facade: InterfaceAPI.Facade
  /// The module that contains the clients; `nil` if it is the module of the sample.
  let module: String?

  private var root: String { types.names.root(of: interface.name) }

  func sample(_ kind: Sample.Kind) -> (name: String, text: String)? {
    let parts: (name: String, body: [String])? =
      switch kind {
      case .streaming: streaming.map { ("stream" + root, $0) }
      case .blocking: blocking.map { ("ask" + root, $0) }
      case .pages: pages.map { ("readAll" + root, $0) }
      case .errors: errors.map { ("report" + root + "Errors", $0) }
      case .conversation: conversation.map { ("continue" + root, $0) }
      }
    guard let parts else { return nil }
    let client =
      switch facade.reach {
      case .serviceAPI: "over client: some ServiceClient"
      case .plugin: "in session: some PluginClient"
      case .any: "in session: Session"
      }
    let imports = ["InvokerRuntime", module].compactMap(\.self).map { "import " + $0 }.sorted()
    let text =
      imports + ["", "func \(parts.name)(\(client)) async throws {"]
      + parts.body.map { $0.isEmpty ? "" : "  " + $0 } + ["}"]
    return (parts.name, text.joined(separator: "\n"))
  }

  // MARK: Tasks

  private var streaming: [String]? {
    guard let example = interface.example(.streaming),
      let declaration = interface.streaming.flatMap({ types.specs.declaration(of: $0.yields.type) })
    else { return nil }
    guard let union = declaration.union else { return elements(of: declaration, example) }
    let text = interface.streaming?.text
    let previews = Set(text?.complete.flatMap { $0.after.map(\.name) } ?? [])
    var lines = call("let events", example.request, .streaming)
    if !previews.isEmpty { lines.append("var wasPreviewed = false") }
    lines += ["for try await event in events {", "  switch event {"]
    for field in text?.append ?? [] {
      guard let item = union.cases.first(where: { $0.value == field.event }) else { continue }
      let name = types.names.member(field.event, of: declaration.name).name
      if text?.complete.contains(where: { $0.field.event == field.event }) == true {
        lines += [
          "  // Here it is the whole text again, not a piece.", "  case .\(name) where wasPreviewed: break",
        ]
      }
      let show = "print(piece.\(path(field.path, in: item.type)), terminator: \"\")"
      lines +=
        previews.contains(field.event)
        ? ["  case .\(name)(let piece):", "    wasPreviewed = true", "    " + show]
        : ["  case .\(name)(let piece): " + show]
    }
    for field in interface.streaming?.text?.replace ?? [] {
      guard let item = union.cases.first(where: { $0.value == field.event }) else { continue }
      let name = types.names.member(field.event, of: declaration.name).name
      lines.append("  // Replaces what was printed before.")
      let text = "other." + path(field.path, in: item.type)
      lines.append("  case .\(name)(let other): print(\"\\n\" + \(text.contains("?") ? "(\(text))" : text))")
    }
    lines.append("  // An event that is newer than this client.")
    lines.append("  case .unknown(let event): print(\"skipped: \\(event.name)\")")
    return lines + ["  default: break", "  }", "}"]
  }

  /// A stream whose events are all alike: its text, or the main field of each event.
  private func elements(of type: TypeDeclaration, _ example: Example) -> [String]? {
    guard let property = type.object?.properties.last(where: \.isRequired) else { return nil }
    let call = call("let events", example.request, .streaming)
    if interface.streaming?.text != nil {
      return call + ["for try await piece in events.text { print(piece, terminator: \"\") }"]
    }
    let member = types.names.member(property.name, of: type.name).name
    return call + ["for try await event in events { print(event.\(member)) }"]
  }

  private var blocking: [String]? {
    guard let example = interface.example(.blocking) else { return nil }
    return showReply(of: example)
  }

  private var pages: [String]? {
    guard let pages = interface.blocking?.pages, let example = interface.example(.blocking),
      case .object(let fields) = example.request, let returns = interface.blocking?.returns,
      let (element, _) = types.element(at: pages.elements.path, from: returns.type)
    else { return nil }
    let declaration = types.specs.declaration(of: element.type)
    let property = declaration?.object?.properties.first { $0.isRequired }
    let member = declaration.flatMap { type in
      property.map { "." + types.names.member($0.name, of: type.name).name }
    }
    // The first page needs no mark.
    let request = Literal.object(fields.filter { $0.name != pages.next.name })
    return call("let elements", request, .blocking, isLazy: true)
      + ["for try await element in elements { print(element\(member ?? "")) }"]
  }

  private var errors: [String]? {
    guard let example = interface.example(.blocking) else { return nil }
    var lines = ["do {"]
    lines += showReply(of: example).map { "  " + $0 }
    lines += ["} catch {", "  switch error.reason {"]
    if let code = interface.errors.last(where: { $0.retry == .never })?.code {
      lines += [
        "  case .server(let failure) where failure.code == \(stringLiteral(code)):",
        "    print(\"Trying again does not help: \\(failure.message)\")",
      ]
    }
    lines.append("  case .server(let failure): print(failure.code, failure.message)")
    if interface.blocking?.failed != nil {
      lines.append("  case .run(let failure): print(\"The run failed: \\(failure.message)\")")
    }
    return lines + [
      "  case .timeout, .connection: print(\"The platform cannot be reached.\")",
      "  default: print(error)", "  }", "  if error.canRetry { print(\"Trying again later may help.\") }", "}",
    ]
  }

  private var conversation: [String]? {
    guard let param = interface.continuation(in: types.specs), let (opening, next) = interface.exchange(by: param),
      let reply = interface.blocking?.returns.flatMap({ types.specs.declaration(of: $0.type) })
    else { return nil }
    let member = types.names.member(param.name, of: reply.name).name
    return ask("first", opening) + ["print(first\(replyMember))", ""]
      + ask("second", next, overriding: [param.name: "first.\(member)"]) + ["print(second\(replyMember))"]
  }

  // MARK: Parts

  /// A call in blocking mode, which prints the reply.
  private func showReply(of example: Example) -> [String] {
    guard let blocking = interface.blocking, blocking.returns != nil else {
      return call(nil, example.request, .blocking)
    }
    return ask("reply", example.request)
      + [blocking.returnsBytes ? "for try await piece in reply { print(piece.count) }" : "print(reply\(replyMember))"]
  }

  /// A call in blocking mode whose reply is `name`. If the run can wait instead, the function returns in that case.
  private func ask(_ name: String, _ request: Literal, overriding values: [String: String] = [:]) -> [String] {
    guard interface.blocking?.paused != nil else {
      return call("let " + name, request, .blocking, overriding: values)
    }
    let answer = name == "reply" ? "answer" : name + "Answer"
    return call("let " + answer, request, .blocking, overriding: values)
      + ["guard let \(name) = \(answer).reply else { return print(\"The app waits for a person.\") }"]
  }

  /// `let reply = try await client.chat.reply(…)`, with one argument per line.
  ///
  /// - Parameters:
  ///   - target: what receives the result; `nil` if there is none.
  ///   - overriding: expressions that replace values of the request, by param.
  ///   - isLazy: whether to call the function for all pages.
  private func call(
    _ target: String?, _ request: Literal, _ mode: ModeName, overriding values: [String: String] = [:],
    isLazy: Bool = false
  ) -> [String] {
    guard let call = facade.calls.first(where: { $0.mode == mode && $0.function.isLazy == isLazy }) else { return [] }
    let arguments = call.function.parameters.compactMap { parameter -> String? in
      let use = interface.params.first { $0.name == parameter.wireName }?.type
      let given = parameter.value(in: request)
      let value = values[parameter.wireName] ?? use.flatMap { use in given.map { types.expression($0, as: use.type) } }
      return value.map { parameter.name.argumentLabel + ": " + $0 }
    }
    let start = (target.map { $0 + " = " } ?? "") + (isLazy ? "" : "try await ")
    let function = "\(start)\(facade.receiver).\(call.function.name)("
    if arguments.isEmpty { return [function + ")"] }
    let last = arguments.count - 1
    return [function]
      + arguments.enumerated().map { "  " + $1 + ($0 == last ? ")" : ",") }
  }

  /// `.answer`; empty if the reply has no required field.
  private var replyMember: String {
    guard let reply = interface.blocking?.returns.flatMap({ types.specs.declaration(of: $0.type) }) else { return "" }
    return interface.replyPath(in: types.specs).map { "." + types.names.member($0.name, of: reply.name).name }.joined()
  }

  private func path(_ path: [String], in reference: TypeReference) -> String {
    var type = SchemaType.named(reference)
    var code = ""
    for step in path {
      if let index = FieldPath.element(step), case .array(let element) = types.resolved(type) {
        code += (index == 0 ? ".first" : ".dropFirst(\(index)).first") + "?"
        type = element.type
      } else {
        let owner = types.specs.declaration(of: type)
        let property = owner?.object?.properties.first { $0.name == step }
        let member = owner.map { types.names.member(step, of: $0.name) } ?? Identifier(value: step)
        code += (code.isEmpty ? "" : ".") + member.name
        type = property?.type.type ?? .any
      }
    }
    return code.contains("?") ? "\(code) ?? \"\"" : code
  }
}
