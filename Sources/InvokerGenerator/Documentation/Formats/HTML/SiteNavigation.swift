/// The links from each page of a site to all pages of its language.
///
/// Only the group of the current page differs from page to page, so the others are rendered once: a site of a hundred
/// pages has ten thousand links.
struct SiteNavigation {
  private let manual: Manual
  private let markup: HTMLMarkup
  private let groups: [PageGroup]
  /// Each group as the pages of the others show it.
  private var closed: [Text] = []

  init(_ groups: [PageGroup], _ manual: Manual, _ markup: HTMLMarkup) {
    self.manual = manual
    self.markup = markup
    self.groups = groups
    closed = groups.map { text(of: $0, current: nil) }
  }

  /// All groups, with the links to the sections of a page.
  func groups(around page: Page) -> [Text] {
    zip(groups, closed).map { group, closed in group.name == page.group ? text(of: group, current: page) : closed }
  }

  func link(to page: Page, isCurrent: Bool = false) -> View {
    [
      "address": markup.text(htmlFile(ofPage: page.name)), "title": markup.text(page.title), "isCurrent": isCurrent,
      "places": isCurrent
        ? page.sections.map { ["anchor": $0.anchor, "title": markup.text($0.title)] as View } : [View](),
    ]
  }

  private func text(of group: PageGroup, current: Page?) -> Text {
    manual.filled(
      "group",
      [
        "isNamed": !group.name.isEmpty, "name": markup.text(group.name).replacing(".", with: ".<wbr>"),
        "isCurrent": current != nil,
        "pages": group.pages.map { link(to: $0, isCurrent: $0.name == current?.name) },
      ])
  }
}
