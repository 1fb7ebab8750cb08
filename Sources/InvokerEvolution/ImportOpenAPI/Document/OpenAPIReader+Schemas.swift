import InvokerSpec
import YAMLTree

/// Keywords of JSON Schema that don't restrict a value, or that clients don't require.
private let annotations: Set = [
  "title", "example", "examples", "externalDocs", "xml", "readOnly", "writeOnly", "$comment", "$id", "$schema",
  "$anchor", "$defs", "$vocabulary", "contentMediaType", "contentSchema", "unevaluatedProperties", "unevaluatedItems",
]
/// Keywords that are read for any type.
private let generalWords: Set = ["type", "nullable", "description", "deprecated", "default", "enum", "const"]
private let textWords: Set = ["format", "contentEncoding", "minLength", "maxLength", "pattern"]
private let numberWords: Set = ["format", "minimum", "maximum"]
private let listWords: Set = ["items", "minItems", "maxItems"]
private let objectWords: Set = ["properties", "required", "additionalProperties", "discriminator"]
/// Formats that specs call otherwise. JSON Schema's `uri` is wider, but covers all values that servers send.
private let textFormats = ["uri": "url", "base64": "byte"]
private let numberFormats = [
  "unixtime": "unix-time", "unix_time": "unix-time", "unix-timestamp": "unix-time", "unix_timestamp": "unix-time",
  "unixtimestamp": "unix-time", "epoch": "unix-time", "epoch-seconds": "unix-time",
]
private let combiningWords: Set = ["allOf", "oneOf", "anyOf"]

extension OpenAPIReader {
  /// Reads a schema in its place. The schemas that it refers to are read into `components`, as are unions, which have
  /// further types.
  mutating func type(_ node: YAMLNode) -> ImportedType {
    let type = declaredType(node)
    guard type.isChoice, !isOwn else { return type }
    var place = ImportedType(kind: .component(addComponent(type, at: trail)), location: type.location)
    (place.isNullable, place.isDeprecated) = (type.isNullable, type.isDeprecated)
    return place
  }

  /// Reads a schema that is a component, or becomes one.
  mutating func declaredType(_ node: YAMLNode) -> ImportedType {
    var type = ImportedType(kind: .any, location: location(of: node))
    // In JSON Schema, `true` is the schema of any value.
    if node.boolValue != nil { return type }
    guard node.entries != nil else {
      malformed("a schema must be a mapping, not \(node.kindName)", at: node)
      return type
    }
    type.isNullable = boolean(node["nullable"], "nullable")
    type.description = prose(node["description"], "description")
    type.isDeprecated = boolean(node["deprecated"], "deprecated")
    var read = annotations.union(generalWords)
    if let reference = node["$ref"] {
      read.insert("$ref")
      if let kind = kind(behind: reference) { type.kind = kind }
    } else {
      let (word, isNullable) = typeWord(of: node)
      type.isNullable = type.isNullable || isNullable
      type.kind = kind(of: node, word, &type, &read)
    }
    readDefault(node["default"], of: &type)
    if isOwn { type.own = InvokerEvolution.entries(node[ownKey]).filter { !["mapping", "oneOf"].contains($0.key) } }
    for entry in node.entries ?? [] where !read.contains(entry.name) && !entry.name.hasPrefix("x-") {
      leaveOut("'\(entry.name)' has no counterpart in a spec", at: entry.key)
    }
    return type
  }

  /// The target of a `$ref`: a component, which is read if necessary, or a schema inside another one.
  private mutating func kind(behind reference: YAMLNode) -> ImportedType.Kind? {
    guard let target = target(of: reference), let text = reference.stringValue else { return nil }
    let prefix = schemaPrefix
    guard text.hasPrefix(prefix), !text.dropFirst(prefix.count).contains("/") else {
      guard nested.insert(text).inserted else {
        leaveOut("\(quoted(text)) refers to itself", at: reference, instead: "any value is accepted")
        return nil
      }
      defer { nested.remove(text) }
      return type(target).kind
    }
    let name = unescapedPointer(text.dropFirst(prefix.count))
    if components[name] == nil {
      // Schemas can be recursive.
      components[name] = ImportedType(kind: .any, location: location(of: target))
      let outer = trail
      trail = [name]
      var type = declaredType(target)
      // It is nullable where it is used.
      if isOwn { type.isNullable = false }
      components[name] = type
      trail = outer
    }
    return .component(name)
  }

  /// The type of a schema, and whether it also accepts `null`. OpenAPI 3.1 allows lists of types.
  private mutating func typeWord(of node: YAMLNode) -> (word: String?, isNullable: Bool) {
    guard let type = node["type"] else { return (nil, false) }
    guard let list = type.elements else { return (string(type, "type"), false) }
    let words = list.compactMap(\.stringValue)
    let others = words.filter { $0 != "null" }
    guard others.count > 1 else { return (others.first, words.contains("null")) }
    // Every integer is also a number.
    if Set(others) == ["integer", "number"] { return ("number", words.contains("null")) }
    leaveOut("a value has one type in a spec, not \(oneOf(others))", at: type, instead: "any value is accepted")
    return (nil, words.contains("null"))
  }

