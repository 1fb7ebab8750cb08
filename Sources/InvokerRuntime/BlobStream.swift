/// An event that can carry a piece of a blob, which is data that a server sends in pieces.
public protocol BlobStreamEvent: StreamEvent {
  /// The piece that this event carries; `nil` if it doesn't carry one.
  var blobPiece: BlobPiece? { get }
}

extension InvocationStream where Event: BlobStreamEvent {
  /// The blobs whose pieces the events carry, in the order of their last pieces. Everything else in the stream is skipped.
  ///
  ///     for try await blob in stream.blobs { save(blob.bytes, as: blob.id) }
  public var blobs: BlobStream<Event> { BlobStream(events: self) }
}

/// The blobs of a stream. Each is delivered when its last piece arrives.
///
/// If the pieces of a blob don't fit together, the error is ``InvocationError/Reason/blob(_:)``. If the stream ends before
/// the last piece of a blob, it is ``InvocationError/Reason/ended(before:)``.
public struct BlobStream<Event: BlobStreamEvent>: AsyncSequence, Sendable {
  public typealias Element = StreamedBlob
  public typealias Failure = InvocationError

  @usableFromInline let events: InvocationStream<Event>

  @inlinable
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(events) }

  /// Reads the stream to its end and keeps all blobs in memory.
  public func collect() async throws(InvocationError) -> [StreamedBlob] {
    var blobs: [StreamedBlob] = []
    for try await blob in self { blobs.append(blob) }
    return blobs
  }

  /// Reads the blobs.
  public struct AsyncIterator: AsyncIteratorProtocol {
    @usableFromInline var events: InvocationStream<Event>.AsyncIterator
    @usableFromInline var assembler = BlobAssembler()

    @inlinable
    init(_ events: InvocationStream<Event>) { self.events = events.makeAsyncIterator() }

    @inlinable
    public mutating func next() async throws(InvocationError) -> StreamedBlob? { try await next(isolation: nil) }

    @inlinable
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(InvocationError) -> StreamedBlob? {
      while let event = try await events.next(isolation: actor) {
        if let failure = event.runFailure { throw events.fail(failure) }
        if let piece = event.blobPiece, let blob = try add(piece) { return blob }
      }
      try finish()
      return nil
    }

    @usableFromInline
    mutating func add(_ piece: BlobPiece) throws(InvocationError) -> StreamedBlob? {
      do throws(BlobProblem) {
        return try assembler.add(piece)
      } catch {
        events.end()
        throw events.messages.problem(.blob(error))
      }
    }

    /// Throws if a blob isn't complete at the end of the stream.
    @usableFromInline
    mutating func finish() throws(InvocationError) {
      guard let id = assembler.unfinished.first else { return }
      assembler = BlobAssembler()
      throw events.messages.problem(.ended(before: "the last piece of \(quoted(id))"))
    }
  }
}
