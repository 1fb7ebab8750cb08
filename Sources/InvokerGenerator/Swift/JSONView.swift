import InvokerSpec

/// What the templates of decoders and encoders see.
struct JSONView {
  let options: SwiftOptions
  let types: SwiftTypes
  let reachability: Reachability

  private var specs: SpecSet { types.specs }
  private var names: SwiftNames { types.names }

  /// The decoder and the encoder of a type, as far as it needs them.
  func coders(_ declaration: TypeDeclaration) -> [(template: String, view: View)] {
    var coders: [(template: String, view: View)] = []
    let decodes = reachability.received.contains(declaration.name)
    let encodes = reachability.sent.contains(declaration.name) || options.codable
    var base: View = ["access": options.accessPrefix, "type": names.path(of: declaration.name)]
    // The standard library makes every enum with a raw value `Codable` that asks for it.
    if case .enumeration = declaration.kind {
      base["conformance"] = "Codable"
    } else {
      base["conformance"] = "JSONBridgedCodable"
    }
    switch declaration.kind {
    case .alias: return []
    case .enumeration: break
    case .object(let object):
      let view = base.adding(self.object(object, declaration.name))
      if decodes || options.codable { coders.append(("swift/object-decoder", view)) }
      if encodes { coders.append(("swift/object-encoder", view)) }
    case .union(let union):
      let view = base.adding(self.union(union, declaration.name))
      let isStream = reachability.streams[declaration.name] != nil
      if isStream { coders.append(("swift/stream-decoder", view)) }
      if (decodes && !isStream) || reachability.values.contains(declaration.name) || options.codable {
        coders.append(("swift/union-decoder", view))
      }
      if encodes { coders.append(("swift/union-encoder", view)) }
    }
    if options.codable { coders.append(("swift/codable", base)) }
    return coders
  }

  private func object(_ object: ObjectType, _ name: TypeName) -> View {
    let properties = object.properties
    let required = properties.filter { !$0.isOptional && $0.type.defaultValue == nil }
    let list = required.map { stringLiteral($0.name) }.joined(separator: ", ")
    let others = object.keepsOthers ? ["additionalProperties: additionalProperties"] : []
    return [
      "properties": properties.map { property(it: $0, of: name) },
      "others": object.keepsOthers,
      "guard": guardLine(required.map { local(names.member($0.name, of: name)) }),
      "failure": parenthesized(
        "throw json.failure", ["in: object"] + (required.isEmpty ? [] : ["required: [" + list + "]"]), indent: 6,
        hugging: true),
      "init": parenthesized(
        "self.init", properties.map { argument($0, of: name) } + others, indent: 4, hugging: true),
    ]
  }

  /// What the decoder passes for a property: what it has read, or what stands for it.
  private func argument(_ property: Property, of owner: TypeName) -> String {
    let identifier = names.member(property.name, of: owner)
    let argument = identifier.argumentLabel + ": " + local(identifier).declared
    guard let value = property.type.defaultValue, value != .null else { return argument }
    return argument + " ?? " + types.expression(value, as: property.type.type)
  }

  private func property(it property: Property, of owner: TypeName) -> View {
    let identifier = names.member(property.name, of: owner)
    let stored = names.stored(property, of: owner)
    return [
      "literal": stringLiteral(property.name),
      "local": local(identifier).declared,
      "member": identifier.name == local(identifier).name ? stored.declared : "self." + stored.name,
      "type": types.type(property.type.type),
      "read": types.readMethod(property.type.type),
      "write": !property.isOptional ? "field" : property.isRequired ? "fieldOrNull" : "fieldIfPresent",
    ]
  }

  /// The name of a local variable for a property: its own, unless the decoder uses that for something else.
  private func local(_ identifier: Identifier) -> Identifier {
    ["json", "key", "object"].contains(identifier.name) ? Identifier(verbatim: identifier.name + "Value") : identifier
  }

  private func guardLine(_ required: [Identifier]) -> String {
    let conditions = ["json.endObject()"] + required.map { "let " + $0.declared }
    let line = "guard " + conditions.joined(separator: ", ") + " else {"
    guard line.count + 4 > lineWidth else { return line }
    return "guard\n      " + conditions.joined(separator: ",\n      ") + "\n    else {"
  }

  private func union(_ union: UnionType, _ name: TypeName) -> View {
    let stream = reachability.streams[name]
    let shown = union.cases.filter { stream?.shows($0.value) != false }
    return [
      "discriminator": stringLiteral(union.discriminator),
      "cases": shown.map { item -> View in
        let literal = stringLiteral(item.value)
        let member = names.member(item.value, of: name).name
        let payload = names.path(of: item.type.name)
        let length = literal.count + member.count + payload.count + "    case : .event(.(try (from: &json)))".count
        return [
          "literal": literal, "name": member, "payload": payload, "break": length > lineWidth ? "\n      " : " ",
        ]
      },
      "keepAlive": patterns(union, stream?.keepAlive ?? []),
      "failure": patterns(union, stream?.failure ?? []),
    ]
  }

  /// The literals of the events in `names`, as the patterns of one `case`; empty if there are none.
  private func patterns(_ union: UnionType, _ names: Set<String>) -> String {
    union.cases.map(\.value).filter(names.contains).map(stringLiteral).joined(separator: ", ")
  }
}
