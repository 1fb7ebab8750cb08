import InvokerSpec

/// The ways in which the pages of a list follow one another.
extension Comparison {
  mutating func comparePages(_ old: Interface, _ new: Interface) {
    guard let before = old.blocking, let now = new.blocking else { return }
    let subject = Change.Subject(new.owner, .pages)
    let places = [old.location, new.location]
    switch (before.pages, now.pages) {
    case (nil, nil): break
    case (nil, let pages?):
      report(
        .pagesAdded, subject, to: .code(pages.elements.text), old.location, pages.location, side: .newOnly,
        places: places)
    case (let pages?, nil):
      report(
        .pagesRemoved, subject, from: .code(pages.elements.text), pages.location, new.location, side: .oldOnly,
        places: places)
    case (let before?, let now?):
      let former = new.params.first { $0.name == now.next.name }?.documentation.was
      let hasSameParam = [now.next.name, former].contains(before.next.name)
      if !hasSameParam || words(before) != words(now) {
        report(.pagesChanged, subject, before.location, now.location, places: places)
      }
    }
  }
}

/// What determines the pages besides the param, without locations.
private func words(_ pages: Pages) -> [String?] { [pages.elements.text, pages.more?.text, pages.mark?.text] }
