/// Why there is no connection, or no more of it.
public struct ConnectionProblem: Hashable, Sendable {
  /// Where it went wrong, as far as the transport can tell.
  public enum Kind: String, Hashable, Sendable {
    /// No address for the host's name.
    case unresolvedHost
    /// Nobody listens, or the network does not lead there.
    case unreachable
    /// The certificate is not trusted, or the handshake failed.
    case tls
    /// The connection broke.
    case broken
    /// Anything else.
    case other
  }

  /// Where it went wrong.
  public var kind: Kind
  /// What the transport says about it.
  public var detail: String

  /// A problem of a kind that is known, and what the transport says about it.
  public init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }

  /// A problem of the kind ``Kind/other``.
  public init(_ detail: String) { self.init(.other, detail) }

  /// Whether another try may succeed. A certificate stays as it is.
  var canRetry: Bool { kind != .tls }
}

extension ConnectionProblem: CustomStringConvertible {
  public var description: String { [kind.text, detail].filter { !$0.isEmpty }.joined(separator: ": ") }
}

extension ConnectionProblem.Kind {
  fileprivate var text: String {
    switch self {
    case .unresolvedHost: "no address for the host"
    case .unreachable: "the host cannot be reached"
    case .tls: "no TLS connection"
    case .broken: "broken off"
    case .other: ""
    }
  }
}
