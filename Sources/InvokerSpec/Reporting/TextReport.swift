/// Returns findings for people, with a summary in the last line.
package func textReport(_ findings: [Finding], summary: String, _ context: ReportContext) -> String {
  guard !findings.isEmpty else { return "" }
  let ink = Ink(isColored: context.isColored)
  var report = ""
  for (index, finding) in findings.enumerated() {
    let next = index + 1 < findings.count ? findings[index + 1] : nil
    report += text(of: finding, showsAdvice: !sharesAdvice(finding, next), context, ink)
    if next?.isOneLine != true || !finding.isOneLine { report += "\n" }
  }
  return report + summary + "\n"
}

extension Finding {
  /// Whether the finding has no source line below it, so that no blank line separates it from others like it.
  fileprivate var isOneLine: Bool { location == nil || !showsLines }
}

/// Whether two findings of the run as a whole have the same advice, which is then shown once.
private func sharesAdvice(_ finding: Finding, _ next: Finding?) -> Bool {
  guard let next, finding.location == nil, next.location == nil else { return false }
  return finding.advice == next.advice
}

private func text(of finding: Finding, showsAdvice: Bool, _ context: ReportContext, _ ink: Ink) -> String {
  let said = "\(finding.message) [\(finding.rule.id)]"
  var text = headline(
    finding.label, said, at: finding.location, showsLines: finding.showsLines, finding.rule.grade.color, context, ink)
  if showsAdvice {
    for advice in finding.advice {
      text += "\(margin) \(ink.paint("= \(advice.label):", .bold)) \(visible(advice.text))\n"
    }
  }
  for note in finding.notes {
    text += headline("note", note.message, at: note.location, .blue, context, ink)
  }
  return text
}

/// Returns the line with the message, and the source frame.
private func headline(
  _ label: String, _ message: String, at location: Location?, showsLines: Bool = true, _ color: Ink.Color,
  _ context: ReportContext, _ ink: Ink
) -> String {
  let said = ink.paint("\(label):", color) + " " + ink.paint(visible(message), .bold) + "\n"
  guard let location else { return said }
  let start = location.range.start
  let place = "\(visible(context.displayPath(of: location))):\(start.line):\(start.column):"
  let line = ink.paint(place, .bold) + " " + said
  guard showsLines, let source = context.sources[location.path] else { return line }
  let frame = SourceFrame(location.range, in: source)
  let number = String(start.line)
  let gutter = String(margin.dropLast(number.count)) + number
  return line
    + "\(ink.paint("\(gutter) |", .gutter)) \(frame.line)\n"
    + "\(ink.paint("\(margin) |", .gutter)) \(ink.paint(frame.marker, color))\n"
}

/// As wide as the line numbers, so that frames are aligned.
private let margin = "     "

/// Returns a summary such as `2 errors, 1 warning in 1 file`.
func summary(of diagnostics: [Diagnostic]) -> String {
  let errors = diagnostics.lazy.filter(\.isError).map(\.count).reduce(0, +)
  let warnings = diagnostics.lazy.filter { !$0.isError }.map(\.count).reduce(0, +)
  let counts = [counted(errors, "error"), counted(warnings, "warning")].filter { !$0.hasPrefix("0 ") }
  let files = Set(diagnostics.compactMap(\.location?.path)).count
  return counts.joined(separator: ", ") + (files > 0 ? " in \(counted(files, "file"))" : "")
}

/// Returns a count with its noun: `1 file`, `2 files`.
public func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

extension RuleSummary.Grade {
  fileprivate var color: Ink.Color {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }
}
