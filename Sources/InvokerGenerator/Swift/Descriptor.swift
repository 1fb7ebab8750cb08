import InvokerSpec

extension Interface {
  /// The `InterfaceDescriptor` of the interface, as a Swift expression.
  func descriptor(in specs: SpecSet) -> String {
    call(
      "InterfaceDescriptor",
      [
        "name: " + stringLiteral(name), "entryPoint: " + stringLiteral(entryPoint.joined(separator: ".")),
        plugin.map { "plugin: " + $0.descriptor(needed: paramsNeeded(on: .plugin)) },
        serviceAPI.map { "serviceAPI: " + $0.descriptor(needed: paramsNeeded(on: .serviceAPI), bodyForm) },
        streamDescriptor(in: specs).map { "stream: " + $0 }, blocking?.descriptor.map { "reply: " + $0 },
        failureDescriptor.map { "failures: " + $0 },
      ])
  }

  /// The `StreamDescriptor`; `nil` if the end of the stream is unknown, and its events are as everywhere.
  private func streamDescriptor(in specs: SpecSet) -> String? {
    guard let streaming else { return nil }
    let isSpecial = streaming.terminator != nil || streaming.eventLine != nil
    guard !streaming.orders.isEmpty || isSpecial else { return nil }
    let last = streaming.orders.compactMap { order in
      order.steps.last { $0.occurrence == .one || $0.occurrence == .some }
    }
    let names = Set((last.flatMap(\.events) + streaming.failure).map(\.name)).sorted()
    return call(
      "StreamDescriptor",
      [
        specs.events(of: self).map { "discriminator: " + stringLiteral($0.discriminator) },
        names.isEmpty || streaming.orders.isEmpty ? nil : "finalEvents: " + literals(names),
        streaming.terminator.map { "terminator: " + stringLiteral($0.name) },
        streaming.eventLine.map { _ in "namesAreInEventLine: true" },
      ])
  }

  /// The `FailureDescriptor`; `nil` if the status of a failure is sufficient.
  private var failureDescriptor: String? {
    let transient = errors.filter { $0.retry == .later }.map(\.code)
    // Errors whose status suggests that a retry can succeed.
    let permanent = errors.filter { $0.retry == .never && ($0.status == 429 || $0.status >= 500) }.map(\.code)
    let aliases = errors.flatMap { error in
      error.also.map { also in
        call(
          ".init",
          [stringLiteral(also.code), "message: " + stringLiteral(also.message), "means: " + stringLiteral(error.code)])
      }
    }
    guard !transient.isEmpty || !permanent.isEmpty || !aliases.isEmpty else { return nil }
    return call(
      "FailureDescriptor",
      [
        transient.isEmpty ? nil : "transient: " + literals(transient),
        permanent.isEmpty ? nil : "permanent: " + literals(permanent),
        aliases.isEmpty ? nil : "aliases: " + arrayLiteral(aliases),
      ])
  }
}

extension Blocking {
  /// The `ReplyDescriptor`; `nil` if replies don't contain the outcome of a run.
  fileprivate var descriptor: String? {
    if returns == nil { return ".nothing" }
    if returnsBytes { return ".bytes" }
    guard failed != nil || paused != nil else { return nil }
    return call(
      "ReplyDescriptor",
      [
        failed.map { "failed: " + $0.condition.descriptor(message: $0.message?.path) },
        paused.map { "paused: " + $0.condition.descriptor(message: nil) },
      ])
  }
}

extension Condition {
  fileprivate func descriptor(message: [String]?) -> String {
    call(
      ".init",
      [literals(field.path), "in: " + literals(values.map(\.name)), message.map { "message: " + literals($0) }])
  }
}

extension PluginTransport {
  fileprivate func descriptor(needed: [Param]) -> String {
    let advice = unsupported.map { stringLiteral($0.name) + ": " + stringLiteral($0.text) }
    return call(
      "PluginDescriptor",
      [
        "type: " + stringLiteral(type), permission.map { "permission: " + stringLiteral($0) },
        advice.isEmpty ? nil : "unsupported: " + arrayLiteral(advice),
        omit.isEmpty ? nil : "omit: " + literals(omit.map(\.name)),
        needed.isEmpty ? nil : "required: " + literals(needed.map(\.name)),
        sentAsNull.isEmpty ? nil : "sentAsNull: " + literals(sentAsNull.map(\.name)),
      ])
  }
}

