import YAMLTree

extension FileDecoder {
  /// Reads how pages follow one another.
  mutating func pages(_ node: YAMLNode) -> Pages? {
    guard let fields = fields(of: node, .pages) else { return nil }
    let elements = fields["elements"].flatMap { fieldPath($0, "elements") }
    let more = fields["more"].flatMap { fieldPath($0, "more") }
    let mark = fields["from"].map { pageMark($0) }
    guard let elements, let next = fields["next"], let name = text(next, "next") else { return nil }
    // Without the mark that could not be read, the param would be a number.
    if case .some(nil) = mark { return nil }
    return Pages(
      elements: elements, more: more, next: Named(name: name, location: location(of: next)), mark: mark ?? nil,
      location: location(of: firstKey(of: node)))
  }

  private mutating func pageMark(_ node: YAMLNode) -> PageMark? {
    guard let text = text(node, "from") else { return nil }
    let steps = FieldPath.steps(in: text)
    guard steps.count > 1, let end = PageMark.End(rawValue: steps[0]), !steps.contains("") else {
      report(
        .badPages, "\(quoted(text)) does not name a field of the first or the last element", at: node,
        fix: "write it like 'last.id'")
      return nil
    }
    return PageMark(end: end, field: FieldPath(path: Array(steps.dropFirst()), location: location(of: node)))
  }
}
