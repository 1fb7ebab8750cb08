import InvokerSpec

/// A file to be written. The generator never touches the file system.
public struct GeneratedFile: Hashable, Sendable {
  /// The path below the output folder, with `/` between folders.
  public var path: String
  public var contents: String
  /// Whether it is generated from all specs together, so that a run on a subset would truncate it.
  public var spansSpecs: Bool

  public init(path: String, contents: String, spansSpecs: Bool = false) {
    self.path = path
    self.contents = contents
    self.spansSpecs = spansSpecs
  }
}

/// The result of generating.
public struct Generation: Hashable, Sendable {
  /// The files, sorted by path; empty if there was an error.
  public var files: [GeneratedFile]
  public var diagnostics: [Diagnostic]
  /// The symbols that callers can use, if Swift was generated.
  public var listing: GeneratedFile?

  public init(files: [GeneratedFile] = [], diagnostics: [Diagnostic] = [], listing: GeneratedFile? = nil) {
    self.files = files
    self.diagnostics = diagnostics
    self.listing = listing
  }
}
