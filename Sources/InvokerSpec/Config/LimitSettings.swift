import YAMLTree

/// How much of a spec file is read before it is refused, where that differs from the defaults of `YAMLLimits`.
public struct LimitSettings: Hashable, Sendable {
  public var bytes: Int?
  public var depth: Int?
  public var nodes: Int?
  public var scalarBytes: Int?

  /// The depth that cannot be gone beyond.
  public static let largestDepth = YAMLLimits.maximumDepth

  public init(bytes: Int? = nil, depth: Int? = nil, nodes: Int? = nil, scalarBytes: Int? = nil) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
    self.scalarBytes = scalarBytes
  }

  /// These settings, with those of `other` in front of them.
  public func overridden(by other: LimitSettings) -> LimitSettings {
    LimitSettings(
      bytes: other.bytes ?? bytes, depth: other.depth ?? depth, nodes: other.nodes ?? nodes,
      scalarBytes: other.scalarBytes ?? scalarBytes)
  }

  public var limits: YAMLLimits {
    let standard = YAMLLimits()
    return YAMLLimits(
      bytes: bytes ?? standard.bytes, depth: depth ?? standard.depth, nodes: nodes ?? standard.nodes,
      scalarBytes: scalarBytes ?? standard.scalarBytes)
  }
}
