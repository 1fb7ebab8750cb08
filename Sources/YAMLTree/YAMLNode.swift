/// A value of a YAML file, and where it stands.
public struct YAMLNode: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// The entries in the order of the file. No key comes twice.
    case mapping([YAMLEntry])
  }

  public var content: Content
  /// From the first character to the end of the last one: of quotes and brackets, or of a block's last child.
  public var range: SourceRange

  public init(content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }
}

/// A piece of text, as yet without a type: the place that reads it decides.
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

  /// The value of `key`; nil if there is none, or if this is not a mapping.
  public subscript(key: String) -> YAMLNode? {
    entries?.first { $0.name == key }?.value
  }
}
