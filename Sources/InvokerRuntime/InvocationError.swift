/// Why an invocation failed, which one it was, and whether a retry can help.
public struct InvocationError: Error, Hashable, Sendable {
  /// Large values are stored indirectly, because every function that an invocation passes through reserves space for an
  /// error.
  public enum Reason: Hashable, Sendable {
    /// The platform responded with a failure, immediately or in the middle of a stream.
    indirect case server(ServerFailure)
    /// The run ended and failed. What it did before may have taken effect.
    indirect case run(RunFailure)
    /// An argument can't be sent. Found before anything was sent.
    indirect case argument(name: String, problem: String)
    /// A response can't be read.
    indirect case response(ResponseProblem)
    /// A response has a different content type, such as an HTML page: its type and its beginning.
    indirect case unexpectedContent(type: String?, excerpt: String)
    /// The connection could not be made, or broke.
    indirect case connection(ConnectionProblem)
    /// A deadline passed: what the client waited for, and how long.
    indirect case timeout(waitingFor: String, after: Duration)
    /// The stream ended before a required event arrived.
    case ended(before: String)
    /// The pieces of a blob don't fit together.
    indirect case blob(BlobProblem)
    /// The run is stalled on the server: its reopened stream had nothing new.
    indirect case stalled(StalledRun)
    /// The plugin's manifest doesn't allow the call: the permission that does, such as
    /// `resource.permission.app.enabled`.
    case permissionDenied(manifestSwitch: String)
    /// The response arrived faster than it was read, and more than `limit` bytes of it were waiting.
    case overflow(limit: Int)
    /// The task was cancelled.
    case cancelled
  }

  /// What went wrong.
  public var reason: Reason
  /// The interface that was called, such as `chat`.
  public var interface: String
  /// The ``Invocation/id`` of the call.
  public var invocation: String
  /// Whether the interface lists the failure's code as transient.
  var isTransient = false
  /// Whether the failure is permanent, regardless of its status.
  var isPermanent = false

  /// Creates an error of a call. ``Invocation/error(_:)`` requires fewer arguments, and knows the transient codes.
  public init(_ reason: Reason, interface: String, invocation: String) {
    self.reason = reason
    self.interface = interface
    self.invocation = invocation
  }

  /// Whether the same call may succeed later without a change.
  public var canRetry: Bool {
    switch reason {
    case .server(let failure): isTransient || !isPermanent && failure.canRetry
    case .connection(let problem): problem.canRetry
    case .timeout, .ended, .stalled: true
    case .run, .argument, .response, .unexpectedContent, .blob, .permissionDenied, .overflow, .cancelled: false
    }
  }
}

/// What couldn't be read in a response, and where.
public struct ResponseProblem: Hashable, Sendable {
  /// What is wrong, and at which byte of the message.
  public var error: JSONError
  /// The path of the field, such as `data.outputs[3]`; empty for the whole message.
  public var path: String
  /// The first bytes of the message, for the log.
  public var excerpt: String

  init(_ error: JSONError, in message: UnsafeBufferPointer<UInt8>) {
    self.error = error
    path = error.path(in: message)
    // Not to cut a character in two.
    var count = min(200, message.count)
    while count > 0, count < message.count, message[count] & 0xC0 == 0x80 { count -= 1 }
    excerpt = String(decoding: message.prefix(count), as: UTF8.self)
  }
}

extension InvocationError: CustomStringConvertible {
  public var description: String { "\(interface) invocation \(invocation): \(reason)" }
}

extension InvocationError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .server(let failure): failure.description
    case .run(let failure): failure.description
    case .argument(let name, let problem): "argument '\(name)': \(problem)"
    case .response(let problem): problem.description
    case .unexpectedContent(let type, let excerpt):
      onOneLine("the answer is \(type ?? "of no known type")" + (excerpt.isEmpty ? "" : ": " + excerpt))
    case .connection(let problem): "connection: \(problem)"
    case .timeout(let awaited, let duration): "no \(awaited) within \(duration)"
    case .ended(let awaited): "the answer ended before \(awaited)"
    case .blob(let problem): problem.description
    case .stalled(let run): run.description
    case .permissionDenied(let name): "not allowed by the plugin's manifest: set '\(name)' to true"
    case .overflow(let limit): "the answer was not read in time: more than \(limit) bytes of it waited"
    case .cancelled: "cancelled"
    }
  }
}

extension ResponseProblem: CustomStringConvertible {
  public var description: String {
    onOneLine("cannot read the answer: \(error)" + (path.isEmpty ? "" : ", in '\(path)'") + ": " + excerpt)
  }
}

/// Text from a server without characters that could harm a terminal or forge a line of a log.
package func onOneLine(_ text: some StringProtocol) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    line.append(scalar.properties.generalCategory == .control ? " " : scalar)
  }
  return String(line)
}
