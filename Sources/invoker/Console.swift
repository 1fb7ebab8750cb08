import InvokerGenerator
import InvokerSpec

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a run says what it has found and done: people read both, scripts read standard output.
struct Console {
  let format: ReportFormat

  /// Reports diagnostics. Text goes to standard error; what is meant for machines is the output.
  func report(_ diagnostics: [Diagnostic], in context: ReportContext) throws(FileError) {
    var context = context
    context.toolVersion = toolVersion
    context.isColored = hasColors(.diagnostics)
    let report = render(diagnostics, as: format, in: context)
    try write(report, to: format == .text ? .diagnostics : .output)
  }

  /// Reports what is wrong, and says what was done.
  ///
  /// - Parameter afterWriting: whether files were written, which stays true where it cannot be said.
  func report(_ outcome: Outcome, afterWriting: Bool) throws(FileError) {
    do throws(FileError) {
      try report(outcome.diagnostics, in: outcome.context)
    } catch {
      throw afterWriting ? error.afterWriting : error
    }
    try say(outcome.done, afterWriting: afterWriting)
  }

  /// Writes what the run was asked for.
  func print(_ text: (_ isColored: Bool) -> String) throws(FileError) {
    try write(text(hasColors(.output)), to: .output)
  }

  /// Says what is done, out of the way of a report that is one document.
  ///
  /// - Parameter afterWriting: whether files were written, which stays true where it cannot be said.
  func say(_ lines: [String], afterWriting: Bool = false) throws(FileError) {
    let isDocument = format == .json || format == .sarif
    do throws(FileError) {
      try write(lines.map { $0 + "\n" }.joined(), to: isDocument ? .diagnostics : .output)
    } catch {
      throw afterWriting ? error.afterWriting : error
    }
  }
}

/// Writes to standard error, where a failure could be told to nobody.
func writeDiagnostic(_ text: String) { try? write(text, to: .diagnostics) }

private enum Stream: Int32 {
  case output = 1
  case diagnostics = 2
}

private func write(_ text: String, to stream: Stream) throws(FileError) {
  guard !text.isEmpty, !writeAll(text, to: stream.rawValue) else { return }
  var error = FileError.last("write", stream == .output ? "standard output" : "standard error")
  // What to do about a file is none of its business.
  error.code = 0
  throw error
}

extension FileError {
  /// What cannot be written is no more than the report of it.
  fileprivate var afterWriting: FileError {
    var error = self
    error.reason += "; the files were written"
    return error
  }
}

extension Console {
  /// Whether what is written can be taken back and written anew.
  var isTerminal: Bool { leadsToTerminal(.output) }
}

/// Whether a stream leads to a screen that knows more than to add lines.
private func leadsToTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 && variable("TERM") != "dumb" }

/// Colour is for terminals that have it, and for people who have not declined it (no-color.org).
private func hasColors(_ stream: Stream) -> Bool { leadsToTerminal(stream) && variable("NO_COLOR").isEmpty }

private func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
