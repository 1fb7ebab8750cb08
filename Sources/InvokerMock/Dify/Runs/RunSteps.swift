/// A run as one client sees it: Server-Sent Events, and what happens to the connection.
struct RunSteps: AsyncSequence, Sendable {
  var run: Run
  var manners: StreamManners
  var framing = StreamFraming()
  /// Sent before the run's own events.
  var prelude: [RunEvent] = []
  /// The first event of the run to send; `nil` for only the prelude.
  var first: Int? = 0
  var faults: Faults
  /// The place among the concurrent requests.
  var place: Crowd.Place?

  struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let stream: RunSteps
    fileprivate var prelude: ArraySlice<RunEvent>
    fileprivate var index: Int?
    fileprivate var sent = 0
    /// Whether the last event was a failure, which ends the stream.
    fileprivate var hasFailed = false
    /// What precedes the next event.
    fileprivate var pending: [MockAnswer.Step] = []
    fileprivate var isOver = false
    fileprivate var lastEvent = ContinuousClock.now
    fileprivate var lastPing = ContinuousClock.now

    mutating func next() async -> MockAnswer.Step? { await next(isolation: nil) }

    mutating func next(isolation actor: isolated (any Actor)?) async -> MockAnswer.Step? {
      if !pending.isEmpty { return pending.removeFirst() }
      if isOver { return nil }
      if let disruption = stream.faults.disruption, sent >= disruption.events {
        end()
        guard disruption.step == .reset else { return disruption.step }
        // A reset overtakes what the client has not read yet; give it the time to.
        pending = [.reset]
        return .wait(.milliseconds(100))
      }
      switch await nextEvent() {
      case .event(let event):
        sent += 1
        hasFailed = event.isFailure
        lastEvent = .now
        if let ping = stream.faults[number: .ping], sent.isMultiple(of: ping) { pending = [.ping] }
        if stream.manners.ends(with: event) { end() }
        return stream.framing.step(event)
      case .nothing where lastEvent + stream.manners.idle > .now:
        lastPing = .now
        return .ping
      case .nothing:
        end()
        return nil
      case .end:
        end()
        return hasFailed ? nil : stream.framing.end
      }
    }

    private mutating func nextEvent() async -> Run.Next {
      if let event = prelude.popFirst() { return .event(event) }
      guard let place = index else { return .end }
      let deadline = Swift.min(lastPing + stream.manners.pingInterval, lastEvent + stream.manners.idle)
      let next = await stream.run.next(at: place, until: deadline)
      if case .event = next { index = place + 1 }
      return next
    }

    private mutating func end() {
      isOver = true
      stream.place?.leave()
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(
      stream: self, prelude: prelude[...], index: first,
      pending: manners.beginsWithPing && faults.disruption?.events != 0 ? [.ping] : [])
  }
}
