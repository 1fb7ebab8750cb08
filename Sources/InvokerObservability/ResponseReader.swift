#if Observability
  import InvokerRuntime

  /// Reads the messages of a response as far as a span needs it: the first ones, until there is text, and the last ones.
  struct ResponseReader {
    private(set) var facts = ResponseFacts()
    /// How the run failed, if messages say so.
    private(set) var failure: InvocationError.Reason?
    /// Whether an event that may be the last one, or the reply, has arrived.
    private(set) var isComplete = false
    private let form: Form
    private let failed: ReplyDescriptor.Condition?
    private var isFirst = true
    /// The beginning of an event that isn't read. Others that begin alike aren't either.
    private var plainStart: [UInt8] = []
    /// The last elements of a stream that are all alike.
    private var lastElements: MessageBatch?

    private enum Form: Equatable {
      case events(discriminator: String, final: Set<String>)
      /// Elements of a stream that are all alike; the last one has the usage.
      case elements
      case reply
      case bytes
    }

    /// Text that comes piece by piece comes in small messages.
    private static let longestPiece = 4096

    init(of invocation: Invocation) {
      let interface = invocation.interface
      failed = interface.reply?.failed
      form =
        switch (invocation.mode, interface.stream?.discriminator) {
        case (.streaming, let name?): .events(discriminator: name, final: interface.stream?.finalEvents ?? [])
        case (.streaming, nil): .elements
        case (.blocking, _): interface.reply?.content == .bytes ? .bytes : .reply
        }
    }

    /// What hasn't arrived, although it must.
    var missing: String? { form == .reply && !isComplete ? "the reply" : nil }

    /// Reads messages.
    ///
    /// - Returns: whether the first text of a stream is in them.
    mutating func readsFirstText(in batch: MessageBatch) -> Bool {
      let hadText = facts.hasText
      switch form {
      case .bytes: return false
      case .reply: forEachMessage(of: batch) { $0.readReply($1) }
      case .events(let discriminator, let final):
        forEachMessage(of: batch) { $0.readEvent($1, discriminator, final) }
      case .elements:
        lastElements = batch
        if !hadText { forEachMessage(of: batch) { $0.readElement($1) } }
      }
      return form != .reply && facts.hasText && !hadText
    }

    /// Reads what only the last message has.
    mutating func finish() {
      guard let lastElements else { return }
      forEachMessage(of: lastElements) { reader, message in
        if message.count <= Self.longestPiece { reader.facts.read(message, isLast: true) }
      }
    }

    private mutating func forEachMessage(
      of batch: MessageBatch, _ body: (inout ResponseReader, UnsafeBufferPointer<UInt8>) -> Void
    ) {
      var batch = batch
      while batch.nextMessage({ body(&self, $0) }) != nil {}
    }

    private mutating func readEvent(
      _ message: UnsafeBufferPointer<UInt8>, _ discriminator: String, _ final: Set<String>
    ) {
      if !plainStart.isEmpty, facts.hasText, message.starts(with: plainStart) { return }
      guard let (name, end) = string(at: [discriminator], in: message) else { return }
      if final.contains(name) {
        isComplete = true
        facts.read(message, isLast: true)
        if failure == nil { failure = failureOfRun(message, failed ?? eventOfFailedRun) }
      } else if isFirst || !facts.hasText && message.count <= Self.longestPiece {
        isFirst = false
        facts.read(message, isLast: false)
      } else {
        plainStart = Array(message[..<end])
      }
    }

    private mutating func readElement(_ message: UnsafeBufferPointer<UInt8>) {
      if isFirst || message.count <= Self.longestPiece { facts.read(message, isLast: false) }
      isFirst = false
    }

    private mutating func readReply(_ message: UnsafeBufferPointer<UInt8>) {
      isComplete = true
      facts.read(message, isLast: true)
      if let failed { failure = failureOfRun(message, failed) }
    }
  }

  /// How events tell that a run failed.
  private let eventOfFailedRun = ReplyDescriptor.Condition(
    ["data", "status"], in: ["failed", "stopped"], message: ["data", "error"])

  private func failureOfRun(
    _ message: UnsafeBufferPointer<UInt8>, _ failed: ReplyDescriptor.Condition
  ) -> InvocationError.Reason? {
    if case .failure(let failure) = ReplyMessage(message) { return .server(failure) }
    let status = string(at: failed.path, in: message)?.value
    let text = failed.message.isEmpty ? nil : string(at: failed.message, in: message)?.value
    return RunFailure(status: status, among: failed.values, message: text).map { .run($0) }
  }
#endif
