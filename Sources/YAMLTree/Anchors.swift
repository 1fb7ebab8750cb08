/// The named nodes, and the values of their aliases.
struct Anchors {
  private enum State {
    /// The node is still being read. An alias of it would contain itself.
    case open
    case closed(YAMLNode, Size)
  }

  private struct Size {
    var nodes = 1
    /// The nesting depth of lists and mappings; 0 for a scalar.
    var depth = 0
  }

  private let policy: YAMLLimits.AliasPolicy
  private let depth: Int
  private var states: [String: State] = [:]
  private var copiedNodes = 0

  init(_ limits: YAMLLimits) {
    policy = limits.aliases
    depth = limits.depth
  }

  mutating func open(_ name: String) {
    states[name] = .open
  }

  mutating func close(_ name: String, _ node: YAMLNode) {
    if policy != .refused { states[name] = .closed(node, Self.size(of: node)) }
  }

  /// Returns the node that an alias refers to, with the range of the alias. Its children keep their ranges.
  mutating func resolve(_ name: String, at range: SourceRange, depth outer: Int) throws(YAMLProblem) -> YAMLNode {
    guard case .expanded(let maximumNodes) = policy else { throw .alias(at: range) }
    switch states[name] {
    case nil:
      throw .unknownAlias(name, at: range)
    case .open:
      throw .recursiveAlias(name, at: range)
    case .closed(var node, let size):
      copiedNodes += size.nodes
      if copiedNodes > maximumNodes { throw .aliasExpansion(limit: maximumNodes, at: range) }
      if outer + size.depth > depth { throw .tooDeep(limit: depth, at: range) }
      node.range = range
      return node
    }
  }

  private static func size(of node: YAMLNode) -> Size {
    switch node.content {
    case .scalar: Size()
    case .sequence(let elements): sum(elements)
    case .mapping(let entries): sum(entries.flatMap { [$0.key, $0.value] })
    }
  }

  private static func sum(_ children: [YAMLNode]) -> Size {
    children.reduce(into: Size(nodes: 1, depth: 1)) { total, child in
      let size = size(of: child)
      total.nodes += size.nodes
      total.depth = max(total.depth, size.depth + 1)
    }
  }
}
