import InvokerSpec

/// The entry points of the interfaces in a set of specs.
struct EntryPointsAPI: Sendable {
  /// The members on the types at which calls begin.
  var clients: [Client]
  /// The types in the paths to interfaces.
  var folders: [Folder]

  struct Client: Sendable {
    /// `ServiceClient`.
    var type: String
    var members: [Member]
  }

  struct Folder: Sendable {
    /// `AppEntryPoints`.
    var type: String
    /// The code that leads to it: `session.app`.
    var path: String
    var origin: Origin
    var members: [Member]
  }

  struct Member: Sendable {
    var doc: SwiftDoc
    /// The interfaces that can be reached through it.
    var origin: Origin
    var name: Identifier
    var type: String
    /// The type that sends its calls; `nil` for a folder.
    var invoker: String?
  }

  init(_ interfaces: [Interface], _ names: SwiftNames) {
    let trees = [EntryRoot.client, .session].map { EntryPointTree(interfaces, $0) }
    clients = Reach.allCases.compactMap { reach in
      let members = trees.filter { $0.root == reach.root }.flatMap { $0.members(for: reach, names) }
      return members.isEmpty ? nil : Client(type: reach.client, members: members)
    }
    folders = trees.flatMap { $0.folders(names) }
  }
}

extension EntryPointsAPI.Member {
  /// The member for an interface.
  init(_ interface: Interface, _ name: String, _ reach: Reach, _ names: SwiftNames) {
    let root = names.root(of: interface.name)
    let doc = SwiftDoc(Documentation(description: interface.summary, deprecated: interface.deprecated))
    self.init(
      doc: doc, origin: interface.origin, name: Identifier(value: name), type: root + reach.suffix,
      invoker: root + "Invoker")
  }
}

/// The tree of the names in the paths to interfaces.
private struct EntryPointTree {
  let root: EntryRoot
  private var children: [(name: String, tree: EntryPointTree)] = []
  private var interface: Interface?
  private var path: [String] = []

  init(_ interfaces: [Interface], _ root: EntryRoot) {
    self.root = root
    for interface in interfaces {
      if let path = interface.path(from: root) { add(interface, at: path[...]) }
    }
  }

  private init(path: [String], _ root: EntryRoot) {
    self.path = path
    self.root = root
  }

  private mutating func add(_ interface: Interface, at path: ArraySlice<String>) {
    guard let name = path.first else {
      self.interface = interface
      return
    }
    if !children.contains(where: { $0.name == name }) {
      children.append((name, EntryPointTree(path: self.path + [name], root)))
    }
    for index in children.indices where children[index].name == name {
      children[index].tree.add(interface, at: path.dropFirst())
    }
  }

  private func has(_ reach: Reach) -> Bool {
    interface?.reaches.contains(reach) == true || children.contains { $0.tree.has(reach) }
  }

  /// All interfaces in the subtree.
  private var interfaces: [Interface] { [interface].compactMap(\.self) + children.flatMap(\.tree.interfaces) }

  private var origin: Origin {
    Origin(.interface(interfaces.first?.name ?? ""), at: interfaces.map(\.location))
  }

  private var code: String { ([root.name] + path).joined(separator: ".") }

  /// The members for interfaces that `reach` carries; `nil` for all interfaces. Calls aren't members: their functions are
  /// declared with their interface.
  func members(for reach: Reach?, _ names: SwiftNames) -> [EntryPointsAPI.Member] {
    children.filter { child in reach.map(child.tree.has) ?? true }.compactMap { name, tree in
      if let interface = tree.interface {
        let own = interface.reaches.first { $0.root == root } ?? .any
        return interface.isCall ? nil : EntryPointsAPI.Member(interface, name, own, names)
      }
      return EntryPointsAPI.Member(
        doc: SwiftDoc(["Entry points below `\(tree.code)`."]), origin: tree.origin, name: Identifier(value: name),
        type: root.type(at: tree.path), invoker: nil)
    }
  }

  func folders(_ names: SwiftNames) -> [EntryPointsAPI.Folder] {
    children.filter { !$0.tree.children.isEmpty }.flatMap { _, tree in
      [
        EntryPointsAPI.Folder(
          type: root.type(at: tree.path), path: tree.code, origin: tree.origin, members: tree.members(for: nil, names))
      ]
        + tree.folders(names)
    }
  }
}
