import InvokerSpec

/// The Swift types of a spec.
struct SwiftTypes {
  let specs: SpecSet
  let names: SwiftNames

  /// The type without the question mark of an optional.
  func type(_ type: SchemaType) -> SwiftType {
    switch type {
    case .string(.byte): .named("Base64Bytes")
    case .string(.hex): .named("HexBytes")
    case .string(.binary): .named("Upload")
    case .string: .named("String")
    case .integer(.unixTime): .named("UnixTime")
    case .integer(nil): .named("Int")
    case .number: .named("Double")
    case .boolean: .named("Bool")
    case .any: .named("JSONValue")
    case .array(let element): .array(self.element(element))
    case .dictionary(let value): value.type == .any ? .named("JSONObject") : .dictionary(element(value))
    case .named(let reference):
      if case .alias? = specs.types[reference.name]?.kind {
        self.type(resolved(type))
      } else {
        .named(names.path(of: reference.name))
      }
    }
  }

  /// The result of a call in blocking mode.
  ///
  /// - Parameter reply: returns the replacement for the type of the reply.
  func result(of blocking: Blocking, _ reply: (SwiftType) -> SwiftType = { $0 }) -> SwiftType {
    guard let returns = blocking.returns else { return .void }
    if blocking.returnsBytes { return .named("ByteStream") }
    let type = reply(self.type(returns.type))
    return blocking.paused.map { .generic("ReplyOrPause", [type, self.type($0.returns.type)]) } ?? type
  }

  /// Any value can be null, independent of its type.
  private func element(_ use: TypeUse) -> SwiftType { type(use.type).optional(use.isNullable && use.type != .any) }

  /// Returns whether it is a number that JSON represents as text.
  func isDecimal(_ type: SchemaType) -> Bool {
    if case .string(.decimal) = resolved(type) { true } else { false }
  }

  /// The type that aliases resolve to.
  func resolved(_ type: SchemaType) -> SchemaType { specs.resolved(type) }

  /// The value at `path` in a value of `type`, as the code after that value and a dot; of an enum, its text. It is optional
  /// if a field on the path can be absent, which applies to all fields in values of any JSON.
  func path(_ path: [String], from type: SchemaType) -> (code: String, isOptional: Bool) {
    var type = type
    var members = ""
    // Whether the next member follows a question mark.
    var mark = ""
    var isOptional = false
    for name in path {
      if let index = FieldPath.element(name) {
        let element: SchemaType? = if case .array(let element) = resolved(type) { element.type } else { nil }
        members += mark + (element == nil ? name : index == 0 ? ".first" : ".dropFirst(\(index)).first")
        mark = "?"
        isOptional = true
        type = element ?? .any
      } else if let owner = specs.declaration(of: type),
        let property = owner.object?.properties.first(where: { $0.name == name })
      {
        members += (members.isEmpty ? "" : mark + ".") + names.stored(property, of: owner.name).name
        mark = property.isOptional ? "?" : ""
        isOptional = isOptional || property.isOptional
        type = property.type.type
      } else {
        members += mark + "[" + stringLiteral(name) + "]"
        mark = "?"
        isOptional = true
        type = .any
      }
    }
    switch specs.declaration(of: type)?.kind {
    case .enumeration?: return (members + mark + ".rawValue", isOptional)
    case .alternatives?: return (members + mark + ".plainText", true)
    case .object?, .union?, .alias?, nil: break
    }
    return (members + (resolved(type) == .any ? mark + ".string" : ""), isOptional)
  }

  // MARK: Values

  /// The default of a value that the caller doesn't pass; `nil` if it is required.
  func defaultValue(_ use: TypeUse, isOptional: Bool, isRequired: Bool) -> String? {
    if let value = use.defaultValue, value != .null { return expression(value, as: use.type) }
    return isOptional && !isRequired ? "nil" : nil
  }

