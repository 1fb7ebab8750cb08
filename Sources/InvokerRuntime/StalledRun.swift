/// A run that stands still on the server: its stream can be opened, and tells nothing new.
///
/// The server thinks that the run goes on, as where the process that did the work was killed. It may be looked at and
/// stopped there by its ids.
public struct StalledRun: Hashable, Sendable {
  /// What the run's events have told of it, such as `workflow_run_id` and `task_id`: what the routes that stop and resume
  /// it ask for.
  public var ids: [String: String]
  /// How many streams of it were opened since the last new event.
  public var streams: Int
  /// How long ago the connection broke that told the last new event.
  public var silence: Duration

  /// A run that stands still, for transports and doubles of them.
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
