/// A run that is stalled on the server: its stream can be opened, but has nothing new.
///
/// The server considers the run to be in progress, for example after the process that did the work was killed. The run
/// can be inspected and stopped there by its IDs.
public struct StalledRun: Hashable, Sendable {
  /// Values from the run's events, such as `workflow_run_id` and `task_id`, that the routes for stopping and resuming
  /// it require.
  public var ids: [String: String]
  /// The number of its streams opened since the last new event.
  public var streams: Int
  /// The time since the connection with the last new event broke.
  public var silence: Duration

  /// Creates a stalled run, for transports and their test doubles.
  public init(ids: [String: String], streams: Int, silence: Duration) {
    self.ids = ids
    self.streams = streams
    self.silence = silence
  }
}

extension StalledRun: CustomStringConvertible {
  public var description: String {
    let names = ids.sorted { $0.key < $1.key }.map { "\($0) \($1)" }.joined(separator: ", ")
    return onOneLine(
      "the run stands still on the server: nothing new in \(streams) reopened streams and \(silence)"
        + (names.isEmpty ? "" : "; " + names))
  }
}
