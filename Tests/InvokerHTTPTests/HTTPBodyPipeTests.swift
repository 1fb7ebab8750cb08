import InvokerHTTP
import Synchronization
import Testing

@Suite struct HTTPBodyPipeTests {
  private typealias Pipe = HTTPBodyPipe<[UInt8]>

  private func read(_ pipe: Pipe) async throws(HTTPFailure) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      switch try pipe.poll({ bytes += $0 }) {
      case .bytes: return bytes
      case .nothing: await pipe.wait()
      case .end: return nil
      }
    }
  }

  @Test func whatIsPushedIsReadInOrderAndThenTheEnd() async throws {
    let pipe = Pipe()
    _ = pipe.push([1, 2])
    _ = pipe.push([3])
    pipe.finish()
    #expect(try await read(pipe) == [1, 2, 3])
    #expect(try await read(pipe) == nil)
    #expect(try await read(pipe) == nil)
  }

  @Test func aFailureComesAfterWhatCameBefore() async throws {
    let pipe = Pipe()
    _ = pipe.push([1])
    pipe.finish(HTTPFailure(.broken, "reset"))
    pipe.finish()
    _ = pipe.push([2])
    #expect(try await read(pipe) == [1])
    await #expect(throws: HTTPFailure(.broken, "reset")) { try await read(pipe) }
  }

  @Test func aReaderThatWaitsIsWoken() async throws {
    let pipe = Pipe()
    async let first = read(pipe)
    await Task.yield()
    _ = pipe.push([7])
    #expect(try await first == [7])
    async let second = read(pipe)
    await Task.yield()
    pipe.finish()
    #expect(try await second == nil)
  }

  @Test func aFullPipeAsksForAPauseUntilItIsRead() async throws {
    let pipe = Pipe(limit: 4)
    let drained = Mutex(0)
    #expect(pipe.push([1, 2, 3]))
    pipe.whenDrained { drained.withLock { $0 += 1 } }
    #expect(drained.withLock { $0 } == 1)
    #expect(!pipe.push([4]))
    pipe.whenDrained { drained.withLock { $0 += 1 } }
    #expect(drained.withLock { $0 } == 1)
    _ = try await read(pipe)
    #expect(drained.withLock { $0 } == 2)
    #expect(pipe.push([5]))
  }

  @Test func cancellingClosesTheConnectionOnceAndEndsEveryWait() async throws {
    let pipe = Pipe(limit: 1)
    let closed = Mutex(0)
    let drained = Mutex(0)
    pipe.onCancel { closed.withLock { $0 += 1 } }
    #expect(!pipe.push([1]))
    pipe.whenDrained { drained.withLock { $0 += 1 } }
    pipe.cancel()
    pipe.cancel()
    #expect(closed.withLock { $0 } == 1)
    #expect(drained.withLock { $0 } == 1)
    await #expect(throws: HTTPFailure(.cancelled)) { try await read(pipe) }
  }

  @Test func whatIsThrownAwayDoesNotLookLikeTheWholeOfIt() async throws {
    let pipe = Pipe()
    _ = pipe.push([1])
    pipe.finish()
    pipe.cancel()
    await #expect(throws: HTTPFailure(.cancelled)) { try await read(pipe) }
    let whole = Pipe()
    _ = whole.push([1])
    whole.finish()
    #expect(try await read(whole) == [1])
    whole.cancel()
    #expect(try await read(whole) == nil)
  }

  @Test func twoReadersAreBothWoken() async {
    let pipe = Pipe()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<2 { group.addTask { await pipe.wait() } }
      await Task.yield()
      pipe.finish()
    }
  }

  @Test func aConnectionThatIsMadeTooLateIsClosedAtOnce() {
    let pipe = Pipe()
    let closed = Mutex(false)
    pipe.cancel()
    pipe.onCancel { closed.withLock { $0 = true } }
    #expect(closed.withLock { $0 })
    let finished = Pipe()
    finished.finish()
    finished.cancel()
    finished.onCancel { Issue.record("an answer that is over needs no closing") }
  }

  @Test func cancellingTheReadersTaskCancelsTheBody() async {
    let pipe = Pipe()
    let closed = Mutex(false)
    pipe.onCancel { closed.withLock { $0 = true } }
    let task = Task { try await read(pipe) }
    await Task.yield()
    task.cancel()
    await #expect(throws: HTTPFailure(.cancelled)) { try await task.value }
    #expect(closed.withLock { $0 })
  }

  @Test func manyThreadsMayPushAndOneReads() async throws {
    let pipe = Pipe(limit: 64)
    let total = 10_000
    Task.detached {
      for _ in 0..<total where !pipe.push([1]) {
        await withCheckedContinuation { continuation in pipe.whenDrained { continuation.resume() } }
      }
      pipe.finish()
    }
    var count = 0
    while let bytes = try await read(pipe) { count += bytes.count }
    #expect(count == total)
  }
}
