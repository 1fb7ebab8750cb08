/// How the server keeps a stream open, and when it ends the stream.
struct StreamManners: Sendable {
  /// Streams of a workflow are sent by a different process than the one that runs it, which knows little about the run.
  var isOfWorkflow: Bool
  /// Whether it continues after a pause.
  var continuesOnPause = false
  /// Whether it begins with a keep-alive.
  var beginsWithPing: Bool
  /// The time until the next keep-alive.
  var pingInterval = Duration.seconds(10)
  /// The time without an event after which the stream ends.
  var idle: Duration

  /// - Parameter faults: what determines the time without an event.
  init(isOfWorkflow: Bool, faults: Faults) {
    self.isOfWorkflow = isOfWorkflow
    beginsWithPing = isOfWorkflow
    // Other streams end with their run.
    idle = isOfWorkflow ? faults[number: .idle].map { .milliseconds($0) } ?? .seconds(300) : .seconds(1_000_000_000)
  }

  func ends(with event: RunEvent) -> Bool {
    isOfWorkflow && event.endsStream(continuingOnPause: continuesOnPause)
  }
}
