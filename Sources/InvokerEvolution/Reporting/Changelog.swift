import InvokerGenerator
import InvokerSpec

/// Changes as a Markdown changelog: breaking changes come first, and changes that several interfaces share are listed
/// once.
func changelog(_ report: ChangeReport) -> String {
  let phrases = report.phrases
  let title = "# \(phrases[.title])\n\n"
  let news = report.open.filter(\.rule.isNews)
  guard !news.isEmpty else { return title + phrases[.noChange] + "\n" }
  let sections: [(title: ReportPhrase, level: Level)] = [
    (.breakingTitle, .breaking), (.dangerousTitle, .dangerous), (.safeTitle, .safe),
  ]
  let bodies = sections.compactMap { title, level -> String? in
    let changes = news.filter { $0.level == level }
    return changes.isEmpty ? nil : "## \(phrases[title])\n\n" + section(changes, phrases)
  }
  return title + bodies.joined(separator: "\n")
}

/// The items of one section, below headings for the affected interfaces.
private func section(_ changes: [Change], _ phrases: ChangePhrases) -> String {
  var items: [(item: Prose, owners: [String])] = []
  for group in folded(changes, where: { _ in true }) {
    let (item, owner) = (phrases.item(group), group.first.subject.owner.heading ?? phrases[.typesTitle])
    // An item that applies to several interfaces is listed once.
    if let index = items.firstIndex(where: { $0.item == item && !$0.owners.contains(owner) }) {
      items[index].owners.append(owner)
    } else {
      items.append((item, [owner]))
    }
  }
  var headings: [String] = []
  var texts: [String: String] = [:]
  for (item, owners) in items {
    let heading = owners.joined(separator: phrases[.comma])
    if texts[heading] == nil { headings.append(heading) }
    texts[heading, default: ""] += "- " + markdownLine(item) + "\n"
  }
  return headings.map { "### \(markdownLine([.text($0)]))\n\n" + texts[$0, default: ""] }.joined(separator: "\n")
}

extension Change.Owner {
  /// The name in the heading; `nil` for types that interfaces share.
  fileprivate var heading: String? {
    switch self {
    case .interface(_, let title), .boundApp(_, let title): title
    case .type: nil
    }
  }
}
