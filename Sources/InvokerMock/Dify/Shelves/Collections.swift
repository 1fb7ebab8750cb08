import InvokerSpec

/// The lists in the specs that come in pages, or whose elements can be created, changed, or deleted: conversations,
/// messages, datasets. The latter are recognized by their routes.
struct Collections: Sendable {
  struct Collection: Sendable {
    /// The path of the list: `/datasets/{dataset_id}/documents`.
    var path: [Route.Part]
    /// The field of the reply that has the elements; `nil` if the reply is a list.
    var field: String?
    /// An element, which new ones resemble.
    var template: Literal
    /// Whether older elements are requested by the ID of the first one that is known, so that the newest are last.
    var isNewestLast: Bool
    /// How pages follow one another, if the spec says so.
    var pages: Pages?
    /// The elements in examples, by the values in the path.
    var shown: [String: [Literal]] = [:]
    /// The elements that only examples of other calls have.
    var hidden: [String: [Literal]] = [:]

    /// The last name in the path, such as `documents`.
    var name: String { path.last?.text ?? "" }
  }

  /// What a route does with a collection, which is an index of ``all``.
  enum Role: Sendable, Hashable {
    case list(Int)
    case create(Int)
    case read(Int)
    /// Changes an element, or the part of it that the end of the path names.
    case change(Int, part: String?)
    case delete(Int)
  }

  private(set) var all: [Collection] = []

  init(_ interfaces: [Interface]) {
    let served = interfaces.filter { $0.apps.isEmpty && $0.blocking != nil }
      .compactMap { interface in interface.serviceAPI.map { (interface, $0.request) } }
    for (interface, route) in served where route.method == "GET" && route.path.last?.placeholder == nil {
      guard let collection = Collection(interface, route),
        collection.pages != nil
          || served.contains(where: {
            collection.isChanged(by: $0.1) || collection.isExtended(by: $0.1, $0.0) || collection.gathers($0.1) != nil
          })
      else { continue }
      all.append(collection)
    }
    for (interface, route) in served { addElements(of: interface, route) }
  }

  /// The elements that calls in examples are about, or about a part of.
  private mutating func addElements(of interface: Interface, _ route: Route) {
    for index in all.indices where all[index].holds(route) {
      for example in interface.examples {
        guard case .reply(let reply) = example.outcome, let id = all[index].id(in: example.request, route) else {
          continue
        }
        let key = all[index].key(example.request, route)
        let known = (all[index].shown[key] ?? []) + (all[index].hidden[key] ?? [])
        guard !known.contains(where: { $0["id"] == .string(id) }) else { continue }
        var element = all[index].template
        let isWhole = route.path.count == all[index].path.count + 1
        for field in isWhole ? reply.element?.value.object ?? [] : [] where element[field.name] != nil {
          element[field.name] = field.value
        }
        element["id"] = .string(id)
        all[index].hidden[key, default: []].append(element)
      }
    }
  }

  /// What a route does; `nil` if it has nothing to do with a collection.
  func role(of route: Route, _ interface: Interface) -> Role? {
    if let index = all.firstIndex(where: { $0.isExtended(by: route, interface) }) { return .create(index) }
    let fitting = all.indices.filter { all[$0].holds(route) }
    guard let index = fitting.max(by: { all[$0].path.count < all[$1].path.count }) else { return nil }
    let rest = route.path.dropFirst(all[index].path.count)
    switch (route.method, rest.count) {
    case ("GET", 0): return .list(index)
    case ("POST", 0): return .create(index)
    case ("GET", 1): return .read(index)
    case ("DELETE", 0), ("DELETE", 1): return .delete(index)
    case ("GET", _), ("DELETE", _): return nil
    default: return .change(index, part: rest.count > 1 ? rest.last?.text : nil)
    }
  }
}

