public import InvokerRuntime

extension PluginHost {
  /// How a host deals with its daemon.
  public struct Options: Sendable {
    /// How long the daemon is waited for.
    public var timeouts = PluginTimeouts()
    /// How often the daemon is told that the plugin lives. It ends one that it has not heard of for 60 to 120 seconds.
    public var heartbeat: Duration = .seconds(10)
    /// How long handlers may go on when the daemon has gone, before `run(over:)` returns without them.
    public var grace: Duration = .milliseconds(500)
    /// How many bytes of one answer may wait for their reader. What is more ends the invocation with `.overflow`.
    public var bufferedBytes = 16 << 20
    /// How many bytes of all answers together may wait.
    public var totalBufferedBytes = 256 << 20
    /// The longest message that is sent, in bytes. Over the daemon's limit, 5 MiB unless it was set up otherwise, it kills
    /// the plugin. TCP has no such limit, but what is debugged is what runs later.
    public var maximumLine = 5 << 20
    /// The longest line that is taken from the daemon, in bytes. The platform's frames hold up to 30 MiB.
    public var maximumIncomingLine = 64 << 20
    /// Told what happens beside requests and answers. By default it goes to stderr, which the daemon logs.
    public var note: @Sendable (Note) -> Void = { StandardError.write("\($0)") }

    /// What suits the daemon as it is set up by default.
    public init() {}
  }

  /// What happens beside requests and answers.
  public enum Note: Sendable {
    /// A line from the daemon was of no use: how it begins. After ten of a kind there are no more notes.
    case discarded(String)
    /// Something in an answer is not as the interface's spec says, and was passed over: a field that reads as absent, or
    /// what follows the end. Told once for each field of an answer.
    case drift(ResponseProblem, interface: String)
    /// A handler threw this. The caller is told no more than that it did.
    case handlerFailed(action: String, any Error)
    /// Handlers were still at work when the grace ended: how many.
    case abandonedHandlers(Int)
    /// The plugin is registered with the daemon for debugging.
    case connected
    /// The plugin waits for requests over HTTP.
    case listening(port: Int)
    /// The connection to the daemon is lost, and made again.
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
