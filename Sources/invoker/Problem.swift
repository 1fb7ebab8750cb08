/// An error that prevents a run from starting: something that the user requested is missing or invalid. Exit code 2.
struct Problem: Error {
  var message: String
  /// The next step.
  var fix: String

  init(_ message: String, fix: String) {
    self.message = message
    self.fix = fix
  }

  var text: String { "error: \(message)\n      = fix: \(fix)\n" }
}

extension FileError {
  /// A missing file that the command line names is an error in the command line. A file that exists but cannot be
  /// read is not.
  ///
  /// - Parameter fix: What to do if the file is missing.
  func asProblem(fix: String) -> any Error { isMissing ? Problem(message, fix: fix) : self }
}
