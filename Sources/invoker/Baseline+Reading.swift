import InvokerEvolution
import InvokerSpec

/// Reads a file of accepted findings.
func readBaseline(_ path: String, of family: String) throws -> AcceptedFindings {
  let bytes: [UInt8]
  do {
    bytes = try readFile(path)
  } catch {
    throw error.asProblem(fix: "check the path, or create a baseline with --update-baseline")
  }
  do {
    return try AcceptedFindings(String(decoding: bytes, as: UTF8.self), of: family)
  } catch {
    throw Problem(
      "'\(path)' is not a baseline: line \(error.line) is not a rule and a subject",
      fix: "name a file that --update-baseline has written")
  }
}

extension Diagnostic {
  /// A diagnostic for an entry that accepts nothing.
  init(stale entry: AcceptedFindings.Entry, in path: String) {
    self.init(
      .baselineStale, "'\(entry.identity)' no longer matches anything", at: Location(startOf: path, line: entry.line),
      fix: "remove the line, or run again with --update-baseline")
  }
}