  private mutating func kind(
    of node: YAMLNode, _ word: String?, _ type: inout ImportedType, _ read: inout Set<String>
  ) -> ImportedType.Kind {
    if combiningWords.contains(where: { node[$0] != nil }) {
      return combination(of: node, &type, &read)
    }
    if node["discriminator"] != nil || node["properties"] != nil {
      read.formUnion(objectWords)
      let object = object(node)
      return node["discriminator"] == nil
        ? .object(object) : union(node, sharing: object.properties).map { .union($0) } ?? .object(object)
    }
    if let values = node["enum"] {
      read.formUnion(word == "string" ? textWords : numberWords)
      return enumeration(values, word, &type)
    }
    if let constant = node["const"] {
      read.formUnion(word == "string" ? textWords : numberWords)
      return self.constant(constant, word, &type)
    }
    switch word {
    case "string":
      read.formUnion(textWords)
      addFormat(of: node, isText: true, &type)
      addConstraints(["minLength", "maxLength", "pattern"], of: node, &type)
      return .string
    case "integer", "number":
      read.formUnion(numberWords)
      addFormat(of: node, isText: false, &type)
      addConstraints(["minimum", "maximum"], of: node, &type)
      if word == "integer" { addExclusiveBounds(of: node, &type, &read) }
      return word == "integer" ? .integer : .number
    case "boolean": return .boolean
    case "array":
      read.formUnion(listWords)
      addConstraints(["minItems", "maxItems"], of: node, &type)
      let element = node["items"].map { items in below("item") { $0.type(items) } }
      return .array(element ?? ImportedType(kind: .any, location: type.location))
    case "object":
      read.formUnion(objectWords)
      return dictionary(node)
    case nil, "null": return .any
    case let word?:
      if let node = node["type"] { malformed("there is no type \(quoted(word))", at: node) }
      return .any
    }
  }

  // MARK: Objects

  /// Reads an object with properties.
  mutating func object(_ node: YAMLNode) -> ImportedObject {
    let required = requiredNames(of: node)
    var object = ImportedObject()
    for entry in entries(of: node["properties"], "properties") where !isOwnDiscriminator(entry.value) {
      guard isNameable(entry.name) else {
        leaveOut("the name of a property must have visible characters", at: entry.key)
        continue
      }
      var type = below(entry.name) { $0.type(entry.value) }
      let isRequired = required.contains(entry.name)
      // A default stands for an absent value.
      if isRequired, !isOwn { type.defaultValue = nil }
      object.properties.append(ImportedProperty(name: entry.name, type: type, isRequired: isRequired))
    }
    if let others = node["additionalProperties"] {
      object.keepsOthers = others.boolValue ?? true
      if others.entries?.isEmpty == false {
        leaveOut(
          "an object with properties keeps other fields unchanged", at: others,
          instead: "their type is not checked")
      }
    }
    return object
  }

  /// Returns whether an export has added a property that the union of the object writes.
  private func isOwnDiscriminator(_ property: YAMLNode) -> Bool {
    isOwn && property[ownDiscriminatorKey]?.boolValue == true
  }

  mutating func requiredNames(of node: YAMLNode) -> [String] {
    elements(of: node["required"], "required").compactMap { string($0, "a name in required") }
  }

  private mutating func dictionary(_ node: YAMLNode) -> ImportedType.Kind {
    let anything = ImportedType(kind: .any, location: location(of: node))
    guard let others = node["additionalProperties"], others.boolValue == nil else { return .dictionary(anything) }
    return .dictionary(below("value") { $0.type(others) })
  }

  // MARK: Scalars

  private mutating func enumeration(
    _ node: YAMLNode, _ word: String?, _ type: inout ImportedType
  ) -> ImportedType.Kind {
    let all = elements(of: node, "enum")
    let values = all.filter { !$0.isNull }
    if values.count < all.count { type.isNullable = true }
    let isText = word == "string" || word == nil && values.allSatisfy { Literal($0).isString }
    guard !values.isEmpty else { return .any }
    if !isText, values.count == 1 { return constant(values[0], word, &type) }
    guard isText else {
      leaveOut("an enum must list strings", at: node, instead: "any value of the type is accepted")
      return kind(of: word, values.map { Literal($0) })
    }
    var texts: [String] = []
    for value in values {
      guard let text = string(value, "a value of enum"), !texts.contains(text) else { continue }
      if !isNameable(text) {
        leaveOut("a value of an enum must have visible characters", at: value)
      } else {
        texts.append(text)
      }
    }
    return texts.isEmpty ? .string : .enumeration(texts)
  }

