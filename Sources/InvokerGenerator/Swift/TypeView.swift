import InvokerSpec

/// What the templates of types see. `Templates/model.yaml` describes each key.
struct TypeView {
  let options: SwiftOptions
  let types: SwiftTypes
  let reachability: Reachability

  private var specs: SpecSet { types.specs }
  private var names: SwiftNames { types.names }

  /// The template for a type and what it sees; `nil` for an alias, which has no declaration of its own.
  func declaration(_ declaration: TypeDeclaration) -> (template: String, view: View)? {
    var view: View = [
      "access": options.accessPrefix,
      "name": names.types[declaration.name]?.last?.name ?? "",
      "type": names.path(of: declaration.name),
      "doc": docComment(declaration.documentation.paragraphs),
    ]
    switch declaration.kind {
    case .alias: return nil
    case .enumeration(let type):
      let members = type.values.map { names.member($0.value, of: declaration.name) }
      view["former"] = zip(type.values, members).compactMap { value, member -> View? in
        names.former(value.was, among: members).map { former in
          [
            "doc": deprecation(renamed: member.name, indent: 2), "name": former.declared,
            "literal": stringLiteral(value.value),
          ]
        }
      }
      view["values"] = type.values.map { value in
        [
          "doc": Documentation(description: value.description, deprecated: value.deprecated).comment(indent: 2),
          "name": names.member(value.value, of: declaration.name).declared,
          "literal": stringLiteral(value.value),
        ] as View
      }
      return ("swift/enum", view)
    case .object(let object):
      addObject(object, declaration.name, to: &view)
      return ("swift/object", view)
    case .union(let union):
      addUnion(union, declaration.name, to: &view)
      return ("swift/union", view)
    }
  }

  private func conformances(_ name: TypeName) -> String {
    let isSent = reachability.sent.contains(name)
    return (isSent || options.hashable ? "Hashable" : "Equatable") + ", Sendable"
  }

  // MARK: Objects

  private func addObject(_ object: ObjectType, _ name: TypeName, to view: inout View) {
    let fields = object.properties.map { field($0, of: name) }
    let isSent = reachability.sent.contains(name)
    let members = object.properties.map { names.member($0.name, of: name) }
    let others = object.keepsOthers ? ["additionalProperties: JSONObject = [:]"] : []
    let isNested = (names.types[name]?.count ?? 1) > 1
    view["conformances"] = conformances(name)
    // What a server has said does not change; what a caller says is put together bit by bit.
    view["binding"] = isSent ? "var" : "let"
    view["properties"] = fields.map(\.view)
    view["formerProperties"] = zip(object.properties, members).compactMap { property, member -> View? in
      guard let former = names.former(property.documentation.was, among: members) else { return nil }
      return ComputedProperty(
        name: former, type: types.type(property.type.type) + (property.isOptional ? "?" : ""),
        source: names.stored(property, of: name), isSettable: isSent
      ).alias(of: member)
    }
    view["others"] = object.keepsOthers
    view["init"] = parenthesized(
      "\(options.accessPrefix)init", fields.map(\.parameter) + others, " {", indent: 2,
      width: lineWidth - (isNested ? 2 : 0))
  }

  /// A property of a type, as its declaration sees it.
  private func field(_ property: Property, of owner: TypeName) -> (view: View, parameter: String) {
    let identifier = names.member(property.name, of: owner)
    let isOptional = property.isOptional
    let type = types.type(property.type.type) + (isOptional ? "?" : "")
    let defaultValue = types.defaultValue(property.type, isOptional: isOptional, isRequired: property.isRequired)
    let limit = specs.isOfApp(owner) ? property.type.constraints.limitNote : nil
    let stored = names.stored(property, of: owner)
    var view: View = [
      "doc": property.documentation.comment(limit, indent: 2),
      "name": identifier.declared,
      "member": stored.name,
      "type": type,
    ]
    if stored != identifier {
      let isSent = reachability.sent.contains(owner)
      view["storage"] = stored.name
      view["accessors"] =
        ComputedProperty(name: identifier, type: type, source: stored, isSettable: isSent).accessors
    }
    return (view, identifier.label + ": " + type + (defaultValue.map { " = " + $0 } ?? ""))
  }

  // MARK: Unions

  private func addUnion(_ union: UnionType, _ name: TypeName, to view: inout View) {
    let stream = reachability.streams[name]
    let cases = union.cases.filter { stream?.shows($0.value) != false }
    view["conformances"] = conformances(name)
    view["cases"] = cases.map { item in
      let description = item.description ?? specs.types[item.type.name]?.documentation.description
      return [
        "doc": docComment([description], indent: 2),
        "name": names.member(item.value, of: name).declared,
        "payload": names.path(of: item.type.name),
        "indirect": isLarge(item, stream) || specs.holds(item.type.name, name) ? "indirect " : "",
      ] as View
    }
    if let text = stream?.text { view["text"] = textView(text, union, name) }
    if let failed = stream?.failed, !failed.isEmpty { view["failed"] = failedView(failed, union, name) }
  }

  /// Whether a case is boxed. An enum is as large as its largest case, and copied at every step of a stream; so only
  /// small ones stay in line, and those that carry text, which come most often.
  private func isLarge(_ item: UnionType.Case, _ stream: Reachability.Stream?) -> Bool {
    let text = stream?.text.map { ($0.append + $0.replace).map(\.event) } ?? []
    return types.takesMore(than: text.contains(item.value) ? 16 : 8, item.type.name)
  }

  private func textView(_ rules: TextRules, _ union: UnionType, _ name: TypeName) -> View {
    let previews = Set(rules.complete.flatMap { $0.after.map(\.name) })
    let restated = Set(rules.complete.map(\.field))
    let changes: [(field: EventField, change: String)] =
      rules.append.map { field in
        (
          field,
          restated.contains { $0.event == field.event && $0.path == field.path }
            ? "restate" : previews.contains(field.event) ? "preview" : "append"
        )
      } + rules.replace.map { ($0, "replace") }
    let wholes = rules.whole.map { field in
      [
        "name": names.member(field.event, of: name).name,
        "path": payload(of: field.event, in: union).map { types.stringPath(field.path, from: $0) } ?? "",
      ] as View
    }
    return [
      "changes": changes.map { field, change in
        [
          "name": names.member(field.event, of: name).name, "change": change,
          "path": payload(of: field.event, in: union).map { types.memberPath(field.path, from: $0) } ?? "",
        ] as View
      },
      "whole": wholes.isEmpty ? false : ["cases": wholes] as View,
    ]
  }

  private func payload(of event: String, in union: UnionType) -> SchemaType? {
    union.cases.first { $0.value == event }.map { .named($0.type) }
  }

  private func failedView(_ events: [FailedEvent], _ union: UnionType, _ name: TypeName) -> View {
    let cases = events.compactMap { failed -> View? in
      guard let payload = payload(of: failed.event.name, in: union) else { return nil }
      let condition = failed.run.condition
      let values = condition.values.map { stringLiteral($0.name) }.joined(separator: ", ")
      let message = failed.run.message.map { "event." + types.stringPath($0.path, from: payload) } ?? "nil"
      return [
        "name": names.member(failed.event.name, of: name).name,
        "failure": parenthesized(
          "RunFailure",
          [
            "status: event." + types.stringPath(condition.field.path, from: payload), "among: [" + values + "]",
            "message: " + message,
          ], indent: 6, hugging: true),
      ]
    }
    return ["cases": cases]
  }
}
