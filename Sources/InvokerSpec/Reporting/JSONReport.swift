import YAMLTree

/// Returns diagnostics for scripts. `version` increases if a field is removed or its meaning changes.
func jsonReport(_ diagnostics: [Diagnostic], _ context: ReportContext) -> String {
  let places = PlaceWriter(diagnostics.flatMap { [$0.location].compactMap(\.self) + $0.notes.map(\.location) }, context)
  let values = diagnostics.map { diagnostic -> ReportValue in
    [
      "id": .string(diagnostic.rule.id),
      "severity": .string(diagnostic.rule.severity.rawValue),
      "message": .string(diagnostic.message),
      "path": .string(ifAny: diagnostic.location.map(context.displayPath)),
      "range": diagnostic.location.map(places.range) ?? .null,
      "notes": .array(
        diagnostic.notes.map { note in
          [
            "message": .string(note.message), "path": .string(context.displayPath(of: note.location)),
            "range": places.range(note.location),
          ]
        }),
      "fix": .string(ifAny: diagnostic.fix),
    ]
  }
  let report: ReportValue = ["version": 1, "diagnostics": .array(values)]
  return report.text
}

/// Writes locations as JSON.
package struct PlaceWriter {
  /// A line table for each file, because UTF-16 columns are counted from the start of the line.
  private let lines: [String: LineTable]

  /// - Parameter places: All locations that will be written.
  package init(_ places: [Location], _ context: ReportContext) {
    lines = Set(places.map(\.path)).reduce(into: [:]) { lines, path in
      lines[path] = LineTable(context.sources[path] ?? [])
    }
  }

  package func range(_ location: Location) -> ReportValue {
    let range = location.range
    return ["start": position(range.start, in: location.path), "end": position(range.end, in: location.path)]
  }

  private func position(_ position: SourcePosition, in path: String) -> ReportValue {
    [
      "line": .integer(position.line), "column": .integer(position.column), "offset": .integer(position.offset),
      "utf16Column": .integer(lines[path]?.utf16Column(of: position) ?? position.column),
    ]
  }
}
