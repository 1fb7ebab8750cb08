import InvokerSpec

/// A file to be written. The generator never touches the file system.
public struct GeneratedFile: Hashable, Sendable {
  /// Below the output folder, with `/` between folders.
  public var path: String
  public var contents: String

  public init(path: String, contents: String) {
    self.path = path
    self.contents = contents
  }
}

/// What came of generating.
public struct Generation: Hashable, Sendable {
  /// Sorted by path; empty if there was an error.
  public var files: [GeneratedFile]
  public var diagnostics: [Diagnostic]
}
