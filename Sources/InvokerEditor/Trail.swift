import InvokerSpec
import YAMLTree

/// The nodes from the root of a file to a position.
struct Trail {
  /// The nodes, outermost first.
  var nodes: [FormatNode]
  /// Whether the position is on the key of the innermost node, and not on its value.
  var isOnKey: Bool

  var last: FormatNode { nodes[nodes.count - 1] }
  /// The node that contains the innermost one.
  var parent: FormatNode? { nodes.count > 1 ? nodes[nodes.count - 2] : nil }

  init(to offset: Int, in root: FormatNode) {
    nodes = [root]
    isOnKey = false
    while let next = last.children.last(where: { $0.touches(offset) }) {
      nodes.append(next)
      isOnKey = next.key?.range.touches(offset) ?? false
      if isOnKey { break }
    }
  }
}

extension FormatNode {
  /// Whether an offset is on the node or its key, or between the two.
  fileprivate func touches(_ offset: Int) -> Bool {
    (key?.range.start.offset ?? node.range.start.offset) <= offset && offset <= node.range.end.offset
  }
}

extension SourceRange {
  /// Whether an offset is in the range or at its end.
  func touches(_ offset: Int) -> Bool { start.offset <= offset && offset <= end.offset }
}

extension EditedSpecs {
  /// Returns the root of a file; `nil` if the file is not valid YAML.
  func root(of path: String) -> FormatNode? {
    trees[path].map { FormatNode(root: $0, place(of: path, $0)) }
  }

  /// Returns the nodes that lead to a position of a file.
  func trail(to offset: Int, in path: String) -> Trail? {
    root(of: path).map { Trail(to: offset, in: $0) }
  }
}
