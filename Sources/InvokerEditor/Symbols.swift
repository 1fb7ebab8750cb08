import InvokerSpec
import YAMLTree

/// An item of the outline of a file.
public struct OutlineItem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Keys of the format that contain named items.
    case section
    case interface, app, type, enumeration, property, param, mode, error, example
    /// Any other name that the spec defines.
    case name
  }

  public var name: String
  /// A short addition, such as the type of a property.
  public var detail: String?
  public var kind: Kind
  /// The key and its value.
  public var range: SourceRange
  /// The name alone.
  public var nameRange: SourceRange
  public var children: [OutlineItem] = []
}

extension EditedSpecs {
  /// Returns the outline of a file: the names that it defines, in the sections that contain them.
  public func outline(of path: String) -> [OutlineItem] {
    root(of: path).map { root in root.children.compactMap { $0.outlineItem(in: root) } } ?? []
  }
}

extension FormatNode {
  fileprivate func outlineItem(in parent: FormatNode) -> OutlineItem? {
    guard let key, let name = key.stringValue, !name.isEmpty else { return nil }
    let range = SourceRange(start: key.range.start, end: max(key.range.end, node.range.end))
    if let sign = sign(in: parent), let text = node.stringValue {
      return OutlineItem(name: text, detail: name, kind: sign, range: range, nameRange: node.range)
    }
    let children = children.compactMap { $0.outlineItem(in: self) }
    guard parent.isMap || !children.isEmpty else { return nil }
    return OutlineItem(
      name: name, detail: parent.isMap ? detail : nil, kind: parent.isMap ? kind(in: parent) : sectionKind,
      range: range, nameRange: key.range, children: children)
  }

  /// The kind of item if this is the key that gives a file its name.
  private func sign(in parent: FormatNode) -> OutlineItem.Kind? {
    switch (key?.stringValue, parent.places.first) {
    case ("interface", .interface): .interface
    case ("app", .app): .app
    default: nil
    }
  }

  private var sectionKind: OutlineItem.Kind {
    [.streaming, .blocking].contains(places.first) ? .mode : .section
  }

  private func kind(in parent: FormatNode) -> OutlineItem.Kind {
    switch places.first {
    case .declaredType: node["enum"] == nil ? .type : .enumeration
    case .type: .property
    case .argument, .modeParam: .param
    case .error, .sharedError: .error
    case .example: .example
    default: .name
    }
  }

  /// The type of a property, or the value of a name.
  private var detail: String? {
    (node["$ref"] ?? node["type"] ?? node["status"])?.stringValue ?? (node.entries == nil ? node.stringValue : nil)
  }
}
