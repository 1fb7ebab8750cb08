import InvokerSpec
import YAMLTree

/// The results and failures of a call.
extension OpenAPIReader {
  mutating func readResponses(_ entry: Entry, _ operation: inout ImportedOperation) -> Bool {
    let responses = entries(of: entry.node["responses"], "responses")
    let succeeding = responses.filter { $0.name.hasPrefix("2") } + responses.filter { $0.name == "default" }
    guard let success = succeeding.first else {
      leaveOutOperation("no response describes the result", at: entry.key)
      return false
    }
    guard let response = resolve(success.value) else { return false }
    for other in succeeding.dropFirst() where other.name != "default" {
      leaveOut("a call has one result type, that of \(success.name)", at: other.key)
    }
    if let content = response["content"], content.entries?.isEmpty == false {
      let json = mediaType(in: content, isJSON)
      let stream = mediaType(in: content) { $0 == "text/event-stream" }
      let file = json == nil ? content.entries?.first { $0.name != "text/event-stream" && isFile($0) } : nil
      guard json != nil || stream != nil || file != nil else {
        leaveOutOperation(
          "a response must be JSON, a stream of events, or a file", at: content.entries?.first?.key ?? content)
        return false
      }
      for entry in content.entries ?? []
      where !isJSON(entry.name) && entry.name != "text/event-stream" && entry.key != file?.key {
        leaveOut("a response has JSON and a stream of events, or one file", at: entry.key)
      }
      operation.contentType = file.flatMap { $0.name == "application/octet-stream" ? nil : $0.name }
      let anything = ImportedType(kind: .any, location: location(of: content))
      operation.reply = json.map { media in
        media["schema"].map { schema in below("reply") { $0.type($0.unpaused(schema)) } } ?? anything
      }
      if let file { operation.reply = .file(at: location(of: file.key)) }
      operation.events = stream.map { events(in: $0) ?? anything }
      for type in [operation.reply, operation.events].compactMap(\.self)
      where components.isNullable(type) && components.resolved(type).kind != .any {
        leaveOut("a reply or an event cannot be null", at: type.location, instead: "clients fail to read null")
      }
    } else {
      operation.isEmpty = true
    }
    guard operation.own == nil else { return true }
    for entry in responses where !entry.name.hasPrefix("2") && entry.name != "default" {
      readFailure(entry, &operation)
    }
    return true
  }

  /// Errors of a spec are identified by their codes, which documents contain in examples or in an enum.
  private mutating func readFailure(_ entry: YAMLEntry, _ operation: inout ImportedOperation) {
    guard let status = Int(entry.name), 400...599 ~= status, let response = resolve(entry.value) else { return }
    let media = mediaType(in: response["content"], isJSON)
    var examples = entries(of: media?["examples"], "examples").compactMap { example in
      resolve(example.value).map { (summary: $0["summary"] ?? $0["description"], value: $0["value"]) }
    }
    if let example = media?["example"] { examples.append((nil, example)) }
    for example in examples {
      guard let node = example.value?["code"], let code = node.stringValue, isPlainName(code[...]) else { continue }
      let text = prose(example.summary, "summary") ?? prose(response["description"], "description")
      add(ImportedError(code: code, status: status, description: text, location: location(of: node)), to: &operation)
    }
    guard let schema = resolve(media?["schema"]), let codes = resolve(schema["properties"]?["code"]) else { return }
    for node in codes["enum"]?.elements ?? [codes["const"]].compactMap(\.self) {
      guard let code = node.stringValue, isPlainName(code[...]) else { continue }
      let text = prose(response["description"], "description")
      add(ImportedError(code: code, status: status, description: text, location: location(of: node)), to: &operation)
    }
  }

  /// The type of the reply of a run that isn't paused.
  private func unpaused(_ schema: YAMLNode) -> YAMLNode {
    isOwn && schema[ownKey]?["paused"] != nil ? schema["anyOf"]?.elements?.first ?? schema : schema
  }

  /// The type of the events of a stream. OpenAPI 3.2 describes each event in `itemSchema`.
  private mutating func events(in media: YAMLNode) -> ImportedType? {
    if let item = media["itemSchema"] { return below("event") { $0.event(item) } }
    return media["schema"].map { schema in below("event") { $0.type(schema) } }
  }

  private func add(_ error: ImportedError, to operation: inout ImportedOperation) {
    if !operation.errors.contains(where: { $0.code == error.code }) { operation.errors.append(error) }
  }

  mutating func mediaType(in content: YAMLNode?, _ fits: (String) -> Bool) -> YAMLNode? {
    entries(of: content, "content").first { fits($0.name) }?.value
  }
}

func isJSON(_ mediaType: String) -> Bool {
  let type = mediaType.split(separator: ";").first.map { $0.lowercased() } ?? ""
  return type == "application/json" || type.hasSuffix("+json") || type == "*/*"
}
