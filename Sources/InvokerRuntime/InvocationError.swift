/// Why an invocation failed, which one it was, and whether calling again can help.
public struct InvocationError: Error, Hashable, Sendable {
  /// What is large stands apart (`indirect`): every call on the way of an invocation keeps room for an error.
  public enum Reason: Hashable, Sendable {
    /// The platform answered with a failure, at once or in the midst of a stream.
    indirect case server(ServerFailure)
    /// The run came to its end, and failed. What it did until then may be done.
    indirect case run(RunFailure)
    /// An argument that cannot be sent, found before anything was sent.
    indirect case argument(name: String, problem: String)
    /// An answer that cannot be read.
    indirect case response(ResponseProblem)
    /// An answer of another kind than the interface gives, such as a page of HTML: its type and how it begins.
    indirect case unexpectedContent(type: String?, excerpt: String)
    /// The connection could not be made, or broke.
    indirect case connection(ConnectionProblem)
    /// A deadline passed: what was waited for, and for how long.
    indirect case timeout(waitingFor: String, after: Duration)
    /// The stream ended before what it must bring had come.
    case ended(before: String)
    /// The run stands still on the server: its stream was opened again, and told nothing new.
    indirect case stalled(StalledRun)
    /// The plugin's manifest does not allow the call: the switch that does, such as `resource.permission.app.enabled`.
    case permissionDenied(manifestSwitch: String)
    /// The answer came faster than it was read, and more than `limit` bytes of it were waiting.
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
  /// Whether the interface lists the failure's code among the transient ones.
  var isTransient = false
  /// Whether the failure stays, whatever its status says.
  var isPermanent = false

  /// An error of a call. ``Invocation/error(_:)`` makes it with less, and knows the transient codes.
  public init(_ reason: Reason, interface: String, invocation: String) {
    self.reason = reason
    self.interface = interface
    self.invocation = invocation
  }

  /// Whether the same call may succeed later, without a change.
  public var canRetry: Bool {
    switch reason {
    case .server(let failure): isTransient || !isPermanent && failure.canRetry
    case .connection(let problem): problem.canRetry
    case .timeout, .ended, .stalled: true
    case .run, .argument, .response, .unexpectedContent, .permissionDenied, .overflow, .cancelled: false
    }
  }
}

/// What in an answer could not be read, and where.
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
      "the answer is \(type ?? "of no known type")" + (excerpt.isEmpty ? "" : ": " + excerpt)
    case .connection(let problem): "connection: \(problem)"
    case .timeout(let awaited, let duration): "no \(awaited) within \(duration)"
    case .ended(let awaited): "the answer ended before \(awaited)"
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

/// Text of a server without what could harm a terminal or forge a line of a log.
package func onOneLine(_ text: some StringProtocol) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    line.append(scalar.properties.generalCategory == .control ? " " : scalar)
  }
  return String(line)
}
