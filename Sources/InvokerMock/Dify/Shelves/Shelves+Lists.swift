import InvokerSpec

extension Shelves {
  /// A page of a list.
  func list(_ index: Int, _ call: Call, _ route: Route, like shown: Literal) throws(APIError) -> Literal {
    let collection = collections.all[index]
    let all = update(index, collection.key(call.arguments, route)) { $0 }
      .filter { $0.isListed && $0.isVisible(to: call.user) }
      .map(\.value)
    var found = all.filter { call.isAsking(for: $0, route) }
    if let order = call.arguments.text("sort_by") { found.sort(by: order) }
    let limit = max(1, call.integer("limit") ?? 20)
    let page: ArraySlice<Literal>
    let hasMore: Bool
    let pages = collection.pages
    let mark = pages?.mark?.field.path ?? ["id"]
    let number = max(1, call.integer(pages.flatMap { $0.mark == nil ? $0.next.name : nil } ?? "page") ?? 1)
    func place(by param: String) throws(APIError) -> Int? {
      let name = pages.flatMap { $0.mark == nil ? nil : $0.next.name } ?? param
      return try found.index(of: call.arguments.text(name), at: mark)
    }
    if collection.isNewestLast {
      let end = try place(by: "first_id") ?? found.endIndex
      page = found[..<end].suffix(limit)
      hasMore = page.startIndex > 0
    } else {
      let after = try place(by: "last_id").map { $0 + 1 }
      let (skipped, isTooFar) = (number - 1).multipliedReportingOverflow(by: limit)
      let start = after ?? (isTooFar ? found.count : min(found.count, skipped))
      page = found[start...].prefix(limit)
      hasMore = page.endIndex < found.endIndex
    }
    guard let field = collection.field else { return .array(Array(page)) }
    var reply = shown
    reply[field] = .array(Array(page))
    let pageCount = found.count / limit + (found.count.isMultiple(of: limit) ? 0 : 1)
    let facts: [(String, Literal)] = [
      (pages?.more?.text ?? "has_more", .boolean(hasMore)), ("limit", .integer(limit)), ("page", .integer(number)),
      ("total", .integer(found.count)), ("total_pages", .integer(pageCount)),
    ]
    for (name, value) in facts where reply[name] != nil { reply[name] = value }
    return reply
  }
}

extension Call {
  /// Whether an element has what the query asks for.
  fileprivate func isAsking(for element: Literal, _ route: Route) -> Bool {
    route.query.allSatisfy { item in
      guard let name = item.value.placeholder, let value = arguments.text(name) else { return true }
      if name == "keyword" {
        return (element.object ?? []).contains { $0.value.string?.lowercased().contains(value.lowercased()) ?? false }
      }
      guard let own = element[name]?.string else { return true }
      return own == value
    }
  }

  fileprivate func integer(_ name: String) -> Int? {
    let value = arguments[name] ?? interface.params.first { $0.name == name }?.type?.defaultValue
    if case .integer(let number)? = value { return number }
    return nil
  }
}

extension [Literal] {
  /// The index of the element that has a text at a path; `nil` for no text.
  fileprivate func index(of text: String?, at path: [String]) throws(APIError) -> Int? {
    guard let text else { return nil }
    guard let index = firstIndex(where: { $0.field(at: path) == .string(text) }) else {
      throw .notFound("'\(text)' not exists.")
    }
    return index
  }

  /// Sorts by a field: `created_at`, or `-created_at` from the largest.
  fileprivate mutating func sort(by order: String) {
    let isDescending = order.hasPrefix("-")
    let name = isDescending ? String(order.dropFirst()) : order
    func number(_ value: Literal) -> Int { if case .integer(let number)? = value[name] { number } else { 0 } }
    guard contains(where: { $0[name] != nil }) else { return }
    let sorted = enumerated().sorted { first, second in
      let (a, b) = (number(first.element), number(second.element))
      return a == b ? first.offset < second.offset : isDescending ? a > b : a < b
    }
    self = sorted.map(\.element)
  }
}
