import InvokerSpec

/// What was asked of the server.
struct RecordedRequest: Sendable {
  /// The kind of app that answered, as the platform calls it, such as `advanced-chat`; `nil` where it was not known.
  var appMode: String?
  var method: String
  /// Below the base URL, without the query.
  var path: String
  /// The names in the query, in order.
  var query: [String]
  /// The body; `nil` where it was none, or no JSON object.
  var body: RecordedValue?
  /// The whole file.
  var file: RecordedValue

  init(_ recording: Recording) throws(UnreadableRecording) {
    let bytes = try recording.bytes(of: Recording.requestFile)
    file = try readJSON(bytes, 0..<bytes.count, of: Recording.requestFile)
    guard let method = file.value["method"]?.stringValue, let target = file.value["path"]?.stringValue else {
      throw UnreadableRecording("a request has a 'method' and a 'path', both texts", at: file.place)
    }
    self.method = method
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts[0])
    query = parts.dropFirst().first?.split(separator: "&").map { String($0.prefix { $0 != "=" }) } ?? []
    appMode = file.value["app_mode"]?.stringValue
    body = file["body"].flatMap { if case .object = $0.value { $0 } else { nil } }
  }

  /// The method, and the path with `{id}` in the place of what looks like one.
  var route: String {
    let segments = path.split(separator: "/").map { segment -> Substring in
      segment.count >= 8 && segment.contains(where: \.isNumber) ? "{id}" : segment
    }
    return method + " /" + segments.joined(separator: "/")
  }
}
