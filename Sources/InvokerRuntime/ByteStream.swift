/// The bytes of a response that is a file, piece by piece.
///
///     let audio = try await client.textToAudio.reply(text: "Hello", user: "mia")
///     for try await piece in audio { try file.write(contentsOf: piece) }
///
/// It is read once, by one task. A slow reader slows down the server, so that few pieces are in memory at a time.
/// Leaving the loop, releasing the stream, or canceling the task ends the invocation.
public struct ByteStream: AsyncSequence, Sendable {
  public typealias Element = [UInt8]
  public typealias Failure = InvocationError

  /// What the server says about the bytes.
  public let head: ByteStreamHead
  private let messages: Messages
  private let ready: [[UInt8]]

  init(_ source: any MessageSource, of invocation: Invocation) {
    head = source.head
    messages = Messages(source, of: invocation)
    ready = []
  }

  /// Creates a stream of given pieces, for test doubles of a generated invoker.
  public init(_ pieces: [[UInt8]], head: ByteStreamHead = ByteStreamHead()) {
    self.head = head
    let interface = InterfaceDescriptor(name: "", entryPoint: "")
    messages = Messages(
      NoMessages(failure: nil), of: Invocation(interface, mode: .blocking, arguments: Arguments()))
    ready = pieces
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(messages: messages, loop: Loop(messages), ready: ready[...])
  }

  /// Reads the stream to its end and keeps all bytes in memory.
  public func collect() async throws(InvocationError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Swift.min(head.length ?? 0, 1 << 20))
    for try await piece in self { bytes += piece }
    return bytes
  }

  /// Reads the pieces. The invocation ends when the iterator is released.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let messages: Messages
    fileprivate let loop: Loop
    fileprivate var ready: ArraySlice<[UInt8]>
    fileprivate var batch = MessageBatch([], messages: [])
    fileprivate var hasEnded = false

    public mutating func next() async throws(InvocationError) -> [UInt8]? { try await next(isolation: nil) }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(InvocationError) -> [UInt8]? {
      if let piece = ready.popFirst() { return piece }
      while !hasEnded {
        if let piece = batch.nextBytes() { return piece }
        do throws(InvocationError) {
          if let next = try await messages.next() { batch = next } else { end() }
        } catch {
          end()
          throw error
        }
      }
      return nil
    }

    private mutating func end() {
      hasEnded = true
      messages.end()
    }
  }
}

/// What a server says about the bytes of a response.
public struct ByteStreamHead: Hashable, Sendable {
  /// The media type, such as `audio/mpeg`; `nil` if the server doesn't report it.
  public var contentType: String?
  /// The number of bytes; `nil` if the server doesn't report it.
  public var length: Int?
  /// The name of the file; `nil` if the server doesn't report it.
  public var filename: String?

  /// Creates a head. By default, nothing is known.
  public init(contentType: String? = nil, length: Int? = nil, filename: String? = nil) {
    self.contentType = contentType
    self.length = length
    self.filename = filename
  }
}
