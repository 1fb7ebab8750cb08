import Foundation

/// Whether a person looks at standard error.
public var errorsGoToTerminal: Bool { isatty(STDERR_FILENO) == 1 }
/// Whether a person looks at standard output.
public var outputGoesToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
/// Whether a person types standard input.
public var inputIsTyped: Bool { isatty(STDIN_FILENO) == 1 }

/// Shows text at once, without waiting for its line to end.
public func show(_ text: String) {
  print(printable(text), terminator: "")
  fflush(nil)
}

public func writeError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

/// Text without what could move a terminal's cursor or change its colours: it may come from anywhere.
private func printable(_ text: String) -> String {
  var scalars = text.unicodeScalars
  scalars.removeAll { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" }
  return String(scalars)
}
