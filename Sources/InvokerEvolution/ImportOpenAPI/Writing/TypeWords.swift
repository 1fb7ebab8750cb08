import InvokerSpec

/// Writes types of a document in the format of a spec.
struct TypeWriter {
  let components: ImportedComponents
  /// Returns the reference to a component schema from the file that is written.
  let reference: (String) -> String

  /// The keys of a type where it is used.
  ///
  /// - Parameter extra: keys of the place, such as a param's `required`.
  func words(of type: ImportedType, extra: [YAMLText.Entry] = []) -> [YAMLText.Entry] {
    var words = kindWords(of: type)
    if isNullable(type) { words.append(.init("nullable", .scalar("true"))) }
    if let value = type.defaultValue { words.append(.init("default", YAMLText(value))) }
    return (words + extra + documentation(of: type)).overridden(by: type.own).ordered(for: .argument)
  }

  func mapping(of type: ImportedType) -> YAMLText { .mapping(words(of: type)) }

  /// The keys of the type of an event, a reply, or an alternative, none of which can be null.
  func mapping(ofNonNull type: ImportedType) -> YAMLText { .mapping(words(of: type).filter { $0.key != "nullable" }) }

  /// The keys of a type declaration. Whether the type is nullable is specified where it is used.
  func declaration(of type: ImportedType) -> [YAMLText.Entry] {
    var words = kindWords(of: type)
    // A type that is declared as an object has properties, even if the list is empty.
    if type.object?.keepsOthers == false { words.removeAll { $0.value == .mapping([]) } }
    return (words + documentation(of: type)).overridden(by: type.own).ordered(for: .declaredType)
  }

  /// Returns whether a value can be null, according to its place or the component that it refers to.
  func isNullable(_ type: ImportedType) -> Bool {
    components.isNullable(type) && components.resolved(type).kind != .any
  }

  private func documentation(of type: ImportedType) -> [YAMLText.Entry] {
    (type.isDeprecated ? [.init("deprecated", .scalar("true"))] : [])
      + (type.description.map { [.init("description", .text($0))] } ?? [])
  }

  private func kindWords(of type: ImportedType) -> [YAMLText.Entry] {
    let constraints = type.constraints.map { YAMLText.Entry($0.name, YAMLText($0.value)) }
    func typed(_ name: String) -> [YAMLText.Entry] { [.init("type", .scalar(name))] + constraints }
    switch type.kind {
    case .any: return constraints
    case .string: return typed("string")
    case .integer: return typed("integer")
    case .number: return typed("number")
    case .boolean: return typed("boolean")
    case .array(let element):
      return [.init("type", .scalar("array")), .init("items", mapping(of: element))] + constraints
    case .dictionary(let element):
      let others = element.kind == .any ? YAMLText.scalar("true") : mapping(of: element)
      return [.init("type", .scalar("object")), .init("additionalProperties", others)]
    case .enumeration(let values):
      return [.init("type", .scalar("string")), .init("enum", .list(values.map { .text($0) }))]
    case .component(let name): return [.init("$ref", .text(reference(name)))]
    case .object(let object): return words(of: object)
    case .alternatives(let list):
      return [.init("oneOf", .mapping(list.map { .init($0.name, mapping(ofNonNull: $0.type)) }))]
    case .union(let union):
      let cases = union.cases.map { item in
        YAMLText.Entry(item.value, .mapping([.init("$ref", .text(reference(item.component)))] + item.own))
      }
      let discriminator: [YAMLText.Entry] = [
        .init("propertyName", .text(union.discriminator)), .init("mapping", .mapping(cases)),
      ]
      return [.init("discriminator", .mapping(discriminator))]
    }
  }

  private func words(of object: ImportedObject) -> [YAMLText.Entry] {
    var words: [YAMLText.Entry] = [.init("type", .scalar("object"))]
    if !object.bases.isEmpty {
      words.append(.init("allOf", .list(object.bases.map { .mapping([.init("$ref", .text(reference($0)))]) })))
    }
    if !object.properties.isEmpty {
      words.append(
        .init("properties", .mapping(object.properties.map { .init($0.name, mapping(of: $0.type)) })))
    } else if object.bases.isEmpty {
      words.append(.init("properties", .mapping([])))
    }
    let required = object.requiredOfBases + object.properties.filter(\.isRequired).map(\.name)
    if !required.isEmpty { words.append(.init("required", .list(required.map { .text($0) }))) }
    if object.keepsOthers { words.append(.init("additionalProperties", .scalar("true"))) }
    return words
  }
}