extension Collections.Collection {
  fileprivate init?(_ interface: Interface, _ route: Route) {
    let lists = interface.examples.compactMap { example -> (request: Literal, field: String?, values: [Literal])? in
      guard case .reply(let reply) = example.outcome, let list = reply.elements else { return nil }
      return (example.request, list.field, list.values)
    }
    guard let first = lists.first, let template = first.values.first else { return nil }
    // Only pages of the field that has the elements are served.
    let pages = interface.blocking?.pages.flatMap { $0.elements.path == [first.field] ? $0 : nil }
    self.init(
      path: route.path, field: first.field, template: template,
      isNewestLast: pages?.goBackward ?? route.query.contains { $0.name == "first_id" }, pages: pages)
    for list in lists {
      let key = key(list.request, route)
      for value in list.values where !(shown[key]?.contains { $0["id"] == value["id"] } ?? false) {
        shown[key, default: []].append(value)
      }
    }
  }

  /// Whether a route is that of the list, or of one of its elements.
  fileprivate func holds(_ route: Route) -> Bool {
    guard route.path.count >= path.count, zip(path, route.path).allSatisfy({ $0.isLike($1) }) else { return false }
    return route.path.count == path.count || route.path[path.count].placeholder != nil
  }

  fileprivate func isChanged(by route: Route) -> Bool { route.method != "GET" && holds(route) }

  /// Whether a route beside the list adds an element, which its reply has under its name: `{document: …}` of `documents`.
  fileprivate func isExtended(by route: Route, _ interface: Interface) -> Bool {
    let parent = path.dropLast()
    return route.method == "POST" && !holds(route) && route.path.count > parent.count
      && zip(parent, route.path).allSatisfy { $0.isLike($1) }
      && interface.examples.contains { example in
        guard case .reply(let reply) = example.outcome, let field = reply.element?.field else { return false }
        return field + "s" == name
      }
  }

  /// Whether the list has what a route says about an element of another list: `/app/feedbacks` has that of
  /// `/messages/{message_id}/feedbacks`.
  ///
  /// - Returns: the field that has the ID of the other element, such as `message_id`.
  func gathers(_ route: Route) -> String? {
    guard route.method != "GET", !holds(route), !path.contains(where: { $0.placeholder != nil }),
      let last = route.path.last, last.placeholder == nil, last.text == name,
      let field = route.path.dropLast().last?.placeholder, template[field] != nil
    else { return nil }
    return field
  }

  /// The path of the list with the values of a call.
  func key(_ arguments: Literal, _ route: Route) -> String {
    zip(path, route.path).map { own, other in
      other.placeholder.map { arguments.text($0) ?? "" } ?? own.text
    }.joined(separator: "/")
  }

  /// The ID of the element that a call names: in its path, or in its body, as in `tag_id`.
  func id(in arguments: Literal, _ route: Route) -> String? {
    if route.path.count > path.count { return route.path[path.count].placeholder.flatMap { arguments.text($0) } }
    let own = name.hasSuffix("s") ? String(name.dropLast()) : name
    return arguments.text(own + "_id")
  }
}

extension Route.Part {
  fileprivate func isLike(_ other: Self) -> Bool { self == other || placeholder != nil && other.placeholder != nil }
}

extension Literal {
  /// The elements of a list, and the field that has them.
  var elements: (field: String?, values: [Literal])? {
    func elements(of value: Literal) -> [Literal]? {
      guard case .array(let values) = value, !values.isEmpty, values.allSatisfy({ $0.text("id") != nil }) else {
        return nil
      }
      return values
    }
    if let values = elements(of: self) { return (nil, values) }
    let found = (object ?? []).compactMap { field in elements(of: field.value).map { (field: field.name, values: $0) } }
    let data = found.first { $0.field == "data" }
    guard let list = data ?? (found.count == 1 ? found.first : nil) else { return nil }
    return (list.field, list.values)
  }

  /// The element that a reply consists of, or has in one of its fields.
  var element: (field: String?, value: Literal)? {
    if text("id") != nil { return (nil, self) }
    let found = (object ?? []).filter { $0.value.text("id") != nil }
    return found.count == 1 ? (found[0].name, found[0].value) : nil
  }
}
