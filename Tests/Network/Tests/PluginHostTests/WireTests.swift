import InvokerRuntime
import Testing

@testable import InvokerPluginHost

@Suite struct WireTests {
  @Test func linesAreTheSameWhereverTheyAreCut() {
    let bytes =
      Array("one\n\ntwo\r\n".utf8) + Array(repeating: UInt8(ascii: "x"), count: 30) + Array("\nthree\nrest".utf8)
    for size in 1...bytes.count {
      var buffer = LineBuffer(limit: 20)
      var lines: [String] = []
      func take(_ line: LineBuffer.Line) {
        switch line {
        case .whole(let line): lines.append(String(decoding: line, as: UTF8.self))
        case .tooLong(let start, _): lines.append("\(start.count)!")
        }
      }
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { buffer.append($0, take) }
      }
      buffer.end(take)
      // A line that is too long is known by how it begins.
      #expect(lines.map { $0.hasSuffix("!") ? "!" : $0 } == ["one", "", "two\r", "!", "three", "rest"])
    }
  }

  @Test(arguments: [
    #"{"session_id":"s","event":"backwards_response","data":{"backwards_request_id":"i","event":"response","data":[1]}}"#,
    #"{"data":{"data":[1],"event":"response","backwards_request_id":"i"},"event":"backwards_response","session_id":"s"}"#,
    #" { "data" : { "data" : [1] , "event" : "response", "backwards_request_id": "i" }, "event" : "backwards_response" } "#,
  ])
  func theOrderOfKeysDoesNotMatter(_ line: String) throws {
    try Array(line.utf8).withUnsafeBufferPointer { bytes in
      let read = try DaemonMessage(bytes)
      #expect(read.event == .answer && read.answer == .response)
      #expect(read.payload.map { String(decoding: bytes[$0], as: UTF8.self).filter { $0 != " " } } == "[1]")
      #expect(read.requestID.map { String(decoding: content(ofString: $0, in: bytes), as: UTF8.self) } == "i")
    }
  }

  @Test(arguments: ["", "{", "[1]", "null", "Traceback:", #"{"a":"\#u{1}"}"#])
  func whatIsNoMessageIsRefused(_ line: String) {
    _ = Array(line.utf8).withUnsafeBufferPointer { bytes in
      #expect(throws: JSONError.self) { try DaemonMessage(bytes) }
    }
  }

  @Test func requestIDsAreReadAsTheyAreWritten() {
    let id = RequestID(invocation: .random(in: .min ... .max), attempt: 7)
    Array(id.text.utf8).withUnsafeBufferPointer { #expect(RequestID($0) == id) }
    for text in ["", "0", String(id.text.dropLast()), id.text + "0", String(id.text.dropLast()) + "x"] {
      Array(text.utf8).withUnsafeBufferPointer { #expect(RequestID($0) == nil) }
    }
  }

  /// Wherever it stands, and however it is spaced.
  @Test func aLineThatCannotBeReadTellsWhoseItIs() {
    let id = RequestID(invocation: 1, attempt: 2)
    let far = String(repeating: "x", count: 5000)
    for line in [
      #"{"data":{"backwards_request_id":"\#(id.text)","data":"#,
      #"{"backwards_request_id" : "\#(id.text)","a":"\#(far)"#,
      #"{"context":"\#(far)","data":{"backwards_request_id":"\#(id.text)"}"#,
      #"{"a":"\"backwards_request_id\":\"0\"","backwards_request_id":3,"backwards_request_id":"\#(id.text)""#,
    ] {
      Array(line.utf8).withUnsafeBufferPointer { #expect(LineOwner(of: $0) == .invocation(id)) }
      var buffer = LineBuffer(limit: line.utf8.count)
      var told: [LineOwner] = []
      for piece in [line, "rest", "\n"] {
        Array(piece.utf8).withUnsafeBytes { bytes in
          buffer.append(bytes) { if case .tooLong(_, let owner) = $0 { told.append(owner) } }
        }
      }
      #expect(told == [.invocation(id)])
    }
  }

  @Test func hexAndBase64() {
    let all = Array(UInt8.min ... .max)
    #expect(HexBytes(hex: HexBytes(all).hex)?.bytes == all)
    #expect(HexBytes(hex: "0g") == nil && HexBytes(hex: "abc") == nil && HexBytes(hex: "fF")?.bytes == [255])
    #expect(
      ["", "f", "fo", "foo", "foob"].map { Base64Bytes($0.utf8).base64 } == ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="])
    #expect(Base64Bytes(all).base64.hasSuffix("+fr7/P3+/w=="))
  }

  @Test func httpRequests() throws {
    let raw = "POST /a%20b/c?x=1%2B&y=a+b&z HTTP/1.1\r\nHost: h\r\nX-Empty:\r\nContent-Length: 4\r\n\r\n\r\n\r\n"
    let context = PluginRequest.Context(sessionID: "s", more: nil)
    let request = try #require(EndpointRequest(raw: Array(raw.utf8), context: context))
    #expect(request.method == "POST" && request.path == "/a%20b/c")
    #expect(request.query.map(\.name) == ["x", "y", "z"] && request.query.map(\.value) == ["1+", "a b", ""])
    #expect(request[header: "HOST"] == "h" && request[header: "x-empty"] == "" && request[header: "y"] == nil)
    #expect(request.body == Array("\r\n\r\n".utf8))
    for raw in ["", "\r\n\r\n", "GET"] { #expect(EndpointRequest(raw: Array(raw.utf8), context: context) == nil) }
  }

  @Test(arguments: [
    ("app", "app.enabled"), ("llm", "model.llm"), ("text-embedding", "model.text_embedding"), ("tool", "tool.enabled"),
    ("storage", "storage.enabled"), ("speech2text", "model.speech2text"), ("node", "node.enabled"),
  ])
  func permissionsNameTheSwitch(_ word: String, _ name: String) {
    let invocation = Invocation(
      InterfaceDescriptor(name: "x", entryPoint: "x"), mode: .streaming, arguments: Arguments())
    let error = DaemonFailure("permission denied, you need to enable \(word) access in plugin manifest").error(
      of: invocation)
    #expect(error.reason == .permissionDenied(manifestSwitch: "resource.permission." + name))
    #expect(!error.canRetry && error.description.contains(name))
  }

  @Test func failuresOfThePlatformAreTold() {
    let invocation = Invocation(
      InterfaceDescriptor(name: "x", entryPoint: "x"), mode: .streaming, arguments: Arguments())
    func reason(_ text: String) -> InvocationError.Reason { DaemonFailure(text).error(of: invocation).reason }
    let http = "invoke app failed: request failed with status code: 429 and respond with: "
    #expect(
      reason(http + #"{"code":"too_many_requests","message":"Slow down.","status":429}"#)
        == .server(ServerFailure(status: 429, code: "too_many_requests", message: "Slow down.")))
    #expect(
      reason(http + "<html>")
        == .server(ServerFailure(status: 429, code: "plugin_daemon_error", message: http + "<html>")))
    #expect(reason("data is nil") == .server(ServerFailure(code: "plugin_daemon_error", message: "data is nil")))
  }

  @Test func backoffDoublesUpToItsMaximum() {
    var backoff = Backoff()
    backoff.first = .seconds(1)
    for (failures, most) in [(0, 1), (1, 1), (2, 2), (3, 4), (6, 30), (1000, 30)] {
      let delay = backoff.delay(failures: failures)
      #expect(delay <= .seconds(most) && delay >= .seconds(most) * 0.75)
    }
  }
}
