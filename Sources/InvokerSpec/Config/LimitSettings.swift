import YAMLTree

/// Maximum sizes of a spec file that differ from the defaults of `YAMLLimits`.
public struct LimitSettings: Hashable, Sendable {
  /// The size of a file, in bytes.
  public var bytes: Int?
  /// The nesting depth of lists and mappings.
  public var depth: Int?
  /// The number of scalars (including keys), lists, and mappings in a file.
  public var nodes: Int?
  /// The length of a scalar, in UTF-8 bytes.
  public var scalarBytes: Int?

  /// The maximum value of `depth`.
  public static let largestDepth = YAMLLimits.maximumDepth

  /// Creates settings with the given values only.
  public init(bytes: Int? = nil, depth: Int? = nil, nodes: Int? = nil, scalarBytes: Int? = nil) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
    self.scalarBytes = scalarBytes
  }

  /// Returns these settings, overridden by those of `other`.
  public func overridden(by other: LimitSettings) -> LimitSettings {
    LimitSettings(
      bytes: other.bytes ?? bytes, depth: other.depth ?? depth, nodes: other.nodes ?? nodes,
      scalarBytes: other.scalarBytes ?? scalarBytes)
  }

  /// These settings, with the defaults for missing ones.
  public var limits: YAMLLimits {
    let standard = YAMLLimits()
    return YAMLLimits(
      bytes: bytes ?? standard.bytes, depth: depth ?? standard.depth, nodes: nodes ?? standard.nodes,
      scalarBytes: scalarBytes ?? standard.scalarBytes)
  }
}
