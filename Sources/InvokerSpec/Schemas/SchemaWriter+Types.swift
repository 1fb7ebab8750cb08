/// The places that contain a type. The keywords of a type depend on one another.
let typePlaces: Set<FormatPlace> = [.type, .declaredType, .argument]

extension SchemaWriter {
  /// The schemas of a type at each of its places, and their shared definitions.
  var types: [(key: String, value: ReportValue)] {
    let hasFields: ReportValue = ["anyOf": .array(["properties", "allOf"].map(has))]
    let isBareObject = isType(["object"]) + ["not": has("additionalProperties")]
    let declaresFields: ReportValue = ["anyOf": .array(["properties", "allOf"].map(has) + [isBareObject])]
    let elsewhere = grammar[.type].names.filter { !grammar[.declaredType].names.contains($0) }
    let fieldNames = required(in: .type).map { schema(of: $0) }
    let isGiven = required(in: .argument).map { described($0, schema(of: .boolean)) }
    var both = required(in: .argument)
    both?.meaning = "Whether it must be given; or the properties that are always present."
    let places: [(key: String, value: ReportValue)] = [
      ("type", typed("A type where it is used.", if: hasFields, required: fieldNames, else: false)),
      (
        "declaredType",
        typed("A type with a name.", if: declaresFields, required: fieldNames, else: false, without: elsewhere)
      ),
      (
        "argument",
        typed(
          "A param, or an input or output of an app.", if: hasFields, required: both.map { schema(of: $0) },
          else: isGiven)
      ),
      ("words", words),
    ]
    return places + TypeKinds.names.map { (key: $0.name, value: object(of: $0.kind)) }
  }

  private func required(in place: FormatPlace) -> FormatKey? { grammar[place].keys.first { $0.name == "required" } }

  /// - Parameters:
  ///   - required: The schema of the keyword `required` if `condition` is met.
  ///   - other: The schema of `required` otherwise.
  private func typed(
    _ comment: String, if condition: ReportValue, required: ReportValue?, else other: ReportValue?,
    without words: [String] = []
  ) -> ReportValue {
    func branch(_ required: ReportValue?) -> ReportValue { ["properties": ["required": required]] }
    return [
      "$comment": .string(comment), "type": "object", "allOf": [reference(to: "words", in: .types)],
      "properties": words.isEmpty ? nil : .object(words.map { ($0, false) }),
      "if": condition, "then": branch(required), "else": branch(other),
    ]
  }

  /// Selects the keywords that apply to each kind of type.
  private var words: ReportValue {
    let conditions: [(ReportValue, String)] = [
      (has("$ref"), "reference"), (has("discriminator"), "union"), (has("oneOf"), "alternatives"),
      (["anyOf": .array(["properties", "allOf"].map(has))], "object"), (has("enum"), "enumeration"),
      (isType(["string"]), "string"), (isType(["integer", "number"]), "number"), (isType(["boolean"]), "boolean"),
      (isType(["array"]), "array"), (isType(["object"]), "dictionary"),
    ]
    return conditions.reversed().reduce(reference(to: "any", in: .types)) { other, condition in
      ["if": condition.0, "then": reference(to: condition.1, in: .types), "else": other]
    }
  }

  private func has(_ word: String) -> ReportValue { ["required": [.string(word)]] }

  private func isType(_ words: [String]) -> ReportValue {
    let value: ReportValue = words.count == 1 ? ["const": .string(words[0])] : ["enum": .list(words)]
    return ["properties": ["type": value]] + has("type")
  }

  /// Returns the keywords that apply to one kind. `required` depends on the place, and is left to the referring schema.
  private func object(of kind: TypeKinds) -> ReportValue {
    let offered = wordsOfOthers(beside: kind)
    let names = Dictionary(uniqueKeysWithValues: TypeKinds.names.map { ($0.kind, $0.name) })
    var properties: [(key: String, value: ReportValue)] = []
    for key in grammar[.type].keys where !properties.contains(where: { $0.key == key.name }) {
      if key.name == "required" {
        properties.append((key.name, ["doNotSuggest": true]))
      } else if key.kinds.contains(kind) {
        properties.append((key.name, described(key, value(of: key, beside: kind))))
      } else if offered.contains(key.name), let other = names[key.kinds] {
        properties.append((key.name, reference(to: "\(other)/properties/\(key.name)", in: .types)))
      } else if offered.contains(key.name) {
        properties.append((key.name, schema(of: key)))
      }
    }
    let required = grammar[.type].keys.filter { $0.isRequired && $0.kinds == kind }.map(\.name)
    return [
      "properties": .object(properties), "required": required.isEmpty ? nil : .list(required),
      "additionalProperties": false,
    ]
  }

  /// Returns keywords that change the type to another kind, for suggestions in editors.
  private func wordsOfOthers(beside kind: TypeKinds) -> [String] {
    switch kind {
    case .string: ["enum"]
    case .dictionary: ["properties", "allOf", "discriminator"]
    case .any: ["$ref", "type", "enum", "properties", "allOf", "discriminator", "oneOf"]
    default: []
    }
  }

  private func value(of key: FormatKey, beside kind: TypeKinds) -> ReportValue {
    switch (key.name, key.value, kind) {
    case ("type", _, .discriminated), ("type", _, .object): ["const": "object"]
    case ("type", _, .enumeration): ["const": "string"]
    case (_, .ofItsType, .string), (_, .ofItsType, .enumeration): ["type": ["string", "null"]]
    case (_, .ofItsType, .number): ["type": ["number", "null"]]
    case (_, .ofItsType, .boolean): ["type": ["boolean", "null"]]
    case (_, .ofItsType, .array): ["type": ["array", "null"]]
    case (_, .ofItsType, .dictionary): ["type": ["object", "null"]]
    default: schema(of: key.value)
    }
  }
}
