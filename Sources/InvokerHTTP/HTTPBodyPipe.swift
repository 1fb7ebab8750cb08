import Synchronization

/// A piece of a body, in the client's own representation.
public protocol HTTPBodyPiece: Sendable {
  /// The number of bytes.
  var count: Int { get }
  /// Lends the bytes for the duration of the call.
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void)
}

extension [UInt8]: HTTPBodyPiece {
  /// Lends the bytes of the array.
  public func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) { withUnsafeBytes(body) }
}

/// Carries a body from the client that receives it to the task that reads it, with back-pressure.
///
/// The client pushes pieces, and pauses when ``push(_:)`` returns `false` until ``whenDrained(_:)`` calls back. Every
/// wait ends with ``finish(_:)`` or ``cancel()``, from any thread.
public final class HTTPBodyPipe<Piece: HTTPBodyPiece>: HTTPBody {
  private enum End {
    case proper
    case failed(HTTPFailure)
  }

  private struct State {
    var pieces: [Piece] = []
    var bytes = 0
    /// `nil` while more may arrive.
    var end: End?
    var reader: CheckedContinuation<Void, Never>?
    var onDrained: [@Sendable () -> Void] = []
    var onCancel: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())
  private let limit: Int

  /// Creates an empty pipe.
  ///
  /// - Parameter limit: the number of unread bytes at which the client pauses.
  public init(limit: Int = 256 * 1024) { self.limit = limit }

  // MARK: For the client

  /// Receives the next piece.
  ///
  /// - Returns: whether the client should continue immediately; if not, it waits for ``whenDrained(_:)``.
  public func push(_ piece: Piece) -> Bool {
    let (reader, goesOn) = state.withLock { state -> (CheckedContinuation<Void, Never>?, Bool) in
      guard state.end == nil else { return (nil, true) }
      state.pieces.append(piece)
      state.bytes += piece.count
      return (state.reader.take(), state.bytes < limit)
    }
    reader?.resume()
    return goesOn
  }

  /// Calls back when what was pushed has been read or will never be read; immediately if that is already the case.
  public func whenDrained(_ callBack: @escaping @Sendable () -> Void) {
    let isDrained = state.withLock { state in
      if state.end != nil || state.bytes < limit { return true }
      state.onDrained.append(callBack)
      return false
    }
    if isDrained { callBack() }
  }

  /// Ends the body, regularly or with a failure. What was pushed before can still be read. Only the first end has an
  /// effect.
  public func finish(_ failure: HTTPFailure? = nil) {
    _ = end(failure.map { .failed($0) } ?? .proper, discarding: false)
  }

  /// Sets what closes the connection when the reader cancels; called immediately if it already has.
  public func onCancel(_ close: @escaping @Sendable () -> Void) {
    let isCancelled = state.withLock { state in
      if case .failed(let failure)? = state.end { return failure.reason == .cancelled }
      state.onCancel = close
      return false
    }
    if isCancelled { close() }
  }

  // MARK: For the reader

  public func poll(_ receive: (UnsafeRawBufferPointer) -> Void) throws(HTTPFailure) -> HTTPBodyProgress {
    let (pieces, onDrained, end) = state.withLock { state in
      defer {
        state.pieces.removeAll()
        state.bytes = 0
        state.onDrained.removeAll()
      }
      return (state.pieces, state.onDrained, state.end)
    }
    for callBack in onDrained { callBack() }
    if !pieces.isEmpty {
      for piece in pieces { piece.withBytes(receive) }
      return .bytes
    }
    switch end {
    case .failed(let failure)?: throw failure
    case .proper?: return .end
    case nil: return .nothing
    }
  }

  public func cancel() { end(.failed(HTTPFailure(.cancelled)), discarding: true)?() }

  public func wait() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let (isReady, earlier) = state.withLock { state -> (Bool, CheckedContinuation<Void, Never>?) in
          if state.end != nil || !state.pieces.isEmpty { return (true, nil) }
          // Two readers are a mistake, but nobody is left waiting for ever.
          let earlier = state.reader.take()
          state.reader = continuation
          return (false, earlier)
        }
        earlier?.resume()
        if isReady { continuation.resume() }
      }
    } onCancel: {
      cancel()
    }
  }

  /// - Returns: what closes the connection, if this was the first end.
  private func end(_ end: End, discarding: Bool) -> (@Sendable () -> Void)? {
    let (reader, onDrained, close) = state.withLock { state in
      guard state.end == nil else {
        // What is thrown away must not look like the whole of it.
        if discarding, !state.pieces.isEmpty {
          state.pieces.removeAll()
          state.end = end
        }
        return (CheckedContinuation<Void, Never>?.none, [@Sendable () -> Void](), (@Sendable () -> Void)?.none)
      }
      state.end = end
      if discarding { state.pieces.removeAll() }
      let onDrained = state.onDrained
      state.onDrained.removeAll()
      return (state.reader.take(), onDrained, state.onCancel.take())
    }
    for callBack in onDrained { callBack() }
    reader?.resume()
    return close
  }
}