  private mutating func constant(
    _ node: YAMLNode, _ word: String?, _ type: inout ImportedType
  ) -> ImportedType.Kind {
    // A string is a string, even if it looks like a number.
    let value = word == "string" ? node.stringValue.map { .string($0) } ?? Literal(node) : Literal(node)
    guard value != .null else {
      type.isNullable = true
      return .any
    }
    let kind = isOwn && word == nil ? .any : kind(of: word, [value])
    guard value.fits(kind) else {
      leaveOut("the constant is not a value of its type", at: node)
      return kind
    }
    type.constraints.append(.init(name: "const", value: value))
    return kind
  }

  /// The type of values, as written or as the values show.
  private func kind(of word: String?, _ values: [Literal]) -> ImportedType.Kind {
    func all(_ isOfKind: (Literal) -> Bool) -> Bool { values.allSatisfy(isOfKind) }
    return switch word {
    case "string": .string
    case "integer": .integer
    case "number": .number
    case "boolean": .boolean
    case nil where all { $0.fits(.string) }: .string
    case nil where all { $0.fits(.integer) }: .integer
    case nil where all { $0.fits(.number) }: .number
    case nil where all { $0.fits(.boolean) }: .boolean
    default: .any
    }
  }

  private mutating func addFormat(of node: YAMLNode, isText: Bool, _ type: inout ImportedType) {
    let written = isText && node["contentEncoding"]?.stringValue == "base64" ? "byte" : string(node["format"], "format")
    guard let written, isNameable(written) else { return }
    let known = isText ? textFormats : isOwn ? [:] : numberFormats
    let format = known[written.lowercased()] ?? written
    type.constraints.append(.init(name: "format", value: .string(format)))
  }

  private mutating func addConstraints(_ words: [String], of node: YAMLNode, _ type: inout ImportedType) {
    var bounds: [Double] = []
    for word in words {
      guard let value = node[word] else { continue }
      if word == "pattern" ? value.stringValue == nil || value.stringValue == "" : value.numberValue == nil {
        malformed("\(word) must be \(word == "pattern" ? "a string" : "a number"), not \(value.kindName)", at: value)
      } else if let number = value.numberValue, word != "pattern", let bound = bounds.last, bound > number {
        leaveOut("\(word) is less than the bound before it", at: value)
      } else {
        if let number = value.numberValue { bounds.append(number) }
        type.constraints.append(
          .init(name: word, value: word == "pattern" ? .string(value.stringValue ?? "") : Literal(value)))
      }
    }
  }

  /// For integers, the bounds that are excluded have neighbors that aren't.
  private func addExclusiveBounds(of node: YAMLNode, _ type: inout ImportedType, _ read: inout Set<String>) {
    for (word, exclusive, step) in [("minimum", "exclusiveMinimum", 1.0), ("maximum", "exclusiveMaximum", -1.0)] {
      guard let bound = node[exclusive] else { continue }
      // In OpenAPI 3.0, it says that the bound is excluded; in 3.1, it is the bound.
      let excluded = bound.boolValue == true ? node[word]?.numberValue : bound.numberValue
      guard excluded != nil || bound.boolValue == false else { continue }
      read.insert(exclusive)
      guard let excluded, let neighbor = Int(exactly: excluded.rounded(step > 0 ? .down : .up) + step) else { continue }
      let written = type.constraints.first { $0.name == word }.flatMap { node[$0.name]?.numberValue }
      if bound.boolValue == nil, let written, step * written > step * Double(neighbor) { continue }
      type.constraints.removeAll { $0.name == word }
      type.constraints.append(.init(name: word, value: .integer(neighbor)))
    }
  }

  private mutating func readDefault(_ node: YAMLNode?, of type: inout ImportedType) {
    guard let node, !node.isNull else { return }
    let value = Literal(node)
    // An object with properties, and a union, have no default in a spec.
    let resolved = components.resolved(type)
    guard isOwn || value.fits(resolved.kind) else {
      leaveOut("the default is not a value of its type", at: node)
      return
    }
    type.defaultValue = value
  }
}

extension Literal {
  var isString: Bool { if case .string = self { true } else { false } }

  /// Returns whether a value can be the default or the constant of a type.
  fileprivate func fits(_ kind: ImportedType.Kind) -> Bool {
    switch (kind, self) {
    case (.any, _), (.string, .string), (.integer, .integer), (.number, .integer), (.number, .number),
      (.boolean, .boolean), (.dictionary, .object([])):
      true
    case (.array(let element), .array(let values)):
      values.allSatisfy { $0.fits(element.kind) }
    case (.enumeration(let values), .string(let text)): values.contains(text)
    default: false
    }
  }
}
