import Synchronization

/// The latest values by ID; the oldest is discarded.
final class Ledger<Value: Sendable>: Sendable {
  private struct State {
    var values: [String: Value] = [:]
    /// Oldest first.
    var ids: [String] = []
  }

  private let state = Mutex(State())
  private let most: Int

  /// - Parameter most: the minimum number of values that are kept.
  init(most: Int = 1_000) { self.most = most }

  subscript(id: String) -> Value? { state.withLock { $0.values[id] } }

  /// Keeps a value. One with the same ID, as in recorded streams, is discarded.
  func keep(_ value: Value, as id: String) {
    state.withLock { state in
      if state.values.updateValue(value, forKey: id) == nil { state.ids.append(id) }
      guard state.ids.count > 2 * most else { return }
      for old in state.ids.prefix(most) { state.values[old] = nil }
      state.ids.removeFirst(most)
    }
  }
}
