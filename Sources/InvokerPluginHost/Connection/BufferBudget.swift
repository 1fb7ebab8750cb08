import Synchronization

/// How many bytes of responses can wait for their readers, in one invocation and in a whole connection.
final class BufferBudget: Sendable {
  struct Limits: Hashable, Sendable {
    /// In one invocation.
    var bufferedBytes: Int
    /// In all invocations of a connection together.
    var totalBufferedBytes: Int
  }

  let limits: Limits
  private let used = Atomic(0)

  init(_ limits: Limits) { self.limits = limits }

  /// The number of bytes that are waiting now.
  var inUse: Int { used.load(ordering: .relaxed) }

  /// Reserves space for a message of an invocation with `waiting` unread bytes.
  ///
  /// - Returns: whether there is space. A message without unread messages before it always has space.
  func take(_ count: Int, whenWaiting waiting: Int) -> Bool {
    let total = used.add(count, ordering: .relaxed).newValue
    if waiting == 0 || (waiting + count <= limits.bufferedBytes && total <= limits.totalBufferedBytes) { return true }
    give(back: count)
    return false
  }

  func give(back count: Int) {
    if count > 0 { used.subtract(count, ordering: .relaxed) }
  }
}
