import InvokerSpec

/// The recorded request.
struct RecordedRequest: Sendable {
  /// The platform's name for the kind of app that responded, such as `advanced-chat`; `nil` if it is unknown.
  var appMode: String?
  var method: String
  /// The path below the base URL, without the query.
  var path: String
  /// The names in the query, in order.
  var query: [String]
  /// The body; `nil` if there was none, or if it isn't a JSON object.
  var body: RecordedValue?
  /// The whole file.
  var file: RecordedValue

  init(_ recording: Recording) throws(UnreadableRecording) {
    let bytes = try recording.bytes(of: Recording.requestFile)
    file = try readJSON(bytes, 0..<bytes.count, of: Recording.requestFile)
    guard let method = file.value["method"]?.stringValue, let target = file.value["path"]?.stringValue else {
      throw UnreadableRecording("a request must have a 'method' and a 'path', both strings", at: file.place)
    }
    self.method = method
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts[0])
    query = parts.dropFirst().first?.split(separator: "&").map { String($0.prefix { $0 != "=" }) } ?? []
    appMode = file.value["app_mode"]?.stringValue
    body = file["body"].flatMap { if case .object = $0.value { $0 } else { nil } }
  }

  /// The method and the path, in which `{id}` replaces segments that look like an ID.
  var route: String {
    let segments = path.split(separator: "/").map { segment -> Substring in
      segment.count >= 8 && segment.contains(where: \.isNumber) ? "{id}" : segment
    }
    return method + " /" + segments.joined(separator: "/")
  }
}
