import InvokerSpec

/// What can be wrong with the files that are written.
extension Rule {
  static let outputForeign = Rule(
    "output-foreign", "A file that the tool did not make is never replaced or removed.",
    "Move the file away, or write to another folder.")
  static let outputMissing = Rule(
    "output-missing", "What is generated must be there.", "Generate again.")
  static let outputChanged = Rule(
    "output-changed", "What is generated must be what the specs give.", "Generate again.")
  static let outputStale = Rule(
    "output-stale", "What the specs give no longer must be gone.", "Generate again.")
  static let outputUnwritable = Rule(
    "output-unwritable", "The folder of the output must be readable and writable, and have room.",
    "Check the permissions and the space on the disk.")
  static let outputUndeclared = Rule(
    "output-undeclared", "A build must know of every file before it begins.",
    "Let all specs lie directly in one folder of the target.")
}

extension OutputPlan {
  /// What keeps the plan from being carried out, why it is not ours, and what to do about it.
  func obstacles(_ reason: String, fix: String) -> [Diagnostic] {
    paths(.foreign).map { Diagnostic(.outputForeign, "'\($0)' is there, and \(reason)", at: nil, fix: fix) }
  }

  /// Each file that is not as it should be, and the command that puts it right.
  func differences(fix: String) -> [Diagnostic] {
    entries.compactMap { entry in
      switch entry.state {
      case .missing: Diagnostic(.outputMissing, "'\(entry.path)' is missing", at: nil, fix: fix)
      case .changed:
        Diagnostic(
          .outputChanged, "'\(entry.path)' is not what the specs give" + (entry.reason.map { ": \($0)" } ?? ""),
          at: nil, fix: fix)
      case .stale: Diagnostic(.outputStale, "'\(entry.path)' comes from no spec any more", at: nil, fix: fix)
      case .upToDate, .foreign: nil
      }
    }
  }
}

extension Diagnostic {
  init(_ error: FileError) {
    self.init(
      .outputUnwritable, error.message, at: nil,
      fix: error.fix ?? "check the path, its permissions and the space on the disk")
  }
}
