import YAMLTree

/// Returns findings for code scanners: SARIF 2.1.0, with their rules.
package func sarifReport(_ findings: [Finding], _ context: ReportContext) -> String {
  // Findings of the same rule can differ in severity.
  let rules = Dictionary(findings.map { ($0.rule.id, $0.rule) }) { first, _ in first }.values.sorted { $0.id < $1.id }
  let report: ReportValue = [
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
    "version": "2.1.0",
    "runs": .array([
      [
        "tool": [
          "driver": [
            "name": "invoker",
            "version": context.toolVersion.isEmpty ? nil : .string(context.toolVersion),
            "rules": .array(rules.map(descriptor)),
          ]
        ],
        "columnKind": "unicodeCodePoints",
        "results": .array(findings.map { result($0, context) }),
      ]
    ]),
  ]
  return report.text
}

private func descriptor(of rule: RuleSummary) -> ReportValue {
  [
    "id": .string(rule.id),
    "shortDescription": ["text": .string(rule.meaning)],
    "help": ["text": .string(rule.remedy)],
    "defaultConfiguration": ["level": .string(rule.grade.rawValue)],
  ]
}

private func result(_ finding: Finding, _ context: ReportContext) -> ReportValue {
  let related = finding.notes.map { note -> ReportValue in
    [
      "physicalLocation": physicalLocation(note.location, context),
      "message": ["text": .string(note.message)],
    ]
  }
  return [
    "ruleId": .string(finding.rule.id),
    "level": .string(finding.rule.grade.rawValue),
    "message": ["text": .string(message(of: finding))],
    "locations": .array(
      [finding.location].compactMap(\.self).map { ["physicalLocation": physicalLocation($0, context)] }),
    "relatedLocations": related.isEmpty ? nil : .array(related),
  ]
}

private func message(of finding: Finding) -> String {
  finding.message
    + finding.advice.map { "\n\($0.label.prefix(1).uppercased() + $0.label.dropFirst()): \($0.text)" }.joined()
}

private func physicalLocation(_ location: Location, _ context: ReportContext) -> ReportValue {
  let range = location.range
  return [
    "artifactLocation": ["uri": .string(uri(of: context.displayPath(of: location)))],
    "region": [
      "startLine": .integer(range.start.line), "startColumn": .integer(range.start.column),
      "endLine": .integer(range.end.line), "endColumn": .integer(range.end.column),
    ],
  ]
}

/// Returns a path as a URI reference: relative paths stay relative, and absolute paths get a scheme.
private func uri(of path: String) -> String {
  let encoded = path.utf8.map { byte -> String in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      return String(UnicodeScalar(byte))
    default: return (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
  }
  return (path.hasPrefix("/") ? "file://" : "") + encoded.joined()
}
