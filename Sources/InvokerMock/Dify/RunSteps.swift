/// A run as one client sees it: Server-Sent Events, and whatever happens to the connection.
struct RunSteps: AsyncSequence, Sendable {
  var run: Run
  /// Told before the run's own events.
  var prelude: [RunEvent] = []
  /// The first event of the run that is told.
  var first = 0
  var faults: Faults

  struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let run: Run
    fileprivate var prelude: ArraySlice<RunEvent>
    fileprivate var index: Int
    fileprivate let disruption: Faults.Disruption?
    fileprivate let ping: Int?
    fileprivate var sent = 0
    /// What comes before the next event.
    fileprivate var pending: [MockAnswer.Step] = []
    fileprivate var isOver = false

    mutating func next() async -> MockAnswer.Step? { await next(isolation: nil) }

    mutating func next(isolation actor: isolated (any Actor)?) async -> MockAnswer.Step? {
      if !pending.isEmpty { return pending.removeFirst() }
      if isOver { return nil }
      if let disruption, sent >= disruption.events {
        isOver = true
        guard disruption.step == .reset else { return disruption.step }
        // A reset overtakes what the client has not read yet; give it the time to.
        pending = [.reset]
        return .wait(.milliseconds(100))
      }
      guard let event = await nextEvent() else {
        isOver = true
        return nil
      }
      sent += 1
      if let ping, sent.isMultiple(of: ping) { pending = [.ping] }
      return event.step
    }

    private mutating func nextEvent() async -> RunEvent? {
      if let event = prelude.popFirst() { return event }
      defer { index += 1 }
      return await run.event(at: index)
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(
      run: run, prelude: prelude[...], index: first, disruption: faults.disruption, ping: faults[number: .ping])
  }
}
