/// Why a connection couldn't be made, or broke.
public struct ConnectionProblem: Hashable, Sendable {
  /// The kind of problem, as far as the transport can tell.
  public enum Kind: String, Hashable, Sendable {
    /// The host name has no address.
    case unresolvedHost
    /// No server listens at the address, or the network doesn't reach it.
    case unreachable
    /// The certificate is not trusted, or the handshake failed.
    case tls
    /// The connection broke.
    case broken
    /// Anything else.
    case other
  }

  /// The kind of problem.
  public var kind: Kind
  /// The transport's description of the problem.
  public var detail: String

  /// Creates a problem of a known kind, with the transport's description.
  public init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }

  /// Creates a problem of the kind ``Kind/other``.
  public init(_ detail: String) { self.init(.other, detail) }

  /// Whether a retry may succeed. Problems with a certificate persist.
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
