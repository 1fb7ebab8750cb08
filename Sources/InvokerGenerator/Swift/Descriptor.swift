import InvokerSpec

extension Interface {
  /// The `InterfaceDescriptor` of the interface, as a Swift expression inside of a type.
  func descriptor(in specs: SpecSet) -> String {
    var arguments = [
      "name: " + stringLiteral(name), "entryPoint: " + stringLiteral(entryPoint.joined(separator: ".")),
    ]
    if let plugin { arguments.append("plugin: " + plugin.descriptor) }
    if let serviceAPI { arguments.append("serviceAPI: " + serviceAPI.descriptor) }
    if let stream = streamDescriptor(in: specs) { arguments.append("stream: " + stream) }
    if let reply = blocking?.descriptor { arguments.append("reply: " + reply) }
    if let failures = failureDescriptor { arguments.append("failures: " + failures) }
    return "InterfaceDescriptor(\n    " + arguments.joined(separator: ",\n    ") + ")"
  }

  /// The `StreamDescriptor`; `nil` where nothing is known of how the stream ends.
  private func streamDescriptor(in specs: SpecSet) -> String? {
    guard let streaming, let union = specs.events(of: self), !streaming.orders.isEmpty else { return nil }
    let last = streaming.orders.compactMap { order in
      order.steps.last { $0.occurrence == .one || $0.occurrence == .some }
    }
    let names = Set((last.flatMap(\.events) + streaming.failure).map(\.name)).sorted()
    return parenthesized(
      "StreamDescriptor",
      [
        "discriminator: " + stringLiteral(union.discriminator),
        "finalEvents: " + bracketed(names.map(stringLiteral), indent: 6),
      ],
      indent: 4, width: lineWidth - "stream: ,".count, hugging: true)
  }
}

extension Blocking {
  /// The `ReplyDescriptor`; `nil` where replies do not tell how a run ended.
  fileprivate var descriptor: String? {
    let failed = failed.map {
      "failed: " + $0.condition.descriptor(message: $0.message?.path ?? [], width: lineWidth - 8)
    }
    let paused = paused.map { "paused: " + $0.condition.descriptor(message: [], width: lineWidth - 8) }
    let arguments = [failed, paused].compactMap(\.self)
    return arguments.isEmpty ? nil : "ReplyDescriptor(\n      " + arguments.joined(separator: ",\n      ") + ")"
  }
}

extension Condition {
  fileprivate func descriptor(message: [String], width: Int) -> String {
    func list(_ names: [String]) -> String { "[" + names.map(stringLiteral).joined(separator: ", ") + "]" }
    return parenthesized(
      ".init",
      [list(field.path), "in: " + list(values.map(\.name))] + (message.isEmpty ? [] : ["message: " + list(message)]),
      indent: 6, width: width, hugging: true)
  }
}

extension Interface {
  /// The `FailureDescriptor`; `nil` where the status of a failure tells all.
  fileprivate var failureDescriptor: String? {
    let passing = errors.filter { $0.retry == .later }.map { stringLiteral($0.code) }
    // Of these the status would let one hope.
    let lasting = errors.filter { $0.retry == .never && ($0.status == 429 || $0.status >= 500) }
    let aliases = errors.flatMap { error in
      error.also.map { also in
        parenthesized(
          ".init",
          [stringLiteral(also.code), "message: " + stringLiteral(also.message), "means: " + stringLiteral(error.code)],
          indent: 8, hugging: true)
      }
    }
    let arguments = [
      ("passing: ", passing), ("lasting: ", lasting.map { stringLiteral($0.code) }), ("aliases: ", aliases),
    ].filter { !$0.1.isEmpty }
    return arguments.isEmpty
      ? nil
      : "FailureDescriptor(\n      "
        + arguments.map { $0 + bracketed($1, behind: $0, indent: 6) }.joined(separator: ",\n      ") + ")"
  }
}

extension PluginBinding {
  fileprivate var descriptor: String {
    var arguments = ["type: " + stringLiteral(type)]
    if !unsupported.isEmpty {
      let advice = unsupported.map { stringLiteral($0.name) + ": " + stringLiteral($0.text) }
      arguments.append("unsupported: " + bracketed(advice, indent: 6))
    }
    if !required.isEmpty { arguments.append("required: " + list(required)) }
    return parenthesized("PluginBinding", arguments, indent: 4, hugging: true)
  }
}

extension ServiceAPIBinding {
  fileprivate var descriptor: String {
    var arguments = ["request: " + request.expression(behind: "request: ,", indent: 6)]
    if !requestWith.isEmpty {
      let routes = requestWith.map { item in
        let head = stringLiteral(item.param.name) + ": "
        return head + item.route.expression(behind: head + ",", indent: 8)
      }
      arguments.append("requestWith: " + bracketed(routes, indent: 6))
    }
    if !omit.isEmpty { arguments.append("omit: " + list(omit)) }
    if !required.isEmpty { arguments.append("required: " + list(required)) }
    if let stop { arguments.append("stop: " + stop.expression(behind: "stop: ,", indent: 6)) }
    if let resume { arguments.append("resume: " + resume.descriptor) }
    return parenthesized("ServiceAPIBinding", arguments, indent: 4, width: 60, hugging: true)
  }
}

extension Resume {
  fileprivate var descriptor: String {
    var arguments = ["request: " + request.expression(behind: "request: ,", indent: 8)]
    if !repeats.isEmpty {
      var events: [String] = []
      for field in repeats where !events.contains(field.event) { events.append(field.event) }
      let entries = events.map { event in
        let paths = repeats.filter { $0.event == event }.map {
          "[" + $0.path.map(stringLiteral).joined(separator: ", ") + "]"
        }
        return stringLiteral(event) + ": [" + paths.joined(separator: ", ") + "]"
      }
      arguments.append("repeats: " + bracketed(entries, indent: 8))
    }
    return parenthesized("ResumeBinding", arguments, indent: 6, width: lineWidth - "resume: ,".count, hugging: true)
  }
}

extension Route {
  /// The route as an expression: `.post("chat-messages", .value("task_id"), "stop")`.
  ///
  /// - Parameter label: what stands around it on its first line.
  fileprivate func expression(behind label: String, indent: Int) -> String {
    let items = query.map { stringLiteral($0.name) + ": " + $0.value.expression }
    return parenthesized(
      "." + method.lowercased(),
      path.map(\.expression) + (items.isEmpty ? [] : ["query: [" + items.joined(separator: ", ") + "]"]),
      indent: indent, width: lineWidth - columnCount(of: label), hugging: true)
  }
}

extension Route.Part {
  fileprivate var expression: String {
    switch self {
    case .text(let text): stringLiteral(text)
    case .placeholder(let name): ".value(" + stringLiteral(name) + ")"
    }
  }
}

private func list(_ names: [Named]) -> String {
  "[" + names.map { stringLiteral($0.name) }.joined(separator: ", ") + "]"
}

/// A literal in brackets, one element a line if it does not fit behind `head`.
func bracketed(_ elements: [String], behind head: String = "retryableErrors: ,", indent: Int = 4) -> String {
  let line = "[" + elements.joined(separator: ", ") + "]"
  guard indent + columnCount(of: line) + head.count > lineWidth else { return line }
  let margin = "\n" + String(repeating: " ", count: indent)
  return "[" + elements.map { margin + "  " + $0 + "," }.joined() + margin + "]"
}
