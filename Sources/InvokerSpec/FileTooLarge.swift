import YAMLTree

/// An error to throw instead of reading a file that is far larger than any parser accepts.
public struct FileTooLarge: Error {
  /// The size of the file, in bytes.
  public var bytes: Int

  /// Creates an error for a file that has not been read.
  public init(bytes: Int) { self.bytes = bytes }
}

extension Diagnostic {
  /// Creates the same diagnostic as for a file that has been read.
  ///
  /// - Parameters:
  ///   - limit: The maximum number of bytes. The default is the limit of the parser.
  ///   - path: The displayed path of the file.
  public init(_ error: FileTooLarge, limit: Int = YAMLLimits().bytes, in path: String) {
    self.init(YAMLProblem.fileTooLarge(error.bytes, limit: limit), in: path)
  }
}
