/// What a reply consists of, and how it reports the end of its run.
public struct ReplyDescriptor: Hashable, Sendable {
  /// What a response consists of.
  public var content: Content
  /// The reply of a failed run; `nil` if there is none.
  public var failed: Condition?
  /// The reply of a paused run; `nil` if there is none.
  public var paused: Condition?

  /// A response without content.
  public static let nothing = ReplyDescriptor(content: .nothing)

  /// A response that is a file.
  public static let bytes = ReplyDescriptor(content: .bytes)

  /// What a response consists of.
  public enum Content: Hashable, Sendable {
    /// One JSON value.
    case json
    /// Nothing that matters.
    case nothing
    /// Bytes of any type, as they are.
    case bytes
  }

  /// Creates a description from the content of responses, and the replies of failed and of paused runs.
  public init(content: Content = .json, failed: Condition? = nil, paused: Condition? = nil) {
    self.content = content
    self.failed = failed
    self.paused = paused
  }

  /// What distinguishes a reply with a special meaning.
  public struct Condition: Hashable, Sendable {
    /// The path of a field that is a string, such as `["data", "status"]`.
    public var path: [String]
    /// The values of the field that match.
    public var values: Set<String>
    /// The path of the reason; empty if there is none.
    public var message: [String]

    /// Creates a description from a field with one of some values, and the path of the reason.
    @inline(never)
    public init(_ path: [String], in values: [String], message: [String] = []) {
      self.path = path
      self.values = Set(values)
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

/// What is known about an interface's failures beyond their status.
public struct FailureDescriptor: Hashable, Sendable {
  /// Codes after which the same call may succeed later, whatever their status.
  public var transient: Set<String>
  /// Codes after which the same call fails again, although their status suggests otherwise.
  public var permanent: Set<String>
  /// Failures that the platform also reports with the code of another.
  public var aliases: [Alias]

  /// A failure reported with the code of another.
  public struct Alias: Hashable, Sendable {
    /// The reported code.
    public var told: String
    /// The beginning of the message.
    public var message: String
    /// The actual code.
    public var meant: String

    /// Creates an alias from the reported code and message, and the actual code.
    public init(_ told: String, message: String, means meant: String) {
      self.told = told
      self.message = message
      self.meant = meant
    }
  }

  /// Creates a description. By default, only the status of failures is known.
  @inline(never)
  public init(transient: [String] = [], permanent: [String] = [], aliases: [Alias] = []) {
    self.transient = Set(transient)
    self.permanent = Set(permanent)
    self.aliases = aliases
  }

  /// The failure with its actual code.
  func resolved(_ failure: ServerFailure) -> ServerFailure {
    let alias = aliases.first { $0.told == failure.code && failure.message.hasPrefix($0.message) }
    guard let alias else { return failure }
    var failure = failure
    failure.code = alias.meant
    return failure
  }
}
