import YAMLTree

/// Thrown in place of the bytes of a file that has far more of them than any parser takes.
public struct FileTooLarge: Error {
  /// How many it has.
  public var bytes: Int

  /// The size of a file that has not been read.
  public init(bytes: Int) { self.bytes = bytes }
}

extension Diagnostic {
  /// The same that is said of a file that has been read.
  ///
  /// - Parameters:
  ///   - limit: how many bytes it may have; that of the parser unless told otherwise.
  ///   - path: the file, as it is shown.
  public init(_ error: FileTooLarge, limit: Int = YAMLLimits().bytes, in path: String) {
    self.init(YAMLProblem.fileTooLarge(error.bytes, limit: limit), in: path)
  }
}
