/// The maximum sizes of a file. Larger files are rejected.
public struct YAMLLimits: Hashable, Sendable {
  /// How anchors (`&name`) and aliases (`*name`) are handled.
  public enum AliasPolicy: Hashable, Sendable {
    /// Each anchor or alias is a problem.
    case refused
    /// An alias reads as a copy of its node. All copies together can have up to `maximumNodes` nodes.
    case expanded(maximumNodes: Int)
  }

  /// The size of the file, in bytes.
  public var bytes: Int
  /// The nesting depth of lists and mappings. Values above `maximumDepth` are clamped to it.
  public var depth: Int {
    didSet { depth = min(depth, Self.maximumDepth) }
  }
  /// The number of scalars (including keys), lists, and mappings in the file.
  public var nodes: Int
  /// The length of a scalar, in UTF-8 bytes.
  public var scalarBytes: Int
  /// The length of a key, in UTF-8 bytes.
  public var keyBytes: Int
  /// The number of problems after which reading stops.
  public var problems: Int
  public var aliases: AliasPolicy

  /// The maximum depth of a tree for which recursion is safe on any thread.
  public static let maximumDepth = 64

  public init(
    bytes: Int = 1 << 20, depth: Int = 32, nodes: Int = 50_000, scalarBytes: Int = 64 << 10, keyBytes: Int = 256,
    problems: Int = 100, aliases: AliasPolicy = .refused
  ) {
    self.bytes = bytes
    self.depth = min(depth, Self.maximumDepth)
    self.nodes = nodes
    self.scalarBytes = scalarBytes
    self.keyBytes = keyBytes
    self.problems = problems
    self.aliases = aliases
  }
}
