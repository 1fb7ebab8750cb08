/// Diagnostics as people read them, with a summary in the last line.
func textReport(_ diagnostics: [Diagnostic], _ context: ReportContext) -> String {
  guard !diagnostics.isEmpty else { return "" }
  let ink = Ink(isColored: context.isColored)
  var report = ""
  for (index, diagnostic) in diagnostics.enumerated() {
    let next = index + 1 < diagnostics.count ? diagnostics[index + 1] : nil
    report += text(of: diagnostic, showsFix: !sharesFix(diagnostic, next), context, ink)
    if next == nil || diagnostic.location != nil || next?.location != nil { report += "\n" }
  }
  return report + summary(of: diagnostics) + "\n"
}

/// Whether two diagnostics of the run as a whole ask for one and the same thing, which then is said once.
private func sharesFix(_ diagnostic: Diagnostic, _ next: Diagnostic?) -> Bool {
  guard let next, diagnostic.location == nil, next.location == nil else { return false }
  return diagnostic.fix == next.fix
}

private func text(of diagnostic: Diagnostic, showsFix: Bool, _ context: ReportContext, _ ink: Ink) -> String {
  let severity = diagnostic.rule.severity
  let id = " [\(diagnostic.rule.id)]"
  var text = headline(severity.rawValue, diagnostic.message + id, at: diagnostic.location, severity.color, context, ink)
  if showsFix, let fix = diagnostic.fix { text += "\(margin) \(ink.paint("= fix:", .bold)) \(visible(fix))\n" }
  for note in diagnostic.notes {
    text += headline("note", note.message, at: note.location, .blue, context, ink)
  }
  return text
}

/// The line that says what is wrong, and the frame around the place.
private func headline(
  _ label: String, _ message: String, at location: Location?, _ color: Ink.Color, _ context: ReportContext, _ ink: Ink
) -> String {
  let said = ink.paint("\(label):", color) + " " + ink.paint(visible(message), .bold) + "\n"
  guard let location else { return said }
  let start = location.range.start
  let place = "\(visible(context.displayPath(of: location))):\(start.line):\(start.column):"
  let line = ink.paint(place, .bold) + " " + said
  guard let source = context.sources[location.path] else { return line }
  let frame = SourceFrame(location.range, in: source)
  let number = String(start.line)
  let gutter = String(margin.dropLast(number.count)) + number
  return line
    + "\(ink.paint("\(gutter) |", .gutter)) \(frame.line)\n"
    + "\(ink.paint("\(margin) |", .gutter)) \(ink.paint(frame.marker, color))\n"
}

/// As wide as the numbers of lines, so that frames stand below one another.
private let margin = "     "

/// `2 errors, 1 warning in 1 file`
private func summary(of diagnostics: [Diagnostic]) -> String {
  let errors = diagnostics.count(where: \.isError)
  let counts = [counted(errors, "error"), counted(diagnostics.count - errors, "warning")].filter { !$0.hasPrefix("0 ") }
  let files = Set(diagnostics.compactMap(\.location?.path)).count
  return counts.joined(separator: ", ") + (files > 0 ? " in \(counted(files, "file"))" : "")
}

/// `1 file`, `2 files`
public func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

extension Severity {
  fileprivate var color: Ink.Color {
    switch self {
    case .error: .red
    case .warning: .yellow
    }
  }
}
