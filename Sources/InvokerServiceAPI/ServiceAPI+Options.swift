public import InvokerRuntime

extension ServiceAPI {
  /// How calls are made.
  public struct Options: Sendable {
    /// How long to wait, and for what.
    public var timeouts: Timeouts
    /// When a call is made again.
    public var retries: RetryPolicy
    /// Whether a stream that is given up before its end is stopped on the server too, if it has told its task's id.
    /// Otherwise the server goes on generating for nobody. Stopping may take 10 seconds, and nobody waits for it.
    public var stopsAbandonedStreams: Bool
    /// How long the stream of a run is opened again where its connection breaks. Events that were told before are not
    /// repeated; pieces of text that the server told to nobody are lost, and stand in the run's outputs.
    public var resuming: ResumePolicy
    /// How large one message may be, in bytes.
    public var maximumMessageSize: Int
    /// Told what happens beside the answer, for logs and progress lines.
    public var note: @Sendable (Note) -> Void

    /// Options that differ from the defaults: streams are resumed and not stopped, a message has 64 MiB at most, and
    /// notes go nowhere.
    public init(
      timeouts: Timeouts = Timeouts(), retries: RetryPolicy = RetryPolicy(), stopsAbandonedStreams: Bool = false,
      resuming: ResumePolicy = ResumePolicy(), maximumMessageSize: Int = 64 << 20,
      note: @escaping @Sendable (Note) -> Void = { _ in }
    ) {
      self.timeouts = timeouts
      self.retries = retries
      self.stopsAbandonedStreams = stopsAbandonedStreams
      self.resuming = resuming
      self.maximumMessageSize = maximumMessageSize
      self.note = note
    }
  }

  /// What happens beside an answer.
  public enum Note: Sendable {
    /// A call failed before its first message, and is made again.
    case retrying(after: InvocationError, in: Duration)
    /// A stream broke, and is opened again.
    case resuming(after: InvocationError, in: Duration)
    /// A stream goes on over a new connection.
    case resumed
    /// Something in an answer is not as the spec says, and was passed over: a field that reads as absent, or what
    /// follows the end. Told once for each field of an answer.
    case drift(ResponseProblem)
    /// An abandoned stream could not be stopped on the server.
    case stopFailed(InvocationError)
  }

  /// How long to wait. `nil` is for ever.
  public struct Timeouts: Hashable, Sendable {
    /// For a connection.
    public var connect: Duration
    /// From sending a request to the head of its answer. In blocking mode, the whole run lies in between.
    public var firstByte: Duration?
    /// Between two pieces of an answer. A server that lives sends a keep-alive every 10 seconds into a stream.
    public var idle: Duration?
    /// After an event that may be the last one, for another. A server that speaks makes pauses of up to 5 seconds; one
    /// that says nothing for longer has ended its answer, whether it closes the connection or not.
    public var trailing: Duration
    /// For all of a call, with retries, to the end of its stream.
    public var total: Duration?

    /// 10 seconds for a connection, 300 for the head of an answer, 60 between two pieces, 6 behind what may be the last
    /// event, and no end, unless told otherwise.
    public init(
      connect: Duration = .seconds(10), firstByte: Duration? = .seconds(300), idle: Duration? = .seconds(60),
      trailing: Duration = .seconds(6), total: Duration? = nil
    ) {
      self.connect = connect
      self.firstByte = firstByte
      self.idle = idle
      self.trailing = trailing
      self.total = total
    }
  }
}
