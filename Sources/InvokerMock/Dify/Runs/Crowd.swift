import Synchronization

/// The concurrent requests.
final class Crowd: Sendable {
  private let count = Mutex(0)

  /// - Returns: a place in the crowd; `nil` if there are already `most`.
  func enter(most: Int) -> Place? {
    let hasRoom = count.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
    return hasRoom ? Place(self) : nil
  }

  /// Held while a request is handled, until the client disconnects.
  final class Place: Sendable {
    private let crowd: Mutex<Crowd?>

    fileprivate init(_ crowd: Crowd) { self.crowd = Mutex(crowd) }

    /// Releases the place.
    func leave() {
      let left = crowd.withLock { crowd in
        defer { crowd = nil }
        return crowd
      }
      left?.count.withLock { $0 -= 1 }
    }

    deinit { leave() }
  }
}

/// Steps during which a place is held.
struct HeldSteps: AsyncSequence, Sendable {
  var steps: [MockAnswer.Step]
  var place: Crowd.Place

  struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var rest: ArraySlice<MockAnswer.Step>
    fileprivate let place: Crowd.Place

    mutating func next() async -> MockAnswer.Step? {
      // Whoever reads the last one may ask again.
      if rest.count <= 1 { place.leave() }
      return rest.popFirst()
    }

    mutating func next(isolation actor: isolated (any Actor)?) async -> MockAnswer.Step? { await next() }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: steps[...], place: place) }
}
