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
    if collection.isNewestLast {
      let end = try found.index(of: call.arguments.text("first_id"), call) ?? found.endIndex
      page = found[..<end].suffix(limit)
      hasMore = page.startIndex > 0
    } else {
      let after = try found.index(of: call.arguments.text("last_id"), call).map { $0 + 1 }
      let start = after ?? min(found.count, (max(1, call.integer("page") ?? 1) - 1) * limit)
      page = found[start...].prefix(limit)
      hasMore = page.endIndex < found.endIndex
    }
    guard let field = collection.field else { return .array(Array(page)) }
    var reply = shown
    reply[field] = .array(Array(page))
    let facts: [(String, Literal)] = [
      ("has_more", .boolean(hasMore)), ("limit", .integer(limit)), ("page", .integer(call.integer("page") ?? 1)),
      ("total", .integer(found.count)),
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
  /// The index of the element with an ID; `nil` for no ID.
  fileprivate func index(of id: String?, _ call: Call) throws(APIError) -> Int? {
    guard let id else { return nil }
    guard let index = firstIndex(where: { $0["id"] == .string(id) }) else { throw .notFound("'\(id)' not exists.") }
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
