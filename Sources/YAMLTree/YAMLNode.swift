/// A value of a YAML file, and its position.
public struct YAMLNode: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// The entries in the order of the file. Keys are unique.
    case mapping([YAMLEntry])
  }

  public var content: Content
  /// The range from the first character to the last, including quotes and brackets, or a block's last child.
  public var range: SourceRange

  public init(content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }
}

/// A piece of text without a type. The code that reads it decides the type.
public struct YAMLScalar: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// The text without quotes, with escapes resolved and lines folded.
  public var text: String
  public var style: Style

  public init(text: String, style: Style) {
    self.text = text
    self.style = style
  }
}

/// A key and its value.
public struct YAMLEntry: Hashable, Sendable {
  /// Always a scalar.
  public var key: YAMLNode
  public var value: YAMLNode

  public init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }

  /// The text of the key.
  public var name: String { key.stringValue ?? "" }
}

extension YAMLNode {
  /// The elements of a list; nil for anything else.
  public var elements: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The entries of a mapping, in the order of the file; nil for anything else.
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of `key`; nil if there is none, or if this node is not a mapping.
  public subscript(key: String) -> YAMLNode? {
    entries?.first { $0.name == key }?.value
  }
}
