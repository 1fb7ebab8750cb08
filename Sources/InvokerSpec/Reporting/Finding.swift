/// An item of a report: a diagnostic, or a change between two versions of a spec.
package struct Finding: Sendable {
  /// The rule.
  package var rule: RuleSummary
  /// The word before the message: `error`, `breaking`.
  package var label: String
  package var message: String
  package var location: Location?
  package var notes: [Diagnostic.Note]
  /// The advice, each with a label: `fix`, `do`.
  package var advice: [Advice]
  /// Whether to show source lines, in reports that support them.
  package var showsLines: Bool

  package struct Advice: Hashable, Sendable {
    package var label: String
    package var text: String

    package init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  package init(
    _ rule: RuleSummary, label: String, _ message: String, at location: Location?, notes: [Diagnostic.Note] = [],
    advice: [Advice] = [], showsLines: Bool = true
  ) {
    self.rule = rule
    self.label = label
    self.message = message
    self.location = location
    self.notes = notes
    self.advice = advice
    self.showsLines = showsLines
  }
}

/// The parts of a rule that a report contains.
package struct RuleSummary: Hashable, Sendable {
  package var id: String
  package var grade: Grade
  package var meaning: String
  package var remedy: String

  /// The severity, in terms of SARIF.
  package enum Grade: String, Hashable, Sendable {
    case error, warning, note
  }

  package init(id: String, grade: Grade, meaning: String, remedy: String) {
    self.id = id
    self.grade = grade
    self.meaning = meaning
    self.remedy = remedy
  }
}

extension Finding {
  init(_ diagnostic: Diagnostic) {
    let rule = diagnostic.rule
    self.init(
      RuleSummary(
        id: rule.id, grade: rule.severity == .error ? .error : .warning, meaning: rule.meaning, remedy: rule.remedy),
      label: rule.severity.rawValue, diagnostic.message, at: diagnostic.location, notes: diagnostic.notes,
      advice: diagnostic.fix.map { [Advice("fix", $0)] } ?? [], showsLines: !diagnostic.standsForOthers)
  }
}
