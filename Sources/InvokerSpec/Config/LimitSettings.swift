import YAMLTree

/// How much of a spec file is read before it is refused, where that differs from the defaults of `YAMLLimits`.
public struct LimitSettings: Hashable, Sendable {
  /// Size of a file, in bytes.
  public var bytes: Int?
  /// Lists and mappings inside one another.
  public var depth: Int?
  /// Scalars, keys among them, lists and mappings in a file.
  public var nodes: Int?
  /// Length of a scalar, in UTF-8 bytes.
  public var scalarBytes: Int?

  /// The depth that cannot be gone beyond.
  public static let largestDepth = YAMLLimits.maximumDepth

  /// Settings that say nothing but what is given.
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

  /// These settings, and the defaults for what they leave out.
  public var limits: YAMLLimits {
    let standard = YAMLLimits()
    return YAMLLimits(
      bytes: bytes ?? standard.bytes, depth: depth ?? standard.depth, nodes: nodes ?? standard.nodes,
      scalarBytes: scalarBytes ?? standard.scalarBytes)
  }
}
