import Dispatch
import Synchronization

/// Returns the results of `transform` for each item, in order, computed on all cores.
public func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ transform: @Sendable (Item) -> Result
) -> [Result] {
  guard items.count > 1 else { return items.map(transform) }
  return [Result](unsafeUninitializedCapacity: items.count) { results, count in
    // Each iteration initializes only the element of its index, and all iterations end before the array is read.
    nonisolated(unsafe) let results = results
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      results.initializeElement(at: index, to: transform(items[index]))
    }
    count = items.count
  }
}

/// Returns the results of two functions that run concurrently. Both can use all cores.
public func concurrently<First, Second: Sendable>(
  _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let result = Mutex<Second?>(nil)
  let hasBegun = Atomic(false)
  let work = DispatchWorkItem {
    guard !hasBegun.exchange(true, ordering: .relaxed) else { return }
    let value = second()
    result.withLock { $0 = value }
  }
  // Not by `concurrentPerform`, in which concurrent work of the functions would stay on one core each.
  DispatchQueue.global().async(execute: work)
  let value = first()
  // If no thread was free, waiting for one could take forever.
  guard hasBegun.exchange(true, ordering: .relaxed) else { return (value, second()) }
  work.wait()
  // The expression after `??` is never evaluated. It avoids force unwrapping.
  return (value, result.withLock { $0 } ?? second())
}
