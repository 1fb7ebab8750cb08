import YAMLTree

/// All that was read from a set of spec files: plain values, checked, and complete if there was no error.
public struct SpecSet: Hashable, Sendable {
  /// The files in the order in which they were asked for, and then those that they refer to.
  public var files: [SpecFile] = []
  /// All declared types, by name.
  public var types: [TypeName: TypeDeclaration] = [:]

  /// No specs.
  public init() {}

  /// The interfaces, in the order of their files.
  public var interfaces: [Interface] { files.compactMap(\.interface) }
  /// The apps, in the order of their files.
  public var apps: [BoundApp] { files.compactMap(\.app) }
}

/// One spec file.
public struct SpecFile: Hashable, Sendable {
  /// Where the file lies below the spec root, with `/` between folders.
  public var path: String
  /// SHA-256 of the file's bytes, as 64 hex digits.
  public var digest: String
  /// What people call it.
  public var title: String?
  /// The interface that it describes, if it does.
  public var interface: Interface?
  /// The app that it describes, if it does.
  public var app: BoundApp?
  /// The types declared in this file, in order; those written in place follow the type that holds them.
  public var typeNames: [TypeName]
  /// The texts that people read, in order.
  public var texts: [TranslatableText]
}

/// Where something stands.
public struct Location: Hashable, Sendable {
  /// The path of the file below the spec root.
  public var path: String
  /// The place in the file.
  public var range: SourceRange

  /// A place in a file.
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
