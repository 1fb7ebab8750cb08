/// How a reply tells how its run ended.
public struct ReplyDescriptor: Hashable, Sendable {
  /// The reply of a run that failed; `nil` if there is none.
  public var failed: Condition?
  /// The reply of a run that waits; `nil` if there is none.
  public var paused: Condition?

  /// The replies of runs that failed and of runs that wait.
  public init(failed: Condition? = nil, paused: Condition? = nil) {
    self.failed = failed
    self.paused = paused
  }

  /// What is in a reply that means something else than others.
  public struct Condition: Hashable, Sendable {
    /// The path of a field that is a string, such as `["data", "status"]`.
    public var path: [String]
    /// Values of the field, each of which will do.
    public var values: Set<String>
    /// The path of the text that says why; empty if there is none.
    public var message: [String]

    /// A field that has one of some values, and the path of the text that says why.
    public init(_ path: [String], in values: Set<String>, message: [String] = []) {
      self.path = path
      self.values = values
      self.message = message
    }
  }

  func failure(in reply: UnsafeBufferPointer<UInt8>) -> RunFailure? {
    guard let failed else { return nil }
    return RunFailure(
      status: string(at: failed.path, in: reply)?.value, among: failed.values,
      message: failed.message.isEmpty ? nil : string(at: failed.message, in: reply)?.value)
  }

  func isPaused(_ reply: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let paused, let value = string(at: paused.path, in: reply)?.value else { return false }
    return paused.values.contains(value)
  }
}

/// What is known of an interface's failures beyond their status.
public struct FailureDescriptor: Hashable, Sendable {
  /// Codes after which the same call may succeed later, whatever their status.
  public var transient: Set<String>
  /// Codes after which the same call fails again, although their status would let one hope.
  public var permanent: Set<String>
  /// Failures that the platform also tells by the code of another.
  public var aliases: [Alias]

  /// A failure under the code of another.
  public struct Alias: Hashable, Sendable {
    /// The code that is told.
    public var told: String
    /// How the message begins.
    public var message: String
    /// The code that is meant.
    public var meant: String

    /// What is told, and what is meant by it.
    public init(_ told: String, message: String, means meant: String) {
      self.told = told
      self.message = message
      self.meant = meant
    }
  }

  /// Failures of which only the status is known, unless told otherwise.
  public init(transient: Set<String> = [], permanent: Set<String> = [], aliases: [Alias] = []) {
    self.transient = transient
    self.permanent = permanent
    self.aliases = aliases
  }

  /// The failure under the code that is meant.
  func resolved(_ failure: ServerFailure) -> ServerFailure {
    let alias = aliases.first { $0.told == failure.code && failure.message.hasPrefix($0.message) }
    guard let alias else { return failure }
    var failure = failure
    failure.code = alias.meant
    return failure
  }
}
