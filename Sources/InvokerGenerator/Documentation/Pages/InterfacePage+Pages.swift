import InvokerSpec

extension InterfacePage {
  /// How pages follow one another.
  var pages: [Block] {
    guard let pages = interface.blocking?.pages,
      let facade = writer.api(of: interface).facades.first,
      let call = facade.calls.first(where: \.function.isLazy)
    else { return [] }
    func code(_ path: [String]) -> Prose { [.code(FieldPath.text(of: path))] }
    let function = facade.receiver + "." + call.function.name + "()"
    let mark: Phrase =
      switch pages.mark?.end {
      case nil: .pagesNumber
      case .first: .pagesFirst
      case .last: .pagesLast
      }
    let next: Prose = [.code(pages.next.name)]
    let sentences = [
      writer.words(.pagesText, ["elements": code(pages.elements.path), "call": [.code(function)]]),
      writer.words(mark, ["next": next, "field": code(pages.mark?.field.path ?? [])]),
      pages.more.map { writer.words(.pagesMore, ["more": code($0.path)]) } ?? writer.words(.pagesEnd),
    ]
    return [.list(sentences)]
  }
}
