/// How a run failed that came to its end in order.
public struct RunFailure: Hashable, Sendable {
  /// The platform's word for its end, such as `failed` or `stopped`.
  public var status: String
  /// What went wrong; empty if the platform does not say.
  public var message: String

  /// A failure of a run.
  public init(status: String, message: String = "") {
    self.status = status
    self.message = message
  }

  /// The failure of a run that ended in `status`; `nil` if that is none of those in which a run has failed. Generated code
  /// calls this.
  public init?(status: String?, among failed: Set<String>, message: String?) {
    guard let status, failed.contains(status) else { return nil }
    self.init(status: status, message: message ?? "")
  }
}

extension RunFailure: CustomStringConvertible {
  public var description: String { onOneLine("the run \(status)" + (message.isEmpty ? "" : ": " + message)) }
}
