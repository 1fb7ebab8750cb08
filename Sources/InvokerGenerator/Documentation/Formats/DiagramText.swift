/// A stream from top to bottom, drawn with text characters.
func diagramText(_ order: OrderDiagram) -> String {
  order.steps.map { step in
    let mark = step.isFailure ? "✕" : step.isLast ? "◉" : marks[step.occurrence] ?? "●"
    if step.occurrence == .one, step.events.count == 1 { return "\(mark) \(step.events[0].name)" }
    let lines = filled(step.events.map(\.name), width: 68).map { "│   " + $0 }
    return ([mark + " " + step.phrase] + lines).joined(separator: "\n")
  }.joined(separator: "\n│\n")
}

private let marks: [OrderDiagram.Occurrence: String] = [.one: "●", .maybe: "○", .some: "◆", .any: "◇"]

/// Names separated by dots, wrapped to `width` columns.
private func filled(_ names: [String], width: Int) -> [String] {
  names.reduce(into: [String]()) { lines, name in
    let line = lines.last.map { $0 + " · " + name } ?? name
    if columnCount(of: line) <= width, !lines.isEmpty { lines[lines.count - 1] = line } else { lines.append(name) }
  }
}
