public import InvokerRuntime

extension ServiceAPI {
  /// How calls are made.
  public struct Options: Sendable {
    /// The deadlines.
    public var timeouts: Timeouts
    /// When a call is retried.
    public var retries: RetryPolicy
    /// Whether a stream that is abandoned before its end is also stopped on the server, if its task ID is known.
    /// Otherwise, the server continues to generate. Stopping can take 10 seconds; nothing waits for it.
    public var stopsAbandonedStreams: Bool
    /// How long the client tries to reopen the stream of a run if its connection breaks. Events received before are not
    /// repeated; pieces of text that the server sent in between are lost, but are in the run's outputs.
    public var resuming: ResumePolicy
    /// The maximum size of one message, in bytes.
    public var maximumMessageSize: Int
    /// Called with what happens in addition to the response, for logs and progress lines.
    public var note: @Sendable (Note) -> Void

    /// Creates options. By default, streams are resumed and not stopped, a message has at most 64 MiB, and notes are
    /// ignored.
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

  /// What happens in addition to a response.
  public enum Note: Sendable {
    /// A call failed before its first message, and is retried.
    case retrying(after: InvocationError, in: Duration)
    /// A stream broke, and is reopened.
    case resuming(after: InvocationError, in: Duration)
    /// A stream continues over a new connection.
    case resumed
    /// Something in a response doesn't match the spec, and was skipped: a field that reads as absent, or what follows
    /// the end. Reported once for each field of a response.
    case drift(ResponseProblem)
    /// An abandoned stream could not be stopped on the server.
    case stopFailed(InvocationError)
  }

  /// How long to wait. `nil` means no limit.
  public struct Timeouts: Hashable, Sendable {
    /// For a connection.
    public var connect: Duration
    /// From sending a request to the head of its response. In blocking mode, this includes the whole run.
    public var firstByte: Duration?
    /// Between two pieces of a response. A running server sends a keep-alive every 10 seconds in a stream.
    public var idle: Duration?
    /// For another event after a possible last one. A server with text to speech pauses for up to 5 seconds; one that
    /// is silent for longer has ended its response, whether or not it closes the connection.
    public var trailing: Duration
    /// For a whole call, including retries, to the end of its stream.
    public var total: Duration?

    /// Creates timeouts. The defaults are 10 seconds for a connection, 300 for the head of a response, 60 between two
    /// pieces, 6 after a possible last event, and no limit for the whole call.
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
