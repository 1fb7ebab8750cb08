import InvokerGenerator
import InvokerSpec

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes findings and results. People read both streams; scripts read standard output.
struct Console {
  let format: ReportFormat

  /// Reports diagnostics. Text goes to standard error, and machine-readable formats go to standard output.
  func report(_ diagnostics: [Diagnostic], in context: ReportContext) throws(FileError) {
    var context = context
    context.toolVersion = toolVersion
    context.isColored = hasColors(.diagnostics)
    let report = render(diagnostics, as: format, in: context)
    try write(report, to: format == .text ? .diagnostics : .output)
  }

  /// Reports diagnostics and the completed work.
  ///
  /// - Parameter afterWriting: Whether files were written, which a failed report mentions.
  func report(_ outcome: Outcome, afterWriting: Bool) throws(FileError) {
    do throws(FileError) {
      try report(outcome.diagnostics, in: outcome.context)
    } catch {
      throw afterWriting ? error.afterWriting : error
    }
    try say(outcome.done, afterWriting: afterWriting)
  }

  /// Writes the requested output.
  func print(_ text: (_ isColored: Bool) -> String) throws(FileError) {
    try write(text(hasColors(.output)), to: .output)
  }

  /// Reports the completed work, on standard error if the report on standard output is a single document.
  ///
  /// - Parameter afterWriting: Whether files were written, which a failed report mentions.
  func say(_ lines: [String], afterWriting: Bool = false) throws(FileError) {
    let isDocument = format == .json || format == .sarif
    do throws(FileError) {
      try write(lines.map { $0 + "\n" }.joined(), to: isDocument ? .diagnostics : .output)
    } catch {
      throw afterWriting ? error.afterWriting : error
    }
  }
}

/// Writes to standard error, where a failure cannot be reported.
func writeDiagnostic(_ text: String) { try? write(text, to: .diagnostics) }

private enum Stream: Int32 {
  case output = 1
  case diagnostics = 2
}

private func write(_ text: String, to stream: Stream) throws(FileError) {
  guard !text.isEmpty, !writeAll(text, to: stream.rawValue) else { return }
  var error = FileError.last("write", stream == .output ? "standard output" : "standard error")
  // The advice for files does not apply.
  error.code = 0
  throw error
}

extension FileError {
  /// The error of a report that cannot be written although the files were.
  fileprivate var afterWriting: FileError {
    var error = self
    error.reason += "; the files were written"
    return error
  }
}

extension Console {
  /// Whether the output can be cleared and rewritten.
  var isTerminal: Bool { leadsToTerminal(.output) }
}

/// Whether a stream is a terminal that supports control sequences.
private func leadsToTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 && variable("TERM") != "dumb" }

/// Whether a stream has color: the terminal must support it, and the user must not disable it (no-color.org).
private func hasColors(_ stream: Stream) -> Bool { leadsToTerminal(stream) && variable("NO_COLOR").isEmpty }

private func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
