import Dispatch
import Foundation
import Synchronization

/// Runs `body` in a task that Ctrl-C cancels. A second Ctrl-C ends the program, and so does one where nothing runs.
public func interruptible<Result: Sendable>(
  _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  handleInterrupts
  let task = Task { try await body() }
  cancelCurrent.withLock { $0 = { task.cancel() } }
  defer { cancelCurrent.withLock { $0 = nil } }
  return try await task.value
}

private let cancelCurrent = Mutex<(@Sendable () -> Void)?>(nil)

/// Happens once, when it is first asked for.
private let handleInterrupts: Void = {
  // The usual action would end the program at once.
  signal(SIGINT, SIG_IGN)
  let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
  source.setEventHandler {
    guard let cancel = cancelCurrent.withLock({ $0.take() }) else { exit(130) }
    cancel()
    // The source lives as long as its handler, which is as long as the program.
    withExtendedLifetime(source) {}
  }
  source.resume()
}()
