/// How much of a file is read before it is refused.
public struct YAMLLimits: Hashable, Sendable {
  /// What becomes of anchors (`&name`) and aliases (`*name`).
  public enum AliasPolicy: Hashable, Sendable {
    /// Each one is a problem.
    case refused
    /// An alias reads as a copy of the node that it names. All copies together may have `maximumNodes` nodes.
    case expanded(maximumNodes: Int)
  }

  /// Size of the file, in bytes.
  public var bytes: Int
  /// Lists and mappings inside one another. More than `maximumDepth` is taken as `maximumDepth`.
  public var depth: Int {
    didSet { depth = min(depth, Self.maximumDepth) }
  }
  /// Scalars, keys among them, lists and mappings in the file.
  public var nodes: Int
  /// Length of a scalar, in UTF-8 bytes.
  public var scalarBytes: Int
  /// Length of a key, in UTF-8 bytes.
  public var keyBytes: Int
  /// Problems after which reading stops.
  public var problems: Int
  public var aliases: AliasPolicy

  /// The depth up to which a tree can be walked by recursion on any thread.
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
