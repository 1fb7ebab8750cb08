import YAMLTree

/// Returns findings as workflow commands, which GitHub Actions shows next to the lines of a pull request.
package func gitHubReport(_ findings: [Finding], _ context: ReportContext) -> String {
  findings.map { finding in
    let properties = (finding.location.map { place($0, context) } ?? []) + [("title", finding.rule.id)]
    let list = properties.map { "\($0)=\(escapedProperty($1))" }.joined(separator: ",")
    return "::\(finding.rule.grade.command) \(list)::\(escaped(message(of: finding, context)))\n"
  }.joined()
}

extension RuleSummary.Grade {
  fileprivate var command: String { self == .note ? "notice" : rawValue }
}

private func place(_ location: Location, _ context: ReportContext) -> [(String, String)] {
  let (start, end) = (location.range.start, location.range.end)
  let file = [("file", context.displayPath(of: location)), ("line", String(start.line))]
  // A range of several lines must not have columns. The last line is part of the range.
  guard start.line == end.line else { return file + [("endLine", String(end.line))] }
  return file + [("col", String(start.column)), ("endColumn", String(max(start.column, end.column - 1)))]
}

/// Returns the text of an annotation, which includes advice and notes, because an annotation has only one text.
private func message(of finding: Finding, _ context: ReportContext) -> String {
  let notes = finding.notes.map { note in
    let start = note.location.range.start
    return "note: \(note.message) (\(context.displayPath(of: note.location)):\(start.line):\(start.column))"
  }
  let advice = finding.advice.map { "\($0.label): \($0.text)" }
  return ([finding.message] + advice + notes).joined(separator: "\n")
}

/// Escapes characters that would end a workflow command.
private func escaped(_ text: String) -> String { escaping(text, ["%", "\r", "\n"]) }

/// Escapes characters that would end a workflow command or one of its properties.
private func escapedProperty(_ text: String) -> String { escaping(text, ["%", "\r", "\n", ":", ","]) }

private func escaping(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if special.contains(scalar) {
      result += (scalar.value < 0x10 ? "%0" : "%") + String(scalar.value, radix: 16, uppercase: true)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
