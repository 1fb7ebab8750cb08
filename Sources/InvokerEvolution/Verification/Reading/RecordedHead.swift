/// The status and the content type of a response.
struct RecordedHead: Sendable {
  var status: Int
  /// The content type in lowercase; empty if there is none.
  var contentType = ""

  init(_ recording: Recording) throws(UnreadableRecording) {
    let bytes = try recording.bytes(of: Recording.headersFile)
    let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { String(decoding: $0, as: UTF8.self) }
    // `100 Continue` can precede it.
    let words = lines.last { $0.hasPrefix("HTTP/") }?.split(separator: " ") ?? []
    guard lines.first?.hasPrefix("HTTP/") == true, words.count > 1, let status = Int(words[1]) else {
      throw UnreadableRecording(
        "the first line must be a status line, such as 'HTTP/1.1 200 OK'",
        at: RecordedPlace(file: Recording.headersFile, bytes: 0..<min(1, bytes.count)))
    }
    self.status = status
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-type" else { continue }
      contentType = parts[1].lowercased()
    }
  }

  var isFailure: Bool { status >= 400 }
  var isEventStream: Bool { contentType.contains("text/event-stream") }
}
