import InvokerSpec

/// The name of a new interface.
struct InterfaceName: Hashable {
  /// The names from the session on: `["app", "chat"]` for `session.app.chat`.
  var place: [String]
  /// Whether the last one is that of the call: `session.conversations.list()`.
  var isCall: Bool
  var name: String
  var file: String

  var entryPoint: String { "session." + place.joined(separator: ".") + (isCall ? "()" : "") }

  /// - Parameter place: the names, with `()` at the end of the last one if it is that of the call.
  init(place: [String]) {
    isCall = place.last?.hasSuffix("()") == true
    self.place = isCall ? place.dropLast() + [String(place[place.count - 1].dropLast(2))] : place
    name = isCall ? self.place.joined(separator: "_") : place.last ?? ""
    file = name + ".yaml"
  }

  /// Changes the name, and the entry point unless that is the name of the call.
  mutating func rename(to other: String) {
    name = other
    file = name + ".yaml"
    if !isCall { place[place.count - 1] = other }
  }

  init(_ own: OwnOperation) {
    place = own.place
    isCall = false
    name = own.interface
    file = own.file
  }
}

extension TypeWriter {
  /// A new spec for an operation, without its types.
  func interface(_ operation: ImportedOperation, named name: InterfaceName) -> String {
    if let own = operation.own { return interface(operation, own) }
    var entries: [YAMLText.Entry] = [
      .init("invoker", .scalar("1")), .init("interface", .text(name.name)),
      .init("title", .text(title(of: name.name))), .init("summary", .text(summary(of: operation))),
      .init("entry_point", .text(name.entryPoint)), transports(of: operation), params(of: operation),
      responseModes(of: operation),
    ]
    if let description = description(of: operation) { entries.append(.init("description", .text(description))) }
    if !operation.errors.isEmpty {
      entries.append(.init("errors", .mapping(operation.errors.map { .init($0.code, error($0)) })))
    }
    entries = entries.ordered(for: .interface)
    let sections = [entries.filter { !$0.isSection }] + entries.filter(\.isSection).map { [$0] }
    let deprecated = operation.isDeprecated ? "# The document calls this operation deprecated.\n" : ""
    return deprecated + sections.map { $0.block(indent: 0) }.joined(separator: "\n")
  }

  /// The entry of a param.
  func param(_ param: ImportedParam) -> YAMLText.Entry {
    let required: [YAMLText.Entry] = param.isRequired ? [.init("required", .scalar("true"))] : []
    return .init(param.name, .mapping(words(of: param.type, extra: required)))
  }

  func error(_ error: ImportedError) -> YAMLText {
    let isPassing = error.status == 429 || error.status >= 500
    let action = isPassing ? "Wait before the next request." : "Correct what the message describes."
    return .keys(
      of: .error,
      [
        .init("status", .scalar(String(error.status))),
        .init("description", .text(error.description ?? "The server responds with `\(error.code)`.")),
        .init("action", .text(action)), .init("retry", .scalar(isPassing ? "later" : "never")),
      ])
  }

  private func title(of name: String) -> String {
    let words = name.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The summary in the document, or the first line of its description.
  private func summary(of operation: ImportedOperation) -> String {
    operation.summary ?? operation.description?.split(separator: "\n").first.map(String.init)
      ?? "Calls `\(operation.name)`."
  }

  /// The part of the description that isn't in the summary.
  private func description(of operation: ImportedOperation) -> String? {
    guard let text = operation.description, text != operation.summary else { return nil }
    guard operation.summary == nil else { return text }
    let rest = text.drop { $0 != "\n" }.drop { $0 == "\n" }
    return rest.isEmpty ? nil : String(rest)
  }

  private func transports(of operation: ImportedOperation) -> YAMLText.Entry {
    var service: [YAMLText.Entry] = [.init("request", .text(operation.route))]
    let headers = operation.params.filter { $0.place == .header }.map(header)
    if !headers.isEmpty { service.append(.init("headers", .mapping(headers))) }
    if let body = operation.body { service.append(.init("body", .scalar(body.rawValue))) }
    // The operation has two modes, and no field to select one.
    if operation.hasBothModes, operation.mode == nil {
      service.append(.init("omit", .list([.text(operation.modeParam)])))
    }
    return .init("transports", .keys(of: .transports, [.init("service_api", .keys(of: .serviceAPI, service))]))
  }

  func header(_ param: ImportedParam) -> YAMLText.Entry { .init(param.wireName, .text(param.placeholder)) }

  private func params(of operation: ImportedOperation) -> YAMLText.Entry {
    var words: [YAMLText.Entry] = [.init("$mode", .scalar(operation.defaultMode))]
    if operation.mode?.isBoolean == true {
      let streaming = YAMLText.Entry("streaming", .scalar("true"))
      let blocking = operation.reply.map { _ in YAMLText.Entry("blocking", .scalar("false")) }
      words.append(.init("values", .mapping([streaming, blocking].compactMap(\.self))))
    }
    let mode = YAMLText.Entry(operation.modeParam, .mapping(words))
    let required = operation.params.filter(\.isRequired).map(param)
    let modes = operation.mode != nil || operation.hasBothModes ? [mode] : []
    return .init("params", .mapping(required + modes + operation.params.filter { !$0.isRequired }.map(param)))
  }

  private func responseModes(of operation: ImportedOperation) -> YAMLText.Entry {
    let yields = operation.events.map { events in
      YAMLText.Entry("streaming", .mapping([.init("yields", eventMapping(events))]))
    }
    let returns = operation.reply.map { reply -> YAMLText.Entry in
      let type = operation.contentType.map { [YAMLText.Entry("content_type", .text($0))] } ?? []
      return YAMLText.Entry("blocking", .mapping([.init("returns", mapping(ofNonNull: reply))] + type))
    }
    let nothing = operation.isEmpty ? YAMLText.Entry("blocking", .mapping([])) : nil
    return .init("response_modes", .keys(of: .responseModes, [yields, returns ?? nothing].compactMap(\.self)))
  }

  /// Events without a description are any objects.
  private func eventMapping(_ type: ImportedType) -> YAMLText {
    let resolved = components.resolved(type)
    if resolved.union != nil || resolved.object != nil { return mapping(ofNonNull: type) }
    return .mapping([.init("type", .scalar("object")), .init("additionalProperties", .scalar("true"))])
  }
}

extension ImportedOperation {
  /// The route as a spec writes it: `GET /books?limit={limit}`.
  var route: String {
    let query = fixedItems + params.filter { $0.place == .query }.map { $0.wireName + "=" + $0.placeholder }
    return method + " " + routePath + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  /// The name in the spec of the param that selects the response mode.
  var modeParam: String {
    if let mode { return mode.name }
    return params.contains { $0.name == "response_mode" } ? "invocation_mode" : "response_mode"
  }

  var defaultMode: String {
    let offered = (events == nil ? [] : ["streaming"]) + (reply == nil && !isEmpty ? [] : ["blocking"])
    return mode?.defaultMode.flatMap { offered.contains($0) ? $0 : nil } ?? offered.first ?? "blocking"
  }

  var hasBothModes: Bool { events != nil && reply != nil }
}
