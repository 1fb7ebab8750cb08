import InvokerSpec

/// One recorded call: the request, and the response of the server.
public struct Recording: Sendable, Hashable {
  /// A readable name that sorts by time: `0001-post-chat-messages-streaming`.
  public var name: String
  /// `request.json`: the method, path, and body.
  public var request: String
  /// `headers.txt`: the status line and the headers of the response.
  public var headers: String
  /// `body.txt`: the original bytes of the response, without secrets.
  public var body: [UInt8]
}

/// The description of an app that a key identifies.
public struct RecordedApp: Sendable, Hashable {
  /// Any name for it.
  public var name: String?
  /// The mode of the app: `chat`, `agent-chat`, `advanced-chat`, `workflow`, or `completion`.
  public var mode: String?

  /// Creates a description of an app.
  public init(name: String? = nil, mode: String? = nil) {
    self.name = name
    self.mode = mode
  }
}

extension Recording {
  /// - Parameters:
  ///   - base: the path of the base URL, which is not part of the recorded path.
  ///   - note: why the response is incomplete; `nil` if it is complete.
  init(
    number: Int, _ request: MockRequest, below base: String, app: RecordedApp, _ answer: UpstreamAnswer,
    body: [UInt8], note: String?
  ) {
    let secrets = Secrets(of: request)
    let target = request.target.hasPrefix(base + "/") ? String(request.target.dropFirst(base.count)) : request.target
    let parts = formParts(of: request)
    let sent = parts.isEmpty ? Literal(sent: request.body) : .null
    name = recordingName(number, request.method, path: target, body: sent)
    var fields: [Literal.Field] = [
      .init(name: "app", value: app.name.map(Literal.string) ?? .null),
      .init(name: "app_mode", value: app.mode.map(Literal.string) ?? .null), .init(name: "app_id", value: .null),
      .init(name: "method", value: .string(request.method)), .init(name: "path", value: .string(target)),
      .init(name: "body", value: sent),
      .init(name: "form", value: parts.isEmpty ? .null : .array(parts.map { .string($0.asArgument) })),
      .init(name: "key", value: request.keyInWords),
    ]
    if let note { fields.append(.init(name: "note", value: .string(note))) }
    self.request = secrets.cut(Literal.object(fields).indentedJSON + "\n")
    let lines = ["HTTP/1.1 \(answer.status) \(answer.reason)"] + answer.headers.map { "\($0.name): \($0.value)" }
    headers = secrets.cut(lines.map { $0 + "\r\n" }.joined() + "\r\n")
    self.body = secrets.cut(body)
  }
}

/// The number, the method, the words of the path, and the mode, without IDs.
private func recordingName(_ number: Int, _ method: String, path: String, body: Literal) -> String {
  let words = path.prefix { $0 != "?" }.split(separator: "/").filter { segment in
    segment.count < 40 && segment.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-" || $0 == "_") }
  }
  let mode = body["response_mode"]?.string.flatMap(ModeName.init).map { [$0.rawValue] } ?? []
  let digits = String(number)
  let start = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  let letters = method.lowercased().filter { $0.isASCII && $0.isLetter }
  return ([start, letters] + words.map { String($0) } + mode).joined(separator: "-")
}

extension Literal {
  /// What was sent: JSON unchanged, anything else as text.
  fileprivate init(sent body: [UInt8]) {
    self = body.isEmpty ? .null : (try? Literal(json: body)) ?? .string(String(decoding: body, as: UTF8.self))
  }
}

extension FormPart {
  /// The form fields to send. The contents of files are not kept.
  fileprivate var asArgument: String {
    guard let fileName else { return "\(name)=\(String(decoding: bytes, as: UTF8.self))" }
    return "\(name)=@\(fileName)" + (type.map { ";type=\($0)" } ?? "")
  }
}

extension MockRequest {
  /// Which key was sent, but not the key itself.
  fileprivate var keyInWords: Literal {
    guard let header = headers["authorization"], !header.isEmpty else { return .null }
    return .string(header.lowercased().hasPrefix("bearer ") ? "app's" : "not a bearer's")
  }
}
