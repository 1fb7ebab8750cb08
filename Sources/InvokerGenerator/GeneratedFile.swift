import InvokerSpec

/// A file to be written. The generator never touches the file system.
public struct GeneratedFile: Hashable, Sendable {
  /// Below the output folder, with `/` between folders.
  public var path: String
  public var contents: String
  /// Whether it is made from all specs together, so that a run on some of them would cut it short.
  public var spansSpecs: Bool

  public init(path: String, contents: String, spansSpecs: Bool = false) {
    self.path = path
    self.contents = contents
    self.spansSpecs = spansSpecs
  }
}

/// What came of generating.
public struct Generation: Hashable, Sendable {
  /// Sorted by path; empty if there was an error.
  public var files: [GeneratedFile]
  public var diagnostics: [Diagnostic]
  /// The symbols that callers can use, where Swift was generated.
  public var listing: GeneratedFile?

  public init(files: [GeneratedFile] = [], diagnostics: [Diagnostic] = [], listing: GeneratedFile? = nil) {
    self.files = files
    self.diagnostics = diagnostics
    self.listing = listing
  }
}
