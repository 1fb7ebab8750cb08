import InvokerSpec

/// The rules for output files.
extension Rule {
  static let outputForeign = Rule(
    "output-foreign", "A file that the tool did not generate is never replaced or removed.",
    "Move the file away, or write to another folder.")
  static let outputMissing = Rule(
    "output-missing", "Generated files must exist.", "Generate again.")
  static let outputChanged = Rule(
    "output-changed", "Generated files must match the specs.", "Generate again.")
  static let outputStale = Rule(
    "output-stale", "Files that are no longer generated must be removed.", "Generate again.")
  static let outputUnwritable = Rule(
    "output-unwritable", "The output folder must be readable and writable, and have enough space.",
    "Check the permissions and the disk space.")
  static let outputUndeclared = Rule(
    "output-undeclared", "A build must know every file before it starts.",
    "Put all specs directly in one folder of the target.")
}

extension OutputPlan {
  /// Returns an error for each file that blocks the plan, with the reason and the fix.
  func obstacles(_ reason: String, fix: String) -> [Diagnostic] {
    paths(.foreign).map { Diagnostic(.outputForeign, "'\($0)' exists, and \(reason)", at: nil, fix: fix) }
  }

  /// Returns an error for each file that is not up to date, with the command that fixes it.
  func differences(fix: String) -> [Diagnostic] {
    entries.compactMap { entry in
      switch entry.state {
      case .missing: Diagnostic(.outputMissing, "'\(entry.path)' is missing", at: nil, fix: fix)
      case .changed:
        Diagnostic(
          .outputChanged, "'\(entry.path)' does not match the specs" + (entry.reason.map { ": \($0)" } ?? ""),
          at: nil, fix: fix)
      case .stale: Diagnostic(.outputStale, "'\(entry.path)' is no longer generated", at: nil, fix: fix)
      case .upToDate, .foreign: nil
      }
    }
  }
}

extension Diagnostic {
  init(_ error: FileError) {
    self.init(
      .outputUnwritable, error.message, at: nil,
      fix: error.fix ?? "check the path, its permissions, and the disk space")
  }
}
