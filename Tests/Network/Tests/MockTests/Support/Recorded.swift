import Foundation
import InvokerSpec

@testable import InvokerMock

/// A call that was recorded at a real server, in `Tests/Recordings`.
struct Recorded {
  var name: String
  /// The mode of the app, as the server calls it.
  var appMode: String?
  var app: String?
  var appID: String?
  var method: String
  /// Without the query.
  var path: String
  var query: [String: String]
  /// What was sent; text if it is no JSON.
  var sent: Literal
  var form: [String]
  var key: String?
  var status: Int
  var contentType: String
  var body: String
  /// The body as it came, which what a plugin gets is no text in.
  var bytes: [UInt8]

  init(_ name: String) throws {
    let folder = repository.appendingPathComponent("Tests/Recordings/\(name)")
    func text(_ file: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appendingPathComponent(file)), as: UTF8.self)
    }
    let request = try Literal(json: Array(try text("request.json").utf8))
    self.name = name
    app = request.text("app")
    appID = request.text("app_id")
    appMode = request.text("app_mode")
    method = request.text("method") ?? "GET"
    key = request.text("key")
    sent = request["body"] ?? .null
    form = if case .array(let fields)? = request["form"] { fields.compactMap(\.string) } else { [] }
    let target = MockRequest(method: method, target: request.text("path") ?? "/", headers: [:], body: [])
    (path, query) = (target.path, target.query)
    // An answer of its own may come in front, that more is waited for.
    let heads = try text("headers.txt").components(separatedBy: "\r\n\r\n").filter { $0.contains("HTTP/") }
    let lines = (heads.last ?? "").components(separatedBy: "\r\n")
    status = lines.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) } ?? 0
    let type = lines.first { $0.lowercased().hasPrefix("content-type:") }
    contentType = type?.dropFirst(13).trimmingCharacters(in: .whitespaces) ?? ""
    bytes = Array(try Data(contentsOf: folder.appendingPathComponent("body.txt")))
    body = String(decoding: bytes, as: UTF8.self)
  }

  /// The kind of app, as specs call it.
  var kind: String? {
    ["chat": "chatbot", "agent-chat": "agent", "advanced-chat": "chatflow"][appMode ?? ""] ?? appMode
  }

  /// The events of its stream, keep-alives included.
  var events: [Literal] { streamedEvents(body) }
}

extension Recorded {
  /// What a plugin gets: the `data` of each of the daemon's frames. A frame has a magic number, the length of its header
  /// in two bytes and that of its JSON in four, lowest byte first.
  var framedData: [Literal] {
    var (rest, data) = (bytes[...], [Literal]())
    func number(_ range: Range<Int>) -> Int {
      range.reversed().reduce(0) { $0 << 8 | Int(rest[rest.startIndex + $1]) }
    }
    while rest.count >= 8 {
      let (header, length) = (number(2..<4), number(4..<8))
      let frame = rest.dropFirst(4 + header).prefix(length)
      if let value = try? Literal(json: Array(frame)), let told = value["data"] { data.append(told) }
      rest = rest.dropFirst(4 + header + length)
    }
    return data
  }
}

/// The events of a stream. A keep-alive is one that has nothing but its name.
func streamedEvents(_ text: String) -> [Literal] {
  text.components(separatedBy: "\n\n").compactMap { block in
    if block.contains("event: ping") { return .fields(["event": .string("ping")]) }
    guard block.hasPrefix("data: ") else { return nil }
    return try? Literal(json: Array(block.dropFirst(6).utf8))
  }
}
