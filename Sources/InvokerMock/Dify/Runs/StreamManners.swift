/// How the server keeps a stream open, and when it ends it.
struct StreamManners: Sendable {
  /// Streams of a workflow are told by another process than the one that runs it, which knows little of the run.
  var isOfWorkflow: Bool
  /// Whether it goes on behind a pause.
  var continuesOnPause = false
  /// Whether it begins with a keep-alive.
  var beginsWithPing: Bool
  /// After how long the next keep-alive comes.
  var pingInterval = Duration.seconds(10)
  /// After how long without an event the stream ends.
  var idle: Duration

  /// - Parameter faults: what is said of the time without an event.
  init(isOfWorkflow: Bool, faults: Faults) {
    self.isOfWorkflow = isOfWorkflow
    beginsWithPing = isOfWorkflow
    // Other streams end with their run.
    idle = isOfWorkflow ? faults[number: .idle].map { .milliseconds($0) } ?? .seconds(300) : .seconds(1_000_000_000)
  }

  func ends(with event: RunEvent) -> Bool {
    guard isOfWorkflow, event.endsStream else { return false }
    return event.name != "workflow_paused" || !continuesOnPause
  }
}
