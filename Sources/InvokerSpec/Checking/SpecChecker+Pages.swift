/// Checks how the pages of a list follow one another.
extension SpecChecker {
  mutating func checkPages(of interface: Interface) {
    guard let blocking = interface.blocking, let pages = blocking.pages, let returns = blocking.returns else { return }
    if blocking.paused != nil {
      report(
        .badPages, "a run that can be paused has no pages", at: pages.location, fix: "remove 'pages' or 'paused'")
    }
    if let more = pages.more, let found = value(at: more, of: returns.type, .badPages), !isUnknown(found),
      specs.resolved(found) != .boolean
    {
      report(
        .badPages, "\(quoted(more.text)) must be a boolean", at: more.location,
        fix: "name the field that says whether another page follows")
    }
    let element = checkElements(pages.elements, of: returns.type)
    if let mark = pages.mark, let element { check(mark, of: element) }
    checkNext(pages, of: interface)
  }

  /// Checks that a path leads to an array.
  ///
  /// - Returns: The type of its elements; `nil` if there is none.
  private mutating func checkElements(_ path: FieldPath, of type: SchemaType) -> TypeUse? {
    if path.path.contains(where: { FieldPath.element($0) != nil }) {
      report(
        .badPages, "an element of an array cannot hold the elements of a page", at: path.location,
        fix: "name a field of an object")
      return nil
    }
    guard let found = value(at: path, of: type, .badPages), !isUnknown(found) else { return nil }
    guard case .array(let element) = specs.resolved(found) else {
      report(
        .badPages, "\(quoted(path.text)) must be an array", at: path.location,
        fix: "name the field that holds the elements of a page")
      return nil
    }
    return element
  }

  private mutating func check(_ mark: PageMark, of element: TypeUse) {
    guard !element.isNullable else {
      return report(
        .badPages, "the elements of a page can be null, so none leads to the next page", at: mark.field.location,
        fix: "remove 'from', or do not let the elements be null")
    }
    guard let found = value(at: mark.field, of: element.type, .badPages), !isUnknown(found) else { return }
    if !specs.resolved(found).isString {
      report(
        .badPages, "\(quoted(mark.text)) must be a string", at: mark.field.location,
        fix: "name a field that is a string")
    }
  }

  /// Checks the param that selects a page.
  private mutating func checkNext(_ pages: Pages, of interface: Interface) {
    let next = pages.next
    guard let param = interface.params.first(where: { $0.name == next.name }) else {
      return expect(next, in: interface.params.filter { $0.type != nil }.map(\.name), "param")
    }
    guard let use = param.type, use.constant == nil else {
      return report(
        .badPages, "\(quoted(next.name)) has a value of its own, so it cannot select a page", at: next.location,
        fix: "name the param that selects a page")
    }
    let transports = [
      interface.serviceAPI.map { _ in TransportKind.serviceAPI }, interface.plugin.map { _ in .plugin },
    ]
    if !transports.compactMap(\.self).allSatisfy({ interface.carriage(of: param, on: $0).isSent }) {
      report(
        .badPages, "\(quoted(next.name)) is not sent over every transport", at: next.location,
        notes: [.init("the param", at: param.location)], fix: "remove it from 'omit' or 'unsupported'")
    }
    let type = specs.resolved(use.type)
    if isUnknown(use.type) { return }
    if pages.mark != nil {
      if !type.isString {
        report(
          .badPages, "\(quoted(next.name)) must be a string, as it takes a field of an element", at: next.location,
          notes: [.init("the param", at: param.location)], fix: "name the param that takes such a field")
      }
    } else if type != .integer(nil) {
      report(
        .badPages, "\(quoted(next.name)) must be an integer, as it is the number of a page", at: next.location,
        notes: [.init("the param", at: param.location)],
        fix: type.isString ? "add the field that it takes, such as 'from: last.id'" : "name the param with the number")
    } else if use.isNullable || !param.isRequired && (use.defaultValue == nil || use.defaultValue == .null) {
      report(
        .badPages, "\(quoted(next.name)) has no default, so the number of the first page is unknown",
        at: next.location, notes: [.init("the param", at: param.location)], fix: "give it a default, such as 1")
    }
  }
}
