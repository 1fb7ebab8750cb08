import InvokerSpec

extension OutputPlan {
  enum Tense {
    case past, conditional
  }

  /// Returns lines that report the files that are written, removed, and kept.
  func report(_ tense: Tense) -> [String] {
    let kept = paths(.upToDate)
    switch tense {
    case .past:
      return (paths(.missing) + paths(.changed)).sorted().map { "wrote \($0)" }
        + paths(.stale).map { "removed \($0)" }
        + (kept.isEmpty ? [] : [upToDateLine])
    case .conditional:
      return entries.compactMap { entry in
        switch entry.state {
        case .missing, .changed: "would write \(entry.path)"
        case .stale: "would remove \(entry.path)"
        case .upToDate: "would keep \(entry.path)"
        case .foreign: nil
        }
      }
    }
  }

  /// A summary such as `7 files up to date`.
  var upToDateLine: String { "\(counted(paths(.upToDate).count, "file")) up to date" }
}
