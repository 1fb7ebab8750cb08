import Synchronization

/// How many bytes of answers may wait for their readers, in one invocation and in all of a connection.
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

  /// Bytes that wait now.
  var inUse: Int { used.load(ordering: .relaxed) }

  /// Takes room for a message of an invocation of which `waiting` bytes are unread.
  ///
  /// - Returns: whether there is room. A message that nothing stands before always has some.
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
