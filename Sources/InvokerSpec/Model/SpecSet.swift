import YAMLTree

/// The contents of a set of spec files: plain values, checked, and complete if there are no errors.
public struct SpecSet: Hashable, Sendable {
  /// The requested files, in order, followed by the files that they refer to.
  public var files: [SpecFile] = []
  /// All declared types, by name, with those of other modules that these specs use.
  public var types: [TypeName: TypeDeclaration] = [:]
  /// The other modules whose types these specs use.
  public var modules: [SpecModule] = []

  /// Creates an empty set.
  public init() {}

  /// The interfaces, in the order of their files.
  public var interfaces: [Interface] { files.compactMap(\.interface) }
  /// The apps, in the order of their files.
  public var apps: [BoundApp] { files.compactMap(\.app) }
}

/// One spec file.
public struct SpecFile: Hashable, Sendable {
  /// The path of the file below the spec root, with `/` as the separator.
  public var path: String
  /// The SHA-256 digest of the file, as 64 hex digits.
  public var digest = ""
  /// The display name.
  public var title: String?
  /// The interface that the file describes, if any.
  public var interface: Interface?
  /// The app that the file describes, if any.
  public var app: BoundApp?
  /// The types declared in this file, in order. Inline types follow the type that contains them.
  public var typeNames: [TypeName]
  /// The human-readable texts, in order.
  public var texts: [TranslatableText]
}

/// A range in a file.
public struct Location: Hashable, Sendable {
  /// The path of the file below the spec root.
  public var path: String
  /// The range in the file.
  public var range: SourceRange

  /// Creates a location for a range.
  public init(path: String, range: SourceRange) {
    self.path = path
    self.range = range
  }
}

extension Location {
  /// Creates a location for the start of a file, or of a line whose text is not available.
  public init(startOf path: String, line: Int = 1) {
    let position = SourcePosition(line: line, column: 1, offset: 0)
    self.init(path: path, range: SourceRange(start: position, end: position))
  }
}
