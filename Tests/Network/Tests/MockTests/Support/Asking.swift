import Foundation
import InvokerMock

/// An answer of the mock, played without a server.
struct Played {
  var status: Int
  var headers: [String: String]
  var text: String
  /// The step that ended it, unless it ended as it should.
  var end: MockAnswer.Step?

  /// The events of a stream: the JSON behind `data: `.
  var events: [JSON] {
    text.components(separatedBy: "\n\n").filter { $0.hasPrefix("data: ") }.map { JSON($0.dropFirst(6)) }
  }

  var names: [String] { events.map { $0["event"].string } }
  var json: JSON { JSON(text) }
}

extension MockAnswer {
  func played() async -> Played {
    var played = Played(
      status: status, headers: Dictionary(headers.map { ($0.name, $0.value) }) { $1 }, text: "")
    for await step in steps {
      switch step {
      case .bytes(let bytes): played.text += String(decoding: bytes, as: UTF8.self)
      case .wait: break
      case .silence, .cut, .reset, .down:
        played.end = step
        return played
      }
    }
    return played
  }
}

/// Any JSON, read leniently: what is not there is empty.
struct JSON: Equatable, CustomStringConvertible {
  private let value: NSObject?

  init(_ text: some StringProtocol) {
    value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) as? NSObject
  }

  private init(_ value: Any?) { self.value = value as? NSObject }

  subscript(name: String) -> JSON { JSON((value as? [String: Any])?[name]) }
  var string: String { value as? String ?? "" }
  var integer: Int { value as? Int ?? 0 }
  var isNull: Bool { value is NSNull }
  var isMissing: Bool { value == nil }
  var description: String { value.map { "\($0)" } ?? "missing" }
}

extension MockDify {
  /// Asks as a client does that has the key.
  func ask(
    _ path: String, _ body: String? = nil, method: String? = nil, query: [String: String] = [:],
    key: String = "app-mock"
  ) async -> Played {
    await answer(
      MockRequest(
        method: method ?? (body == nil ? "GET" : "POST"), path: path, query: query,
        headers: ["authorization": "Bearer \(key)", "content-type": "application/json"],
        body: Array((body ?? "").utf8))
    ).played()
  }
}

/// Bodies that the mock takes.
enum Body {
  static let chat = #"{"query":"Hello","inputs":{},"user":"mia","response_mode":"streaming"}"#
  static let chatBlocking = #"{"query":"Hello","inputs":{},"user":"mia","response_mode":"blocking"}"#
  static let run = #"{"inputs":{"words":8},"user":"mia"}"#
  static let runStreaming = #"{"inputs":{"article":"Zürich"},"user":"mia","response_mode":"streaming"}"#
  static let completion = #"{"inputs":{"product":"chair"},"user":"mia"}"#
  static let completionStreaming = #"{"inputs":{"product":"chair"},"user":"mia","response_mode":"streaming"}"#
}
