import InvokerSpec
import YAMLTree

/// A node of a file, with its meaning in the format.
struct FormatNode {
  var node: YAMLNode
  /// The values of the format that the node can be: several if only its contents tell.
  var values: [FormatValue]
  /// The key that leads to the node; `nil` for the root and for elements of a list.
  var key: YAMLNode?
  /// The rows of that key; empty if the key is a name that the spec defines.
  var rows: [FormatKey] = []

  init(root: YAMLNode, _ place: FormatPlace) {
    node = root
    values = [.keys(place)]
  }

  private init(_ node: YAMLNode, _ values: [FormatValue], key: YAMLNode? = nil, rows: [FormatKey] = []) {
    self.node = node
    self.values = values.flatMap { $0.alternatives { node[$0] != nil } }
    self.key = key
    self.rows = rows
  }

  /// The nodes directly below this one.
  var children: [FormatNode] {
    switch node.content {
    case .scalar: []
    case .sequence(let elements):
      elements.map { FormatNode($0, values.compactMap(\.element)) }
    case .mapping(let entries):
      entries.map { entry in
        let (rows, below) = values.entry(entry.name)
        return FormatNode(entry.value, below, key: entry.key, rows: rows)
      }
    }
  }

  /// Calls a closure with this node and all nodes below it, in the order of the file.
  func visit(_ body: (FormatNode) -> Void) {
    body(self)
    for child in children { child.visit(body) }
  }

  /// The places whose keys the node can have.
  var places: [FormatPlace] {
    values.compactMap { value in
      if case .keys(let place) = value { place } else { nil }
    }
  }

  /// Whether the node is a mapping whose keys are names that the spec defines.
  var isMap: Bool {
    values.contains { value in
      if case .map = value { true } else { false }
    }
  }

  /// Whether the node is a text of a form.
  func isText(_ form: TextForm) -> Bool {
    values.contains { value in
      if case .text(form) = value { true } else { false }
    }
  }
}

extension FormatValue {
  /// Returns the forms that a value can have.
  ///
  /// - Parameter hasKey: Whether the value is a mapping with a key; `nil` if that isn't known.
  func alternatives(_ hasKey: (String) -> Bool?) -> [FormatValue] {
    switch self {
    case .oneOf(let one, let other): one.alternatives(hasKey) + other.alternatives(hasKey)
    case .having(let key, let one, let other):
      switch hasKey(key) {
      case true?: one.alternatives(hasKey)
      case false?: other.alternatives(hasKey)
      case nil: one.alternatives(hasKey) + other.alternatives(hasKey)
      }
    default: [self]
    }
  }

  /// The meaning of an element, if the value is a list.
  var element: FormatValue? {
    if case .list(let element, _, _) = self { element } else { nil }
  }
}

extension [FormatValue] {
  /// Returns the rows of a key, and the values that it can have.
  func entry(_ name: String) -> (rows: [FormatKey], values: [FormatValue]) {
    var rows: [FormatKey] = []
    var values: [FormatValue] = []
    for value in self {
      switch value {
      case .keys(let place):
        let table = Grammar.standard[place]
        let named = table.keys.filter { $0.name == name }
        rows += named.isEmpty ? [table.others].compactMap(\.self) : named
      case .map(let value, _, _, _): values.append(value)
      default: break
      }
    }
    return (rows, rows.map(\.value) + values)
  }
}