  /// `value` as a Swift expression of the type.
  func expression(_ value: Literal, as type: SchemaType) -> String {
    let type = resolved(type)
    switch (value, type) {
    case (_, .named(let reference)) where specs.types[reference.name]?.alternatives != nil:
      guard let owner = specs.types[reference.name]?.alternatives,
        let fitting = specs.alternative(of: owner, for: value)
      else { return ".unknown(" + expression(value) + ")" }
      return "." + names.member(fitting.name, of: reference.name).name + "("
        + expression(value, as: fitting.type.type) + ")"
    case (.string(let text), .named(let reference)):
      guard case .enumeration(let type)? = specs.types[reference.name]?.kind,
        let value = type.values.first(where: { $0.value == text })
      else { return stringLiteral(text) }
      // The compiler would warn about a member.
      if value.deprecated != nil { return ".init(rawValue: " + stringLiteral(text) + ")" }
      let member = names.member(text, of: reference.name).name
      // With an optional type, `.none` would mean the absence of a value.
      return (["none", "some"].contains(member) ? names.path(of: reference.name) : "") + "." + member
    case (.array(let values), .array(let element)):
      return "[" + values.map { expression($0, as: element.type) }.joined(separator: ", ") + "]"
    case (.string, .string(.binary)): return "Upload(file: \"path/to/file\")"
    case (.integer, .string(.decimal)), (.number, .string(.decimal)): return stringLiteral(jsonText(value))
    case (.object(let fields), .dictionary(let element)): return dictionary(fields, element.type)
    case (.object(let fields), .named(let reference)):
      if let union = specs.types[reference.name]?.union {
        let word = fields.first { $0.name == union.discriminator }?.value
        guard let item = union.cases.first(where: { .string($0.value) == word }) else { return "[:]" }
        return "." + names.member(item.value, of: reference.name).name + "("
          + expression(value, as: .named(item.type)) + ")"
      }
      guard let object = specs.types[reference.name]?.object else { return "[:]" }
      return initializer(fields, of: object, named: reference.name)
    default: return expression(value)
    }
  }

  /// `value` as an expression that is JSON in any context: `nil` and a literal in brackets would depend on their type.
  func jsonExpression(_ value: Literal) -> String {
    switch value {
    case .null: "JSONValue.null"
    case .array, .object: expression(value) + " as JSONValue"
    case .boolean, .integer, .number, .string: expression(value)
    }
  }

  /// The JSON Schema of a type as an expression.
  func jsonSchema(of name: TypeName) -> String {
    expression(JSONSchema(specs, containing: name).document(name))
  }

  /// `value` as a literal that `JSONValue` takes.
  private func expression(_ value: Literal) -> String {
    switch value {
    case .null: "nil"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .string(let text): stringLiteral(text)
    case .array(let values): "[" + values.map(expression).joined(separator: ", ") + "]"
    case .object(let fields): dictionary(fields, .any)
    }
  }

  private func dictionary(_ fields: [Literal.Field], _ type: SchemaType) -> String {
    guard !fields.isEmpty else { return "[:]" }
    return "[" + fields.map { stringLiteral($0.name) + ": " + expression($0.value, as: type) }.joined(separator: ", ")
      + "]"
  }

  private func initializer(_ fields: [Literal.Field], of object: ObjectType, named name: TypeName) -> String {
    let arguments = object.properties.compactMap { property in
      // If `nil` is not a value of the property, `null` means its default.
      fields.first { $0.name == property.name && ($0.value != .null || property.isOptional) }.map { field in
        names.member(property.name, of: name).argumentLabel + ": " + expression(field.value, as: property.type.type)
      }
    }
    return ".init(" + arguments.joined(separator: ", ") + ")"
  }

  // MARK: Size

  /// Returns whether a value of a declared type occupies more than about `limit` words of memory.
  func takesMore(than limit: Int, _ name: TypeName) -> Bool {
    var words = 0
    var pending = [name]
    while words <= limit, let name = pending.popLast() {
      switch specs.types[name]?.kind {
      case .object(let object):
        // A word for each object without properties bounds the number of steps as well.
        if object.properties.isEmpty { words += 1 }
        for property in object.properties {
          switch resolved(property.type.type) {
          case .string(.byte), .string(.hex), .string(.binary): words += 1
          case .string: words += 2
          case .integer, .number: words += property.isOptional ? 2 : 1
          case .boolean, .array, .dictionary: words += 1
          case .any: words += 3
          case .named(let reference): pending.append(reference.name)
          }
        }
      case .union, .alternatives: words += 4
      case .enumeration: words += 2
      case .alias, nil: words += 1
      }
    }
    return words > limit
  }
}

extension Property {
  /// Whether it is optional in Swift: it can be absent or null, and there is no default.
  var isOptional: Bool { type.isOptional(required: isRequired) }
}

extension TypeUse {
  /// Returns whether it is optional. A value of any kind can be null, which is `nil` as it is everywhere else.
  func isOptional(required: Bool) -> Bool {
    isNullable || type == .any || (!required && (defaultValue == nil || defaultValue == .null))
  }
}
