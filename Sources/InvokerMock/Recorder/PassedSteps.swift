import Synchronization

/// The body of a response, passed on as it arrives.
struct PassedSteps: AsyncSequence, Sendable {
  var connection: UpstreamConnection
  var taken: TakenDown

  struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var body: AsyncThrowingStream<[UInt8], any Error>.AsyncIterator
    fileprivate let connection: UpstreamConnection
    fileprivate let taken: TakenDown

    mutating func next() async -> MockAnswer.Step? { await next(isolation: nil) }

    mutating func next(isolation actor: isolated (any Actor)?) async -> MockAnswer.Step? {
      do {
        if let bytes = try await body.next(isolation: actor) {
          taken.add(bytes)
          return .bytes(bytes)
        }
        // It also ends where somebody cancels it.
        if !Task.isCancelled { taken.end() }
        connection.close()
        return nil
      } catch {
        taken.end("the answer broke off: \(error)")
        return .cut
      }
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(body: connection.body.makeAsyncIterator(), connection: connection, taken: taken)
  }
}

/// The part of a body that has arrived. If it is released before its end, the client has disconnected.
final class TakenDown: Sendable {
  private struct State {
    var body: [UInt8] = []
    var isTooLong = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let finish: @Sendable ([UInt8], String?) -> Void

  /// - Parameter finish: called once, with the body and with the reason if it is incomplete.
  init(finish: @escaping @Sendable ([UInt8], String?) -> Void) { self.finish = finish }

  func add(_ bytes: [UInt8]) {
    state.withLock { state in
      let room = mostKept - state.body.count
      state.body += bytes.prefix(room)
      state.isTooLong = state.isTooLong || bytes.count > room
    }
  }

  func end(_ note: String? = nil) {
    let body = state.withLock { state -> (bytes: [UInt8], isTooLong: Bool)? in
      guard !state.isOver else { return nil }
      state.isOver = true
      return (state.body, state.isTooLong)
    }
    guard let body else { return }
    finish(body.bytes, note ?? (body.isTooLong ? "the answer was longer than \(mostKept) bytes" : nil))
  }

  deinit { end("the client went away") }
}

/// The number of bytes of a body that are kept; the client receives all.
private let mostKept = 64 << 20
