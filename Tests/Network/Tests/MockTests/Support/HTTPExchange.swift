import Foundation

/// An answer, read to its end.
struct HTTPReply {
  var status: Int
  var headers: [String: String]
  /// The body, its chunks joined.
  var body: String
  /// The bodies of the chunks; empty if there are none.
  var chunks: [String] = []
  /// Whether the body ended as it should.
  var isComplete: Bool

  init(_ text: String) throws {
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\r\n")
    guard parts.count == 2, let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw ConnectionError(words: "no answer: \(text)") }
    self.status = status
    headers = Dictionary(
      lines.dropFirst().map { line in
        let halves = line.split(separator: ":", maxSplits: 1)
        return (halves[0].lowercased(), halves.dropFirst().first?.trimmingCharacters(in: .whitespaces) ?? "")
      }, uniquingKeysWith: { $1 })
    guard headers["transfer-encoding"] == "chunked" else {
      let text = String(parts[1])
      body = text
      isComplete = headers["content-length"].map { Int($0) == text.utf8.count } ?? true
      return
    }
    var rest = Array(parts[1].utf8)[...]
    isComplete = false
    while let line = rest.firstRange(of: Array("\r\n".utf8)) {
      let count = Int(String(decoding: rest[..<line.lowerBound], as: UTF8.self), radix: 16) ?? 0
      isComplete = count == 0
      guard count > 0 else { break }
      chunks.append(String(decoding: rest[line.upperBound...].prefix(count), as: UTF8.self))
      rest = rest[line.upperBound...].dropFirst(count + 2)
    }
    body = chunks.joined()
  }
}

/// Sends one request over a connection of its own.
func exchange(
  _ method: String, _ path: String, port: Int, headers: [String: String] = [:], body: [UInt8] = []
) async throws -> HTTPReply {
  let connection = try RawConnection(port: port)
  defer { connection.close() }
  let lines = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
  let head =
    "\(method) \(path) HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: \(body.count)\r\n\(lines)\r\n"
  try await connection.send(Array(head.utf8) + body)
  return try HTTPReply(try await connection.readToEnd().text)
}

/// Waits for something that is sure to come.
func eventually(_ condition: () async -> Bool) async -> Bool {
  for _ in 0..<6_000 {
    if await condition() { return true }
    try? await Task.sleep(for: .milliseconds(5))
  }
  return false
}
