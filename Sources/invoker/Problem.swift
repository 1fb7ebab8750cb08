/// A run that cannot begin: what the user asked for is not there or cannot be told. Exit code 2.
struct Problem: Error {
  var message: String
  /// What to do next.
  var fix: String

  init(_ message: String, fix: String) {
    self.message = message
    self.fix = fix
  }

  var text: String { "error: \(message)\n      = fix: \(fix)\n" }
}

extension FileError {
  /// A file that the command line names and that is not there is a mistake in the command line. One that is there and
  /// cannot be read is not.
  ///
  /// - Parameter fix: what to do if it is not there.
  func asProblem(fix: String) -> any Error { isMissing ? Problem(message, fix: fix) : self }
}
