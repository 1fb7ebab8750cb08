import InvokerSpec

/// Changes as a changelog in Markdown: what breaks first, and what interfaces have in common once.
func changelog(_ report: ChangeReport) -> String {
  let news = report.open.filter(\.rule.isNews)
  guard !news.isEmpty else { return "# Changes\n\nNothing has changed for callers.\n" }
  let sections: [(title: String, level: Level)] = [
    ("Breaking changes", .breaking), ("Take care", .dangerous), ("New", .safe),
  ]
  let bodies = sections.compactMap { title, level -> String? in
    let changes = news.filter { $0.level == level }
    return changes.isEmpty ? nil : "## \(title)\n\n" + section(changes)
  }
  return "# Changes\n\n" + bodies.joined(separator: "\n")
}

/// The items of one section, below headings that name the interfaces which they are about.
private func section(_ changes: [Change]) -> String {
  var items: [(text: String, owners: [Heading])] = []
  for group in folded(changes, where: { _ in true }) {
    let heading = Heading(group.first.owner)
    let text = item(group)
    // What is said of several interfaces is said once.
    if let index = items.firstIndex(where: { $0.text == text && !$0.owners.contains(heading) }) {
      items[index].owners.append(heading)
    } else {
      items.append((text, [heading]))
    }
  }
  var headings: [String] = []
  var texts: [String: String] = [:]
  for item in items {
    let heading = Heading.line(item.owners)
    if texts[heading] == nil { headings.append(heading) }
    texts[heading, default: ""] += item.text
  }
  return headings.map { "### \($0)\n\n" + texts[$0, default: ""] }.joined(separator: "\n")
}

/// What a heading names: an interface, or the types that interfaces share.
private enum Heading: Hashable {
  case interface(String)
  case types

  init(_ owner: Change.Owner) {
    switch owner {
    case .interface(_, let title): self = .interface(title)
    case .type: self = .types
    }
  }

  static func line(_ headings: [Heading]) -> String {
    let names = headings.map { heading in
      switch heading {
      case .interface(let title): escapedMarkdown(title)
      case .types: "Types"
      }
    }
    return names.count > 1 ? names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1] : names[0]
  }
}

/// `- Param `query` is new, and must be given. Pass `query` in every call.`
private func item(_ group: ChangeGroup) -> String {
  let change = group.first
  var said = change.message.markdown
  if !group.others.isEmpty {
    let names: Phrase = "\(group.others.compactMap(\.name), atMost: 40)"
    said += "; likewise " + names.markdown
  }
  if case .type(let name) = change.owner { said = codeSpan(name.description) + ": " + said }
  let action = change.level == .safe ? nil : change.action.map { capitalized($0.markdown) + "." } ?? change.remedy
  return "- " + capitalized(said) + "." + (action.map { " " + $0 } ?? "") + "\n"
}

private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
