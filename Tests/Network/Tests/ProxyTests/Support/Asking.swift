import AsyncHTTPClient
import Foundation
import InvokerRuntime
import NIOCore

/// What the proxy answers.
struct ProxyAnswer {
  var status: Int
  var headers: [String: String]
  var text: String

  /// The JSON of each event.
  var events: [String] {
    text.components(separatedBy: "\n\n").filter { !$0.isEmpty }
      .map { $0.hasPrefix("data: ") ? String($0.dropFirst(6)) : "no event: \($0)" }
  }

  var json: JSONValue { (try? JSONValue(json: text)) ?? .null }
}

/// An answer whose body has not been read yet.
struct OpenAnswer: Sendable {
  fileprivate let response: HTTPClientResponse

  /// Reads up to `text`, or to the end, and hangs up.
  func read(until text: String? = nil) async throws -> String {
    var bytes: [UInt8] = []
    for try await piece in response.body {
      bytes += piece.readableBytesView
      if let text, bytes.suffix(piece.readableBytes + text.utf8.count).contains(text.utf8) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Somebody who asks the proxy.
struct ProxyClient: Sendable {
  let url: String

  func post(_ path: String, _ json: JSONValue, headers: [String: String] = [:]) async throws -> ProxyAnswer {
    let answer = try await open(path, json, headers: headers)
    let fields = Dictionary(answer.response.headers.map { ($0.name.lowercased(), $0.value) }) { $1 }
    return ProxyAnswer(status: Int(answer.response.status.code), headers: fields, text: try await answer.read())
  }

  /// Asks as a browser does.
  func ask(_ question: String, headers: [String: String] = [:]) async throws -> ProxyAnswer {
    try await post("/chat", ["question": .string(question)], headers: headers)
  }

  /// Waits for the head of an answer only.
  func open(_ path: String, _ json: JSONValue, headers: [String: String] = [:]) async throws -> OpenAnswer {
    var request = HTTPClientRequest(url: url + path)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    request.body = .bytes(json.jsonBytes)
    return OpenAnswer(response: try await HTTPClient.shared.execute(request, timeout: .minutes(4)))
  }
}
