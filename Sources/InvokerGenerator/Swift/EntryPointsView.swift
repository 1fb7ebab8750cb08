import InvokerSpec

/// What the template of the entry points sees: the tree of names below `session`.
struct EntryPointsView {
  let options: SwiftOptions
  let names: SwiftNames

  /// The folders and the interfaces below one name.
  private final class Node {
    var children: [(name: String, node: Node)] = []
    var interface: Interface?

    func child(_ name: String) -> Node {
      if let child = children.first(where: { $0.name == name }) { return child.node }
      let node = Node()
      children.append((name, node))
      return node
    }
  }

  func view(_ interfaces: [Interface]) -> View {
    let root = Node()
    for interface in interfaces {
      interface.entryPoint.dropFirst().reduce(root) { $0.child($1) }.interface = interface
    }
    var folders: [View] = []
    collect(root, path: [], into: &folders)
    return ["access": options.accessPrefix, "members": members(of: root, path: []), "folders": folders]
  }

  private func collect(_ node: Node, path: [String], into folders: inout [View]) {
    for (name, child) in node.children where !child.children.isEmpty {
      let path = path + [name]
      folders.append([
        "type": type(path), "path": path.joined(separator: "."), "members": members(of: child, path: path),
      ])
      collect(child, path: path, into: &folders)
    }
  }

  private func members(of node: Node, path: [String]) -> [View] {
    node.children.map { name, child in
      let path = path + [name]
      let summary = child.interface?.summary ?? "Entry points below `session.\(path.joined(separator: "."))`."
      return [
        "doc": Documentation(description: summary, deprecated: child.interface?.deprecated).comment(indent: 2),
        "name": Identifier(value: name).declared,
        "type": child.interface.map { names.root(of: $0.name) + "Invoker" } ?? type(path),
      ]
    }
  }

  /// The name of the type for the names below `path`.
  private func type(_ path: [String]) -> String { path.map { Identifier(type: $0).name }.joined() + "EntryPoints" }
}
