import InvokerRuntime

/// An app as `invoker generate` writes it, small: a summary of a text, in so many words.
struct SummaryApp: Sendable {
  let session: Session

  static let interface = InterfaceDescriptor(
    name: "workflow", entryPoint: "session.app.workflow",
    reply: ReplyDescriptor(
      failed: .init(["data", "status"], in: ["failed"]), paused: .init(["data", "status"], in: ["paused"])))

  func stream(
    inputs: Inputs, user: String? = nil
  ) async throws(InvocationError) -> InvocationStream<AppEvent<TestEvent, Outputs>> {
    try await session.stream(Self.interface, arguments(inputs, user))
  }

  func reply(
    inputs: Inputs, user: String? = nil
  ) async throws(InvocationError) -> ReplyOrPause<AppReply<Piece, Outputs>, Usage> {
    try await session.reply(Self.interface, arguments(inputs, user))
  }

  private func arguments(_ inputs: Inputs, _ user: String?) throws(InvocationError) -> Arguments {
    var arguments = Arguments()
    try arguments.set("inputs", checked: inputs, for: Self.interface)
    arguments.set("user", user)
    return arguments
  }
}

extension SummaryApp {
  struct Inputs: Hashable, Sendable {
    var text: String
    var share: Double = 0.5
    var files: [String]?
  }

  struct Outputs: Hashable, Sendable {
    let summary: String?
    let words: Int?
  }
}

extension SummaryApp.Inputs: JSONEncodable {
  func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.field("text", text)
    json.field("share", share)
    json.fieldIfPresent("files", files)
    json.endObject()
  }
}

extension SummaryApp.Inputs: AppInputs {
  static let limits: [String: InputLimit] = ["text": .length(max: 5), "files": .count(max: 1)]
}

extension SummaryApp.Outputs: JSONDecodable {
  init(from json: inout JSONReader) throws(JSONError) {
    var summary: String?
    var words: Int?
    let object = json.beginObject()
    while let key = json.nextKey() {
      switch key {
      case "summary": json.read(&summary)
      case "words": json.read(&words)
      default: json.skipValue()
      }
    }
    guard json.endObject() else { throw json.failure(in: object) }
    self.init(summary: summary, words: words)
  }
}

extension SummaryApp.Outputs: AppOutputs {
  static let paths = OutputPaths(
    discriminator: "event", events: ["run_end": ["data", "outputs"]], reply: ["data", "outputs"])
}
