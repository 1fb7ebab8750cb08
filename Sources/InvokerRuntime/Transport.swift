/// Carries invocations to the platform and responses back.
public protocol Transport: Sendable {
  /// Sends an invocation.
  ///
  /// - Returns: the messages of the response. In blocking mode there is exactly one, unless the response is a file.
  /// - Throws: an error that occurs before the first message: a rejected argument, a failed connection, or an HTTP
  ///   error.
  func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource
}

/// The messages of one response, read by one task.
public protocol MessageSource: Sendable {
  /// Returns the messages that have arrived since the last call; waits for one if there is none.
  ///
  /// - Returns: `nil` at the end of the response.
  func next() async throws(InvocationError) -> MessageBatch?

  /// Returns the messages that have arrived since the last call, without waiting; `nil` if there are none, or if there
  /// is something else to report, which `next()` then does. Optional: it saves suspensions.
  func poll() -> MessageBatch?

  /// What the server says about a response that is a file, whose messages are its bytes. Optional for other responses.
  var head: ByteStreamHead { get }

  /// How often the source continued over another connection; a stream that begins in the middle of a run begins with 1,
  /// because the run had another one before. It increases within `next()`, before the messages of the
  /// new connection are returned. Optional for a source with only one connection.
  var reopenings: Int { get }

  /// Called for each field that reads as absent because it doesn't match the interface, and for what can't be read
  /// after the end of the response, so that a log can show that server and client have diverged. Optional for a source
  /// without a log.
  func note(_ drift: ResponseProblem)

  /// Returns the error as it can be shown. The platform may have echoed a secret, such as an API key, in a message that
  /// the source returned; a source that knows such secrets removes them.
  func redacted(_ error: InvocationError) -> InvocationError

  /// Ends the invocation. A waiting `next()` returns or throws soon. Can be called repeatedly, from any task, even
  /// after the end.
  func cancel()
}

extension MessageSource {
  /// Returns `nil`, so that `next()` waits for every message.
  public func poll() -> MessageBatch? { nil }
  /// Nothing is known.
  public var head: ByteStreamHead { ByteStreamHead() }
  /// None.
  public var reopenings: Int { 0 }
  /// Does nothing.
  public func note(_ drift: ResponseProblem) {}
  /// Returns the error unchanged, for sources that know no secrets.
  public func redacted(_ error: InvocationError) -> InvocationError { error }
}

/// Messages that arrived together: JSON texts in one buffer. Decoding them requires no further wait.
public struct MessageBatch: Sendable {
  @usableFromInline let bytes: [UInt8]
  @usableFromInline let messages: [Range<Int>]
  @usableFromInline var read = 0
  /// The number of messages at the end that follow a possible last event of the stream.
  let trailing: Int

  /// Creates a batch of messages in one buffer.
  ///
  /// - Parameters:
  ///   - bytes: JSON texts in UTF-8; what is between them is skipped.
  ///   - messages: the ranges of the messages in `bytes`, in the order in which they are read.
  ///   - trailing: the number of messages at the end that follow a possible last event of the stream (see
  ///     ``StreamDescriptor/finalEvents``). They are read, but don't fail the call.
  /// - Precondition: all `messages` are within `bytes`.
  public init(_ bytes: [UInt8], messages: [Range<Int>], trailing: Int = 0) {
    precondition(messages.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= bytes.count }, "message out of bounds")
    self.bytes = bytes
    self.messages = messages
    self.trailing = trailing
  }

  /// Creates a batch of one message, which is the whole buffer.
  public init(_ message: [UInt8]) { self.init(message, messages: [0..<message.count]) }

  /// The number of messages that haven't been read.
  public var count: Int { messages.count - read }

  /// Whether the message that was read last follows a possible last event of the stream.
  @usableFromInline var isTrailing: Bool { count < trailing }

  /// Returns the bytes of the next message; `nil` if there is none.
  mutating func nextBytes() -> [UInt8]? {
    guard read < messages.count else { return nil }
    defer { read += 1 }
    return messages[read] == bytes.indices ? bytes : Array(bytes[messages[read]])
  }

  /// Passes the next message to `body`; returns `nil` if there is none.
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

/// Intercepts every invocation of a session, and its response.
public protocol Middleware: Sendable {
  /// Responds to an invocation, usually with the result of `next`.
  ///
  /// - Parameters:
  ///   - invocation: the invocation from the caller, or from the outer middleware.
  ///   - next: passes an invocation on. It can be called with a changed one, more than once, or not at all. Code that
  ///     calls it again must cancel the source that it doesn't return.
  /// - Returns: the messages of the response.
  func intercept(
    _ invocation: Invocation,
    next: @Sendable (Invocation) async throws(InvocationError) -> any MessageSource
  ) async throws(InvocationError) -> any MessageSource
}