extension BodyForm {
  /// The case of the runtime; `nil` for the default.
  fileprivate var expression: String? {
    switch self {
    case .json: nil
    case .multipart: ".multipart"
    case .binary: ".bytes"
    }
  }
}

extension ServiceAPITransport {
  fileprivate func descriptor(needed: [Param], _ body: BodyForm) -> String {
    let routes = requestWith.map { stringLiteral($0.param.name) + ": " + $0.route.expression }
    let headers = headers.map { stringLiteral($0.name) + ": " + $0.value.expression }
    return call(
      "ServiceAPIDescriptor",
      [
        "request: " + request.expression, routes.isEmpty ? nil : "requestWith: " + arrayLiteral(routes),
        headers.isEmpty ? nil : "headers: " + arrayLiteral(headers), body.expression.map { "body: " + $0 },
        omit.isEmpty ? nil : "omit: " + literals(omit.map(\.name)),
        needed.isEmpty ? nil : "required: " + literals(needed.map(\.name)), stop.map { "stop: " + $0.expression },
        resume.map { "resume: " + $0.descriptor }, version.map { "version: " + stringLiteral($0) },
        settings.descriptor.map { "api: " + $0 },
      ])
  }
}

extension APISettings {
  /// The `APIDescriptor`; `nil` for the Service API without settings.
  fileprivate var descriptor: String? {
    let standard = APISettings.standard
    let arguments = [
      basePath.map { "basePath: " + stringLiteral($0) },
      keyHeader == standard.keyHeader ? nil : "keyHeader: " + stringLiteral(keyHeader),
      keyPrefix == standard.keyPrefix ? nil : "keyPrefix: " + stringLiteral(keyPrefix),
      failure.map { "failure: " + $0.descriptor },
    ]
    return arguments.allSatisfy { $0 == nil } ? nil : call("APIDescriptor", arguments)
  }
}

extension FailurePaths {
  fileprivate var descriptor: String {
    func list(_ paths: [[String]]) -> String { arrayLiteral(paths.map(literals)) }
    return call(
      "FailureShape",
      ["code: " + list(code), "message: " + list(message), status.isEmpty ? nil : "status: " + list(status)])
  }
}

extension Resume {
  fileprivate var descriptor: String {
    var events: [String] = []
    for field in repeats where !events.contains(field.event) { events.append(field.event) }
    let entries = events.map { event in
      stringLiteral(event) + ": " + arrayLiteral(repeats.filter { $0.event == event }.map { literals($0.path) })
    }
    return call(
      "ResumeDescriptor",
      [
        "request: " + request.expression, entries.isEmpty ? nil : "repeats: " + arrayLiteral(entries),
        waits.isEmpty ? nil : "waits: " + literals(waits.map(\.name)),
      ])
  }
}

extension Route {
  /// The route as an expression: `.post("chat-messages", .value("task_id"), "stop")`.
  fileprivate var expression: String {
    let items = query.map { stringLiteral($0.name) + ": " + $0.value.expression }
    return call(
      "." + method.lowercased(), path.map(\.expression) + [items.isEmpty ? nil : "query: " + arrayLiteral(items)])
  }
}

extension Route.Part {
  fileprivate var expression: String {
    switch self {
    case .text(let text): stringLiteral(text)
    case .verb(let verb, let name): ".verb(" + stringLiteral(verb) + ", of: " + stringLiteral(name) + ")"
    case .placeholder(let name): ".value(" + stringLiteral(name) + ")"
    case .list(let name, .repeated): ".each(" + stringLiteral(name) + ")"
    case .list(let name, .joined): ".joined(" + stringLiteral(name) + ")"
    }
  }
}

/// A call with the arguments that aren't `nil`.
private func call(_ function: String, _ arguments: [String?]) -> String {
  function + "(" + arguments.compactMap(\.self).joined(separator: ", ") + ")"
}

private func literals(_ texts: [String]) -> String { arrayLiteral(texts.map(stringLiteral)) }
