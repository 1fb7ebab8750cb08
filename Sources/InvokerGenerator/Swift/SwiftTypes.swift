import InvokerSpec

/// How types of a spec are written in Swift.
struct SwiftTypes {
  let specs: SpecSet
  let names: SwiftNames

  /// The type without the question mark of an optional.
  func type(_ type: SchemaType) -> String {
    switch type {
    case .string: "String"
    case .integer: "Int"
    case .number: "Double"
    case .boolean: "Bool"
    case .any: "JSONValue"
    case .array(let element): "[" + self.element(element) + "]"
    case .dictionary(let value):
      value.type == .any ? "JSONObject" : "[String: " + self.element(value) + "]"
    case .named(let reference):
      if case .alias(let use)? = specs.types[reference.name]?.kind {
        self.type(use.type)
      } else {
        names.path(of: reference.name)
      }
    }
  }

  private func element(_ use: TypeUse) -> String { type(use.type) + (use.isNullable ? "?" : "") }

  /// The method of `JSONReader` that reads it.
  func readMethod(_ type: SchemaType) -> String {
    if case .string(.decimal) = resolved(type) { "readDecimal" } else { "read" }
  }

  /// The type behind aliases.
  func resolved(_ type: SchemaType) -> SchemaType {
    guard case .named(let reference) = type, case .alias(let use)? = specs.types[reference.name]?.kind else {
      return type
    }
    return resolved(use.type)
  }

  // MARK: Values

  /// What stands for the value where the caller gives none; `nil` if it must be given.
  func defaultValue(_ use: TypeUse, isOptional: Bool) -> String? {
    if let value = use.defaultValue, value != .null { return expression(value, as: use.type) }
    return isOptional ? "nil" : nil
  }

  /// `value` as a Swift expression of the type.
  func expression(_ value: Literal, as type: SchemaType) -> String {
    let type = resolved(type)
    switch (value, type) {
    case (.string(let text), .named(let reference)):
      guard case .enumeration(let type)? = specs.types[reference.name]?.kind,
        type.values.contains(where: { $0.value == text })
      else { return stringLiteral(text) }
      return "." + names.member(text, of: reference.name).name
    case (.array(let values), .array(let element)):
      return "[" + values.map { expression($0, as: element.type) }.joined(separator: ", ") + "]"
    case (.object(let fields), .dictionary(let element)): return dictionary(fields, element.type)
    case (.object(let fields), .named(let reference)):
      guard let object = specs.types[reference.name]?.object else { return "[:]" }
      return initializer(fields, of: object, named: reference.name)
    default: return expression(value)
    }
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
      fields.first { $0.name == property.name }.map { field in
        names.member(property.name, of: name).argumentLabel + ": " + expression(field.value, as: property.type.type)
      }
    }
    return ".init(" + arguments.joined(separator: ", ") + ")"
  }

  // MARK: Size

  /// Roughly how many words a value takes in memory.
  func words(_ use: TypeUse, isOptional: Bool) -> Int {
    switch resolved(use.type) {
    case .string: 2
    case .integer, .number: isOptional ? 2 : 1
    case .boolean, .array, .dictionary: 1
    case .any: 3
    case .named(let reference): specs.types[reference.name].map(words) ?? 1
    }
  }

  private func words(_ declaration: TypeDeclaration) -> Int {
    switch declaration.kind {
    case .object(let object):
      object.properties.reduce(0) { $0 + words($1.type, isOptional: $1.isOptional) }
    case .union: 4
    case .enumeration: 2
    case .alias(let use): words(use, isOptional: false)
    }
  }
}

extension Property {
  /// Whether it is optional in Swift: it may be absent or null, and there is nothing to stand for it.
  var isOptional: Bool { type.isOptional(required: isRequired) }
}

extension TypeUse {
  /// A value of any kind may be null, which is `nil` like everywhere else.
  func isOptional(required: Bool) -> Bool {
    isNullable || type == .any || (!required && (defaultValue == nil || defaultValue == .null))
  }
}
