import InvokerSpec

extension Shelves {
  /// The reply to a call that reads or changes a collection; `nil` if it does neither.
  ///
  /// - Parameter shown: the reply of an example, whose form the reply has.
  func reply(to call: Call, like shown: Literal) throws(APIError) -> Literal? {
    guard let route = call.route, let role = collections.role(of: route, call.interface) else { return nil }
    switch role {
    case .list(let index):
      try checkParents(of: index, call, route)
      return try list(index, call, route, like: shown)
    case .create(let index):
      try checkParents(of: index, call, route)
      return create(index, call, route, like: shown)
    case .read(let index):
      return shown.showing(try element(index, call, route).value)
    case .change(let index, let part):
      return shown.showing(try change(index, call, route, part))
    case .delete(let index):
      let element = try element(index, call, route)
      let name = route.path.dropFirst(collections.all[index].path.count).first?.placeholder
      remove(element.id, named: name ?? "", index, collections.all[index].key(call.arguments, route))
      return shown
    }
  }

  // MARK: Elements

  private func element(_ index: Int, _ call: Call, _ route: Route) throws(APIError) -> Element {
    let collection = collections.all[index]
    try checkParents(of: index, call, route)
    let id = collection.id(in: call.arguments, route) ?? ""
    guard let element = find(id, index, collection.key(call.arguments, route), user: call.user) else {
      throw call.interface.notFound
    }
    return element
  }

  /// Rejects a path through an element that doesn't exist.
  private func checkParents(of index: Int, _ call: Call, _ route: Route) throws(APIError) {
    for (parent, collection) in collections.all.enumerated() {
      let count = collection.path.count
      guard count < collections.all[index].path.count, count < route.path.count,
        zip(collection.path, route.path).allSatisfy({ $0 == $1 || $0.placeholder != nil && $1.placeholder != nil }),
        let name = route.path[count].placeholder
      else { continue }
      let key = collection.key(call.arguments, route)
      guard find(call.arguments.text(name) ?? "", parent, key, user: call.user) != nil else {
        throw call.interface.notFound
      }
    }
  }

  private func change(_ index: Int, _ call: Call, _ route: Route, _ part: String?) throws(APIError) -> Literal {
    let collection = collections.all[index]
    var element = try element(index, call, route)
    let given = call.given(besides: route)
    // `/messages/{message_id}/feedbacks` is about the field `feedback`.
    let singular = part.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    if let singular, element.value[singular] != nil, !given.contains(where: { $0.name == singular }) {
      let isNothing = given.allSatisfy { $0.value == .null }
      element.value[singular] = isNothing ? .null : .object(given)
      gather(isNothing ? nil : given, about: element, call, route)
    } else {
      for field in given where element.value[field.name] != nil { element.value[field.name] = field.value }
    }
    element.value.touch(["updated_at"])
    let changed = element
    update(index, collection.key(call.arguments, route)) { list in
      for place in list.indices where list[place].id == changed.id { list[place] = changed }
    }
    return changed.value
  }

  /// Adds what was said about an element to the lists that gather it, in place of what was said before.
  private func gather(_ given: [Literal.Field]?, about element: Element, _ call: Call, _ route: Route) {
    for (index, collection) in collections.all.enumerated() {
      guard let field = collection.gathers(route) else { continue }
      let key = collection.path.map(\.text).joined(separator: "/")
      update(index, key) { list in list.removeAll { $0.value[field] == .string(element.id) } }
      guard let given else { continue }
      var value = collection.template
      for own in element.value.object ?? [] where own.name.hasSuffix("_id") && value[own.name] != nil {
        value[own.name] = own.value
      }
      for name in call.interface.params.map(\.name) where value[name] != nil { value[name] = .null }
      for said in given where value[said.name] != nil { value[said.name] = said.value }
      value[field] = .string(element.id)
      let id = newUUID()
      value["id"] = .string(id)
      value.touch(["created_at", "updated_at"])
      add(Element(id: id, value: value), index, key)
    }
  }

  // MARK: New elements

  private func create(_ index: Int, _ call: Call, _ route: Route, like shown: Literal) -> Literal {
    let collection = collections.all[index]
    let key = collection.key(call.arguments, route)
    let given = call.given(besides: route)
    // Several at once, such as the segments of a document.
    if case .array(let values)? = given.first(where: { $0.name == collection.name })?.value, let list = shown.elements {
      let elements = values.map { added($0.object ?? [], to: index, key, call.user, like: list.values[0]) }
      var reply = shown
      if let field = list.field { reply[field] = .array(elements) } else { reply = .array(elements) }
      return reply
    }
    let element = added(given, to: index, key, call.user, like: shown.element?.value ?? .object([]))
    return shown.showing(element)
  }

  private func added(
    _ given: [Literal.Field], to index: Int, _ key: String, _ user: String, like shown: Literal
  ) -> Literal {
    var value = collections.all[index].template
    for field in shown.object ?? [] { value[field.name] = field.value }
    for field in given where value[field.name] != nil { value[field.name] = field.value }
    let id = newUUID()
    value["id"] = .string(id)
    if value["position"] != nil { value["position"] = .integer(update(index, key) { $0.count } + 1) }
    value.touch(["created_at", "updated_at"])
    add(Element(id: id, value: value, user: user.isEmpty ? nil : user), index, key)
    return value
  }
}

extension Interface {
  /// The failure of a call for something that doesn't exist.
  fileprivate var notFound: APIError {
    let own = errors.first { $0.status == 404 }
    return own.map { APIError($0.status, $0.code, $0.description) } ?? .notFound("Not found.")
  }
}

extension Call {
  /// The arguments that are not in the path, without the user.
  fileprivate func given(besides route: Route) -> [Literal.Field] {
    let path = Set(route.path.compactMap(\.placeholder))
    return (arguments.object ?? []).filter { !path.contains($0.name) && $0.name != "user" }
  }
}

extension Literal {
  /// A reply with the values of an element in place of those of the element that it shows.
  fileprivate func showing(_ element: Literal) -> Literal {
    guard let (field, own) = self.element else { return self }
    var value = own
    for known in own.object ?? [] { value[known.name] = element[known.name] ?? known.value }
    guard let field else { return value }
    var reply = self
    reply[field] = value
    return reply
  }

  /// Sets times to now.
  func touched(_ names: [String]) -> Literal {
    var value = self
    value.touch(names)
    return value
  }

  mutating func touch(_ names: [String]) {
    for name in names {
      switch self[name] {
      case .integer?: self[name] = .integer(secondsSince1970())
      case .string?: self[name] = .string(isoTime())
      default: break
      }
    }
  }
}
