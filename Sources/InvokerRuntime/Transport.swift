/// What carries invocations to the platform and answers back.
public protocol Transport: Sendable {
  /// Sends an invocation.
  ///
  /// - Returns: the messages of the answer. In blocking mode there is exactly one.
  /// - Throws: whatever shows before the first message: a refused argument, a failed connection, an HTTP error.
  func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource
}

/// The messages of one answer, read by one task.
public protocol MessageSource: Sendable {
  /// The messages that have come since the last call; waits for one if there is none.
  ///
  /// - Returns: `nil` at the end of the answer.
  func next() async throws(InvocationError) -> MessageBatch?

  /// The messages that have come since the last call, without waiting; `nil` if there are none, or something else is to
  /// be told, which `next()` then does. A source that has none of this leaves it out: it saves suspensions.
  func poll() -> MessageBatch?

  /// How often the source went on over another connection. It grows within `next()`, before the messages of the new connection
  /// are handed out. A source that has one connection leaves it out.
  var reopenings: Int { get }

  /// Told of each field that reads as absent, as it is not what the interface says, and of what cannot be read behind the
  /// end of the answer, so that a log can tell that server and client have drifted apart. A source that has no log leaves
  /// it out.
  func note(_ drift: ResponseProblem)

  /// The error as it may be shown. The platform may have echoed what nobody else must see, such as an API key, in a message
  /// that the source handed out; a source that knows such secrets cuts them out.
  func redacted(_ error: InvocationError) -> InvocationError

  /// Ends the invocation. A `next()` that waits returns or throws soon. Called once or more, from any task, also after
  /// the end.
  func cancel()
}

extension MessageSource {
  /// Tells nothing, so that every message is waited for.
  public func poll() -> MessageBatch? { nil }
  /// None.
  public var reopenings: Int { 0 }
  /// Tells nobody.
  public func note(_ drift: ResponseProblem) {}
  /// The error as it is, for sources that know no secrets.
  public func redacted(_ error: InvocationError) -> InvocationError { error }
}

/// Messages that came together: JSON texts in one buffer. Decoding them takes no further wait.
public struct MessageBatch: Sendable {
  @usableFromInline let bytes: [UInt8]
  @usableFromInline let messages: [Range<Int>]
  @usableFromInline var read = 0
  /// How many of the messages, at the end, follow one that may be the last of its stream.
  let trailing: Int

  /// Messages that lie in one buffer.
  ///
  /// - Parameters:
  ///   - bytes: JSON texts in UTF-8; what lies between them is passed over.
  ///   - messages: where in `bytes` the messages lie, in the order in which they are read.
  ///   - trailing: how many of them, at the end, follow one that may be the last of its stream (see
  ///     ``StreamDescriptor/finalEvents``). They are read, but do not fail the call.
  /// - Precondition: all `messages` lie within `bytes`.
  public init(_ bytes: [UInt8], messages: [Range<Int>], trailing: Int = 0) {
    precondition(messages.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= bytes.count }, "message out of bounds")
    self.bytes = bytes
    self.messages = messages
    self.trailing = trailing
  }

  /// A batch of one message, which is the whole buffer.
  public init(_ message: [UInt8]) { self.init(message, messages: [0..<message.count]) }

  /// How many messages have not been read yet.
  public var count: Int { messages.count - read }

  /// Whether the message that was read last follows one that may be the last of its stream.
  @usableFromInline var isTrailing: Bool { count < trailing }

  /// Hands the next message to `body`; `nil` if there is none.
  @inlinable
  public mutating func nextMessage<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard read < messages.count else { return nil }
    let range = messages[read]
    read += 1
    return try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: buffer[range]))
    }
  }
}

/// Sees every invocation of a session on its way out, and its answer on the way back.
public protocol Middleware: Sendable {
  /// Answers an invocation: as a rule with what `next` gives.
  ///
  /// - Parameters:
  ///   - invocation: what comes from the caller, or from the middleware further out.
  ///   - next: sends an invocation on. It may be called with a changed one, more than once, or not at all. Who calls it
  ///     again cancels the source that it does not hand on.
  /// - Returns: the messages of the answer.
  func intercept(
    _ invocation: Invocation,
    next: @Sendable (Invocation) async throws(InvocationError) -> any MessageSource
  ) async throws(InvocationError) -> any MessageSource
}
