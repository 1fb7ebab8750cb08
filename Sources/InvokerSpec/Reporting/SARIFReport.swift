import YAMLTree

/// Diagnostics for code scanners: SARIF 2.1.0, with the rules that were broken.
func sarifReport(_ diagnostics: [Diagnostic], _ context: ReportContext) -> String {
  let rules = Set(diagnostics.map(\.rule)).sorted { $0.id < $1.id }
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
        "results": .array(diagnostics.map { result($0, context) }),
      ]
    ]),
  ]
  return report.text
}

private func descriptor(of rule: Rule) -> ReportValue {
  [
    "id": .string(rule.id),
    "shortDescription": ["text": .string(rule.meaning)],
    "help": ["text": .string(rule.remedy)],
    "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
  ]
}

private func result(_ diagnostic: Diagnostic, _ context: ReportContext) -> ReportValue {
  let related = diagnostic.notes.map { note -> ReportValue in
    [
      "physicalLocation": physicalLocation(note.location, context),
      "message": ["text": .string(note.message)],
    ]
  }
  return [
    "ruleId": .string(diagnostic.rule.id),
    "level": .string(diagnostic.rule.severity.rawValue),
    "message": ["text": .string(diagnostic.message + (diagnostic.fix.map { "\nFix: \($0)" } ?? ""))],
    "locations": .array(
      [diagnostic.location].compactMap(\.self).map { ["physicalLocation": physicalLocation($0, context)] }),
    "relatedLocations": related.isEmpty ? nil : .array(related),
  ]
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

/// A path as a URI reference: relative as it is, absolute with its scheme.
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
