/// A run that cannot begin: what the user asked for is not there or cannot be told. Exit code 2.
struct Problem: Error {
  var message: String
  /// What to do next.
  var fix: String

  init(_ message: String, fix: String) {
    self.message = message
    self.fix = fix
  }

  init(_ error: FileError) { self.init(error.message, fix: error.fix ?? "check the path and its permissions") }

  var text: String { "error: \(message)\n      = fix: \(fix)\n" }
}
