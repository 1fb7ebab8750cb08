import NIOCore
import Synchronization

/// The listening socket of a server, which can be down for a while and then returns on the same port.
final class Listener: Sendable {
  private enum State {
    case open(any Channel)
    case down(Task<Void, Never>)
    case closed
  }

  let port: Int
  private let bind: @Sendable (Int) async throws -> any Channel
  private let state: Mutex<State>

  init(port: Int, bind: @escaping @Sendable (Int) async throws -> any Channel) async throws {
    let channel = try await bind(port)
    self.bind = bind
    self.port = channel.localAddress?.port ?? port
    state = Mutex(.open(channel))
  }

  /// Refuses connections for a time.
  func goDown(for duration: Duration) async {
    let channel = state.withLock { state -> (any Channel)? in
      guard case .open(let channel) = state else { return nil }
      state = .down(
        Task {
          try? await Task.sleep(for: duration)
          while !Task.isCancelled, !(await comeBack()) { try? await Task.sleep(for: .milliseconds(50)) }
        })
      return channel
    }
    try? await channel?.close()
  }

  /// - Returns: whether there is nothing left to do.
  private func comeBack() async -> Bool {
    // Somebody else may have taken the port for a moment.
    guard let channel = try? await bind(port) else { return false }
    let isWanted = state.withLock { state in
      guard case .down = state else { return false }
      state = .open(channel)
      return true
    }
    if !isWanted { try? await channel.close() }
    return true
  }

  func close() async {
    switch takeState() {
    case .open(let channel): try? await channel.close()
    case .down(let task):
      task.cancel()
      await task.value
    case .closed: break
    }
  }

  func closeLater() {
    switch takeState() {
    case .open(let channel): channel.close(promise: nil)
    case .down(let task): task.cancel()
    case .closed: break
    }
  }

  private func takeState() -> State {
    state.withLock { state in
      defer { state = .closed }
      return state
    }
  }
}
