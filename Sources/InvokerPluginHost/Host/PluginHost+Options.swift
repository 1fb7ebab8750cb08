public import InvokerRuntime

extension PluginHost {
  /// The options of a host for its daemon.
  public struct Options: Sendable {
    /// How long the host waits for the daemon.
    public var timeouts = PluginTimeouts()
    /// The interval of heartbeats to the daemon. It ends a plugin without heartbeats for 60 to 120 seconds.
    public var heartbeat: Duration = .seconds(10)
    /// How long handlers can continue after the daemon has disconnected, before `run(over:)` returns without them.
    public var grace: Duration = .milliseconds(500)
    /// How many bytes of one response can wait for their reader. More than that ends the invocation with `.overflow`.
    public var bufferedBytes = 16 << 20
    /// How many bytes of all responses together can wait.
    public var totalBufferedBytes = 256 << 20
    /// The maximum size of a sent message, in bytes. The daemon kills a plugin that exceeds the daemon's limit, 5 MiB
    /// by default. TCP has no such limit, but a plugin being debugged should run later as well.
    public var maximumLine = 5 << 20
    /// The maximum length of a line from the daemon, in bytes. The platform's frames have up to 30 MiB.
    public var maximumIncomingLine = 64 << 20
    /// Called with what happens in addition to requests and responses. By default, it is written to stderr, which the
    /// daemon logs.
    public var note: @Sendable (Note) -> Void = { StandardError.write("\($0)") }

    /// Creates options. The defaults match the default configuration of the daemon.
    public init() {}
  }

  /// What happens in addition to requests and responses.
  public enum Note: Sendable {
    /// A line from the daemon was of no use: its beginning. There are at most ten notes of each kind.
    case discarded(String)
    /// Something in a response doesn't match the interface's spec, and was skipped: a field that reads as absent, or
    /// what follows the end. Reported once for each field of a response.
    case drift(ResponseProblem, interface: String)
    /// A handler threw this error. Whoever calls an endpoint learns only that it did; the platform shows that of a tool.
    case handlerFailed(action: String, any Error)
    /// The number of handlers that were still running when the grace period ended.
    case abandonedHandlers(Int)
    /// The plugin is registered with the daemon for debugging.
    case connected
    /// The plugin waits for requests over HTTP.
    case listening(port: Int)
    /// The connection to the daemon was lost, and is being restored.
    case reconnecting(ConnectionLoss, in: Duration)
  }
}

extension PluginHost.Note: CustomStringConvertible {
  public var description: String {
    switch self {
    case .discarded(let line): "a line of no use from the daemon: \(line)"
    case .drift(let problem, let interface): "passed over in an answer of \(interface): \(problem)"
    case .handlerFailed(let action, let error): "the handler of \(action) failed: \(error)"
    case .abandonedHandlers(let count): "\(count) handlers did not end in time"
    case .connected: "connected to the daemon"
    case .listening(let port): "listening on port \(port)"
    case .reconnecting(let loss, let delay): "\(loss); trying again in \(delay)"
    }
  }
}
