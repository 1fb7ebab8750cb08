import YAMLTree

private let constraintWords = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern"]
/// The formats that determine how a value is read.
private let knownFormats =
  StringFormat.allCases.map(\.rawValue) + IntegerFormat.allCases.map(\.rawValue) + ["int64", "float", "double"]
/// Formats of OpenAPI and JSON Schema that resemble one of these, but have a different meaning.
private let foreignFormats: Set = ["int32", "uri", "date-time"]

extension FileDecoder {
  /// Reads the `types` of a file.
  mutating func types(_ node: YAMLNode) {
    for entry in entries(of: node, in: "types") ?? [] {
      let name = TypeName(entry.name)
      guard isTypeName(entry.name) else {
        report(
          .badTypeName, "\(quoted(entry.name)) cannot name a type", at: entry.key,
          fix: "use letters, digits, and _, beginning with a letter; a dot nests one type in another")
        continue
      }
      let count = declarations.count
      declare(name, entry.value, at: location(of: entry.key), isInPlace: false)
      if declarations.count == count || declarations[count].name != name { brokenTypes.insert(name) }
    }
  }

  /// Declares the type of `node` under `name`.
  private mutating func declare(_ name: TypeName, _ node: YAMLNode, at location: Location, isInPlace: Bool) {
    let known = log.count
    guard let words = fields(of: node, .type, called: "type \(quoted(name.description))") else { return }
    let isIncomplete = log.count > known
    if !isInPlace {
      for word in ["nullable", "default"] {
        guard let node = words[word] else { continue }
        report(
          .wordNotForType, "'\(word)' does not apply to a declared type", at: node,
          fix: "write it where the type is used")
      }
    }
    let documentation = documentation(words)
    let position = declarations.count
    let kind: TypeDeclaration.Kind?
    if words["discriminator"] != nil {
      kind = union(words, in: node).map { .union($0) }
    } else if words["oneOf"] != nil {
      kind = alternatives(words, in: node, named: name).map { .alternatives($0) }
    } else if words.describeObject {
      kind = object(words, in: node, named: name, isIncomplete: isIncomplete).map { .object($0) }
    } else if words["enum"] != nil {
      kind = enumeration(words, in: node).map { .enumeration($0) }
    } else {
      kind = use(words, node, at: name).map { .alias($0) }
    }
    guard let kind else { return }
    // Before the types that it contains, which are already declared.
    declarations.insert(
      TypeDeclaration(
        name: name, kind: kind, documentation: documentation, isInPlace: isInPlace, location: location), at: position)
  }

  /// Reads the use of a type. A type that requires a name is declared under `place`.
  mutating func typeUse(
    _ node: YAMLNode, _ what: @autoclosure () -> String, at place: TypeName
  ) -> DocumentedType? {
    guard let words = fields(of: node, .type, called: what()), let use = use(words, node, at: place) else { return nil }
    return DocumentedType(type: use, documentation: documentation(words))
  }

  private mutating func use(_ words: [String: YAMLNode], _ node: YAMLNode, at place: TypeName) -> TypeUse? {
    guard let type = schemaType(words, node, at: place) else { return nil }
    checkWords(words, type, in: node)
    return TypeUse(
      type: type, isNullable: boolean(words["nullable"], "nullable") ?? false, constraints: constraints(words),
      defaultValue: words["default"].map(Literal.init), constant: words["const"].map(Literal.init),
      location: location(of: words["default"] ?? words["const"] ?? words["$ref"] ?? words["type"] ?? node))
  }

  private mutating func schemaType(_ words: [String: YAMLNode], _ node: YAMLNode, at place: TypeName) -> SchemaType? {
    if let target = words["$ref"] { return typeReference(target).map { .named($0) } }
    if ["discriminator", "oneOf", "properties", "allOf", "enum"].contains(where: { words[$0] != nil }) {
      declare(place, node, at: location(of: node), isInPlace: true)
      return .named(TypeReference(name: place, location: location(of: node)))
    }
    guard let typeNode = words["type"] else { return node.hasOnly(words) ? .any : nil }
    switch typeWord(typeNode) {
    case .string:
      let format = words["format"]?.stringValue.flatMap(StringFormat.init)
      return .string(format == .binary ? nil : format)
    case .integer: return .integer(words["format"]?.stringValue.flatMap(IntegerFormat.init))
    case .number: return .number
    case .boolean: return .boolean
    case .array:
      guard let items = words["items"] else {
        guard node.hasOnly(words) else { return nil }
        report(
          .missingKey, "an array needs 'items', the type of its elements", at: typeNode,
          fix: "add 'items: {type: string}', with the type that they have")
        return nil
      }
      let element = TypeName((place.parent?.components ?? []) + [(place.components.last ?? "") + "_item"])
      return typeUse(items, "items", at: element).map { .array($0.type) }
    case .object:
      guard let others = words["additionalProperties"], others.boolValue == nil else {
        return .dictionary(TypeUse(type: .any, location: location(of: node)))
      }
      let value = TypeName((place.parent?.components ?? []) + [(place.components.last ?? "") + "_value"])
      return typeUse(others, "additionalProperties", at: value).map { .dictionary($0.type) }
    case nil: return nil
    }
  }

