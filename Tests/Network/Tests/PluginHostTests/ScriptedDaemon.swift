import Foundation
import InvokerRuntime
import Synchronization

/// Plays the daemon's side of a connection over two descriptors, which it closes.
final class ScriptedDaemon: Sendable {
  /// What it does about a message of the plugin; called in order, on the thread that reads.
  typealias Answer = @Sendable (ScriptedDaemon, JSONValue) -> Void

  private struct State {
    var messages: [JSONValue] = []
    var garbage: [String] = []
    var hasEnded = false
    var isReading = true
    var hasStoppedReading = false
    var writing: Int32?
  }

  private let state: Mutex<State>
  private let reading: Int32

  init(reading: Int32, writing: Int32, answer: @escaping Answer = { _, _ in }) {
    self.reading = reading
    state = Mutex(State(writing: writing))
    Thread { [self] in readAll(answer) }.start()
  }

  // MARK: What the plugin says

  /// Its messages so far, without heartbeats.
  var messages: [JSONValue] { state.withLock(\.messages).filter { $0["event"] != "heartbeat" } }
  var heartbeats: Int { state.withLock(\.messages).count { $0["event"] == "heartbeat" } }
  /// Lines that are not JSON.
  var garbage: [String] { state.withLock(\.garbage) }
  /// Whether the plugin has closed its output.
  var hasEnded: Bool { state.withLock(\.hasEnded) }

  /// What a session has written: the `data` of its messages.
  func session(_ id: String, _ type: String) -> [JSONValue] {
    messages.filter { $0["session_id"]?.string == id && $0["data"]?["type"]?.string == type }
      .compactMap { $0["data"]?["data"] }
  }

  /// The reverse invocations, in order.
  var invocations: [JSONValue] {
    messages.filter { $0["data"]?["type"] == "invoke" }.compactMap { $0["data"]?["data"] }
  }

  /// Stops to take what the plugin writes, or goes on.
  func setReading(_ isReading: Bool) { state.withLock { $0.isReading = isReading } }

  /// Closes the plugin's output, once more has come.
  func stopReading() { state.withLock { $0.hasStoppedReading = true } }

  // MARK: What the daemon says

  func write(_ bytes: [UInt8]) {
    guard let writing = state.withLock(\.writing) else { return }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(writing, $0.baseAddress, $0.count) }
      if count < 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  func write(line: String) { write(Array((line + "\n").utf8)) }

  func request(_ session: String, _ type: String, _ action: String, _ fields: JSONObject = [:]) {
    let data = fields.merging(["user_id": "u1", "type": .string(type), "action": .string(action)]) { $1 }
    let more = #""conversation_id":null,"message_id":null,"app_id":"app","endpoint_id":"e1","context":null"#
    write(line: #"{"session_id":"\#(session)",\#(more),"event":"request","data":\#(JSONValue.object(data).json)}"#)
  }

  /// An HTTP request to an endpoint.
  func http(_ session: String, _ raw: String) {
    let hex = raw.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    request(session, "endpoint", "invoke_endpoint", ["settings": ["app": "a1"], "raw_http_request": .string(hex)])
  }

  /// A message of the answer to an invocation. The keys stand in the daemon's order.
  static func answer(_ id: String, _ event: String, _ message: String = "", data: String = "null") -> String {
    let head = #"{"session_id":"s","conversation_id":null,"message_id":null,"app_id":null,"endpoint_id":null,"#
    let body = #""context":null,"event":"backwards_response","data":{"backwards_request_id":"\#(id)","#
    return head + body + #""event":"\#(event)","message":\#(message.json),"data":\#(data)}}"#
  }

  func respond(_ id: String, _ data: String) { write(line: Self.answer(id, "response", "stream", data: data)) }
  func fail(_ id: String, _ message: String) { write(line: Self.answer(id, "error", message)) }
  func end(_ id: String) { write(line: Self.answer(id, "end")) }

  /// The last event of a chat, and the end.
  func finish(_ id: String) {
    respond(id, Script.end)
    end(id)
  }

  /// Closes the plugin's input, or a socket both ways.
  func hangUp() {
    guard let writing = state.withLock({ $0.writing.take() }) else { return }
    shutdown(writing, Int32(SHUT_RDWR))
    close(writing)
  }

  private func readAll(_ answer: Answer) {
    var buffer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      while !state.withLock(\.isReading) { usleep(2000) }
      let count = chunk.withUnsafeMutableBytes { Foundation.read(reading, $0.baseAddress, $0.count) }
      if state.withLock(\.hasStoppedReading) {
        close(reading)
        return
      }
      if count <= 0 { break }
      buffer += chunk[..<count]
      guard let last = buffer.lastIndex(of: 0x0A) else { continue }
      for line in buffer[..<last].split(separator: 0x0A) { take(Array(line), answer) }
      buffer.removeSubrange(...last)
    }
    state.withLock { $0.hasEnded = true }
    close(reading)
    hangUp()
  }

  private func take(_ line: [UInt8], _ answer: Answer) {
    guard let message = try? JSONValue(json: line) else {
      return state.withLock { $0.garbage.append(String(decoding: line, as: UTF8.self)) }
    }
    state.withLock { $0.messages.append(message) }
    answer(self, message)
  }
}

extension JSONValue {
  /// The id of a reverse invocation, where the message is one.
  var invocationID: String? {
    guard self["data"]?["type"] == "invoke" else { return nil }
    return self["data"]?["data"]?["backwards_request_id"]?.string
  }
}
