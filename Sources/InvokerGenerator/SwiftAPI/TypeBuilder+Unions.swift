import InvokerSpec

extension TypeBuilder {
  func union(_ union: UnionType, _ name: TypeName) -> UnionAPI {
    let stream = reachability.streams[name]
    let cases = shownCases(of: union, name)
    return UnionAPI(
      cases: cases.map { item in
        UnionAPI.Case(
          doc: SwiftDoc([item.description ?? specs.types[item.type.name]?.documentation.description]),
          origin: Origin(.type(name), item.value, at: [item.location]),
          name: names.member(item.value, of: name), payload: .named(names.path(of: item.type.name)),
          isIndirect: isLarge(item, stream) || specs.holds(item.type.name, name))
      },
      shared: shared(by: cases, name),
      textChanges: stream?.text.map { textChanges($0, union, name) } ?? [],
      wholeTexts: (stream?.text?.whole ?? []).compactMap { field in
        union.payload(of: field.event).map {
          .init(
            name: names.member(field.event, of: name).name, path: types.path(field.path, from: $0).code)
        }
      },
      pieces: stream?.pieces.flatMap { pieces($0, union, name) },
      failures: (stream?.failed ?? []).compactMap { failure($0, union, name) })
  }

  /// The cases that callers can see.
  func shownCases(of union: UnionType, _ name: TypeName) -> [UnionType.Case] {
    union.cases.filter { reachability.streams[name]?.shows($0.value) != false }
  }

  /// Returns whether a case is boxed. An enum is as large as its largest case, and is copied at every step of a stream.
  /// Only small cases and the most frequent ones, which carry text, stay inline.
  private func isLarge(_ item: UnionType.Case, _ stream: Reachability.Stream?) -> Bool {
    let text = stream?.text.map { ($0.append + $0.replace).map(\.event) } ?? []
    return types.takesMore(than: text.contains(item.value) ? 16 : 8, item.type.name)
  }

  /// The properties that all events of a stream have, so that callers don't need to switch over the cases.
  func shared(by cases: [UnionType.Case], _ name: TypeName) -> [UnionAPI.SharedProperty] {
    let objects = cases.map { specs.types[$0.type.name]?.object }
    guard reachability.streams[name] != nil, cases.count > 1, let first = objects.first, let first else { return [] }
    // The further names in the declaration.
    let taken = Set(cases.map { names.member($0.value, of: name).name })
      .union(["unknown", "sharedValues", "textChange", "wholeText", "blobPiece", "runFailure"])
    return first.properties.compactMap { property in
      let own = objects.map { $0?.properties.first { $0.name == property.name } }
      // The case itself implies the value of the discriminator.
      guard property.name != specs.types[name]?.union?.discriminator, case let same = own.compactMap(\.self),
        same.count == cases.count, same.allSatisfy({ $0.type.type == property.type.type })
      else { return nil }
      let member = names.member(property.name, of: cases[0].type.name)
      guard !taken.contains(member.name) else { return nil }
      return UnionAPI.SharedProperty(
        doc: SwiftDoc([property.documentation.description]),
        origin: Origin(.type(name), property.name, at: same.map(\.location)), name: member,
        type: types.type(property.type.type),
        paths: zip(cases, same).map { item, property in names.stored(property, of: item.type.name).name })
    }
  }

  private func textChanges(_ rules: TextRules, _ union: UnionType, _ name: TypeName) -> [UnionAPI.TextChange] {
    let previews = Set(rules.complete.flatMap { $0.after.map(\.name) })
    func restates(_ field: EventField) -> Bool {
      rules.complete.contains { $0.field.event == field.event && $0.field.path == field.path }
    }
    let changes =
      rules.append.map { field in
        (field, restates(field) ? "restate" : previews.contains(field.event) ? "preview" : "append")
      } + rules.replace.map { ($0, "replace") }
    return changes.compactMap { field, change in
      guard let payload = union.payload(of: field.event) else { return nil }
      let (path, isOptional) = types.path(field.path, from: payload)
      return UnionAPI.TextChange(
        change: change, value: .init(name: names.member(field.event, of: name).name, path: path),
        isOptional: isOptional)
    }
  }

  private func pieces(_ rules: PieceRules, _ union: UnionType, _ name: TypeName) -> UnionAPI.Pieces? {
    guard let payload = union.payload(of: rules.event.name) else { return nil }
    func code(_ field: FieldPath) -> String { types.path(field.path, from: payload).code }
    return UnionAPI.Pieces(
      name: names.member(rules.event.name, of: name).name,
      arguments: [("id", code(rules.id)), ("bytes", code(rules.data) + ".bytes"), ("isLast", code(rules.last))]
        + [rules.order.map { ("position", code($0)) }, rules.length.map { ("length", code($0)) }].compactMap(\.self))
  }

  private func failure(_ failed: FailedEvent, _ union: UnionType, _ name: TypeName) -> UnionAPI.RunFailure? {
    guard let payload = union.payload(of: failed.event.name) else { return nil }
    let condition = failed.run.condition
    return UnionAPI.RunFailure(
      name: names.member(failed.event.name, of: name).name,
      status: types.path(condition.field.path, from: payload).code, among: condition.values.map(\.name),
      message: failed.run.message.map { types.path($0.path, from: payload).code })
  }
}

// MARK: Alternatives

extension TypeBuilder {
  func alternatives(_ type: AlternativesType, _ name: TypeName) -> AlternativesAPI {
    AlternativesAPI(
      cases: type.alternatives.map { item in
        let isEndless =
          if case .named(let reference) = specs.resolved(item.type.type) {
            specs.holds(reference.name, name)
          } else {
            false
          }
        return UnionAPI.Case(
          doc: SwiftDoc([item.description ?? specs.declaration(of: item.type.type)?.documentation.description]),
          origin: Origin(.type(name), item.name, at: [item.location] + types.aliases(in: item.type.type)),
          name: names.member(item.name, of: name), payload: types.type(item.type.type), isIndirect: isEndless)
      }, text: specs.textAlternative(of: type).map { names.member($0.name, of: name) },
      isLiteral: reachability.sent.contains(name))
  }
}

extension UnionType {
  /// The type of the case for an event.
  func payload(of event: String) -> SchemaType? { cases.first { $0.value == event }.map { .named($0.type) } }
}