  private mutating func typeWord(_ node: YAMLNode) -> TypeWord? {
    if let elements = node.elements {
      let types = elements.compactMap(\.stringValue).filter { $0 != "null" }
      let isOneOrNull = types.count == 1 && types.count < elements.count
      wrongKind(
        node, "one word", for: "type",
        fix: isOneOrNull ? "write 'type: \(types[0])' and 'nullable: true'" : "for any value, omit 'type'")
      return nil
    }
    if node.stringValue == "any" {
      report(.wrongValue, "type cannot be 'any'", at: node, fix: "omit 'type': without it, any value is valid")
      return nil
    }
    return choice(node, "type")
  }

  mutating func typeReference(_ node: YAMLNode) -> TypeReference? {
    guard let reference = reference(node, to: .types) else { return nil }
    typeReferences.append(reference)
    return TypeReference(name: TypeName(reference.name), location: reference.location)
  }

  mutating func documentation(_ words: [String: YAMLNode]) -> Documentation {
    var deprecated: String?
    if let node = words["deprecated"] {
      switch node.boolValue {
      case true?: deprecated = ""
      case false?: break
      case nil: deprecated = text(node, "deprecated")
      }
    }
    return Documentation(
      description: text(words["description"], "description"), deprecated: deprecated,
      since: text(words["since"], "since"), was: text(words["was"], "was"))
  }

  /// Reads a format. Unknown formats are only displayed, because OpenAPI documents have many.
  private mutating func format(_ node: YAMLNode?) -> String? {
    guard let node, let format = text(node, "format") else { return nil }
    if !foreignFormats.contains(format), !knownFormats.contains(format),
      let near = nearest(to: format, in: knownFormats)
    {
      report(
        .formatUnknown, "the format \(quoted(format)) has no effect", at: node, fix: "did you mean '\(near)'?",
        correction: .replace(with: near))
    }
    return format
  }

  private mutating func pattern(_ node: YAMLNode?) -> String? {
    guard let node, let pattern = text(node, "pattern") else { return nil }
    if let problem = patternProblem(pattern) {
      report(
        .badPattern, "the pattern is not a regular expression: \(problem)", at: node,
        fix: "correct it, or write '\\' before a character that stands for itself")
    }
    return pattern
  }

  private mutating func constraints(_ words: [String: YAMLNode]) -> Constraints {
    var constraints = Constraints()
    // Few types have constraints.
    guard words["format"] != nil || words.keys.contains(where: constraintWords.contains) else { return constraints }
    constraints.minimum = number(words["minimum"], "minimum")
    constraints.maximum = number(words["maximum"], "maximum")
    constraints.minLength = integer(words["minLength"], "minLength", in: 0...Int.max)
    constraints.maxLength = integer(words["maxLength"], "maxLength", in: 0...Int.max)
    constraints.minItems = integer(words["minItems"], "minItems", in: 0...Int.max)
    constraints.maxItems = integer(words["maxItems"], "maxItems", in: 0...Int.max)
    constraints.pattern = pattern(words["pattern"])
    constraints.format = format(words["format"])
    for (low, high) in [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems")] {
      guard let lowest = words[low]?.numberValue, let highest = words[high]?.numberValue, let node = words[low],
        lowest > highest
      else { continue }
      report(.badRange, "\(low) is above \(high)", at: node)
    }
    return constraints
  }
}

/// Whether a text can name a type: identifiers separated by dots.
package func isTypeName(_ text: String) -> Bool {
  text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isName($0) }
}

/// Whether a text consists of letters, digits, and `_` in any script, starting with a letter.
public func isName(_ text: some StringProtocol) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  return first.startsName && text.unicodeScalars.allSatisfy(\.continuesName)
}

extension YAMLNode {
  /// Whether all keys of a mapping are keywords of the format. An unknown key may be any of them, misspelled.
  func hasOnly(_ words: [String: YAMLNode]) -> Bool { entries?.allSatisfy { words[$0.name] != nil } == true }
}

extension [String: YAMLNode] {
  /// Whether the keywords of a declared type describe an object with known properties, possibly none.
  fileprivate var describeObject: Bool {
    self["properties"] != nil || self["allOf"] != nil
      || self["type"]?.stringValue == "object" && self["additionalProperties"] == nil
  }
}

extension UnicodeScalar {
  /// Avoids slow look-ups in Unicode tables, because most names are ASCII.
  fileprivate var startsName: Bool { isASCII ? isASCIILetter : properties.isXIDStart }
  fileprivate var continuesName: Bool {
    isASCII ? isASCIILetter || "0"..."9" ~= self || self == "_" : properties.isXIDContinue
  }
  private var isASCIILetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
}

/// The use of a type, with its documentation.
struct DocumentedType {
  var type: TypeUse
  var documentation: Documentation

  /// The same type where it can be a file. Elsewhere, the format `binary` is only displayed.
  var orBytes: DocumentedType {
    guard type.type == .string(nil), type.constraints.format == StringFormat.binary.rawValue else { return self }
    var copy = self
    copy.type.type = .string(.binary)
    return copy
  }

  /// Returns a placeholder for a type that could not be read, so that one error is reported once.
  static func unreadable(at location: Location) -> DocumentedType {
    let nothing = SchemaType.named(TypeReference(name: TypeName([]), location: location))
    return DocumentedType(type: TypeUse(type: nothing, location: location), documentation: Documentation())
  }
}

enum TypeWord: String, CaseIterable {
  case string, integer, number, boolean, array, object
}
