import YAMLTree

/// All that was read from a set of spec files: plain values, checked, and complete if there was no error.
public struct SpecSet: Hashable, Sendable {
  /// The files in the order in which they were asked for, and then those that they refer to.
  public var files: [SpecFile] = []
  public var types: [TypeName: TypeDeclaration] = [:]

  public init() {}

  public var interfaces: [Interface] { files.compactMap(\.interface) }
  public var bindings: [AppBinding] { files.compactMap(\.binding) }
}

/// One spec file.
public struct SpecFile: Hashable, Sendable {
  /// Where the file lies below the spec root, with `/` between folders.
  public var path: String
  /// SHA-256 of the file's bytes, as 64 hex digits.
  public var digest: String
  public var title: String?
  public var interface: Interface?
  public var binding: AppBinding?
  /// The types declared in this file, in order; those written in place follow the type that holds them.
  public var typeNames: [TypeName]
  /// The texts that people read, in order.
  public var texts: [TranslatableText]
}

/// Where something stands.
public struct Location: Hashable, Sendable {
  /// The path of the file below the spec root.
  public var path: String
  public var range: SourceRange

  public init(path: String, range: SourceRange) {
    self.path = path
    self.range = range
  }
}

extension Location {
  /// The very start of a file, or of a line whose text is not at hand.
  public init(startOf path: String, line: Int = 1) {
    let position = SourcePosition(line: line, column: 1, offset: 0)
    self.init(path: path, range: SourceRange(start: position, end: position))
  }
}
