/// How a run failed that ended regularly.
public struct RunFailure: Hashable, Sendable {
  /// The platform's status for its end, such as `failed` or `stopped`.
  public var status: String
  /// What went wrong; empty if the platform doesn't report it.
  public var message: String

  /// Creates a failure of a run.
  public init(status: String, message: String = "") {
    self.status = status
    self.message = message
  }

  /// The failure of a run that ended with `status`; `nil` if that status isn't a failure. Generated code calls this.
  public init?(status: String?, among failed: Set<String>, message: String?) {
    guard let status, failed.contains(status) else { return nil }
    self.init(status: status, message: message ?? "")
  }
}

extension RunFailure: CustomStringConvertible {
  public var description: String { onOneLine("the run \(status)" + (message.isEmpty ? "" : ": " + message)) }
}
