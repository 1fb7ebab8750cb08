import YAMLTree

/// Creates a file of schemas from the table of keys.
struct SchemaWriter {
  let grammar: Grammar
  let file: SchemaFile

  var schema: ReportValue {
    let head: ReportValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": .string(file.name),
      "title": .string(file.title), "$comment": file.comment.map { .string($0) },
    ]
    guard let root = file.root else { return head + anyFile }
    let merged = Set(FormatPlace.allCases.flatMap { grammar[$0].keys.flatMap(\.value.mergedPlaces) })
    let others = merged.union(typePlaces).union([root])
    let places = FormatPlace.allCases.filter { grammar[$0].file == file && !others.contains($0) }
    let definitions = places.map { (key: "\($0)", value: object($0)) }
    let forms = TextForm.all.map { (key: $0.name, value: $0.schema) }
    let all: ReportValue = .object((file == .types ? forms + types : []) + definitions)
    return head + object(root) + ["$defs": all]
  }

  // MARK: Places

  /// Returns the schema of a mapping with the keys of a place.
  func object(_ place: FormatPlace) -> ReportValue {
    let table = grammar[place]
    let shape: ReportValue = [
      "type": "object", "properties": .object(table.keys.map { ($0.name, schema(of: $0)) }),
      "required": table.required.isEmpty ? nil : .list(table.required),
      "minProperties": table.count.lowerBound == 0 ? nil : .integer(table.count.lowerBound),
      "maxProperties": table.count.upperBound == .max ? nil : .integer(table.count.upperBound),
    ]
    let condition: ReportValue =
      switch place {
      case .blocking: returnsWhatItDescribes
      case .example: outcome
      case .interface: entryPointUnlessOnClient + oneModeOfCall
      default: [:]
      }
    return shape + condition + ["additionalProperties": table.others.map(schema) ?? false]
  }

  /// The schema that requires a reply where something is said about it.
  private var returnsWhatItDescribes: ReportValue {
    let parts: ReportValue = .object(["pages", "outputs", "failed", "paused"].map { ($0, .boolean(false)) })
    return ["anyOf": [["required": ["returns"]], ["properties": parts]]]
  }

  /// The schema that requires an entry point, unless an HTTP API is the only transport.
  private var entryPointUnlessOnClient: ReportValue {
    let transports: ReportValue = ["minProperties": 1, "properties": ["plugin": false]]
    return ["anyOf": [["required": ["entry_point"]], ["properties": ["transports": transports]]]]
  }

  /// The schema that allows one response mode if the entry point is a call.
  private var oneModeOfCall: ReportValue {
    let call: ReportValue = ["pattern": .string(#"\(\)$"#)]
    return [
      "if": ["required": ["entry_point"], "properties": ["entry_point": call]],
      "then": ["properties": ["response_modes": ["maxProperties": 1]]],
    ]
  }

  /// The required keys of an example besides its request, by mode.
  private var outcome: ReportValue {
    let (ofMode, instead) = outcomeKeys()
    func branch(_ mode: ModeName) -> ReportValue {
      let others = ofMode.filter { $0.key != mode }.map { (key: $0.value, value: ReportValue.boolean(false)) }
      let choice = [ofMode[mode] ?? "", instead].map { ["required": .list([$0])] as ReportValue }
      return ["properties": .object(others), "oneOf": .array(choice)]
    }
    let mode: ReportValue = ["mode": ["const": .string(ModeName.streaming.rawValue)]]
    return ["if": ["properties": mode], "then": branch(.streaming), "else": branch(.blocking)]
  }

  // MARK: Keys

  func schema(of key: FormatKey) -> ReportValue { described(key, schema(of: key.value)) }

  /// Returns the schema of a key, with the description for editors.
  func described(_ key: FormatKey, _ value: ReportValue) -> ReportValue {
    let texts: ReportValue = [
      "description": .string(String(key.meaning.map { $0 == "`" ? "'" : $0 })),
      "examples": key.examples.isEmpty ? nil : .array(key.examples.map(yaml)),
      "default": key.suggestion.map(yaml),
    ]
    return value.fields.first?.key == "$ref" ? value + texts : texts + value
  }

  private func yaml(_ text: String) -> ReportValue {
    parseYAML(text.utf8).root.map { ReportValue(Literal($0)) } ?? .null
  }

  func schema(of value: FormatValue) -> ReportValue {
    switch value {
    case .version: return ["const": 1]
    case .prose: return reference(to: TextForm.text.name, in: .types)
    case .text(let form): return reference(to: form.name, in: .types)
    case .choice(let words): return ["type": "string", "enum": .list(words)]
    case .suggested(let words, let form):
      return ["type": form.types, "anyOf": [["enum": .list(words)], schema(of: .text(form))]]
    case .boolean: return ["type": "boolean"]
    case .integer(let range):
      let most: ReportValue? = range.upperBound == .max ? nil : .integer(range.upperBound)
      return ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": most]
    case .number: return ["type": "number"]
    case .json(let types): return types.isEmpty ? [:] : ["type": types.count == 1 ? .string(types[0]) : .list(types)]
    case .ofItsType: return ["type": .list(["string", "number", "boolean", "array", "object", "null"])]
    case .keys(let place): return reference(to: "\(place)", in: grammar[place].file)
    case .map(let value, let names, let least, let most):
      return [
        "type": "object", "minProperties": least == 0 ? nil : .integer(least),
        "maxProperties": most.map { .integer($0) },
        "propertyNames": names.keySchema, "additionalProperties": schema(of: value),
      ]
    case .list(let element, let least, let isUnique):
      return [
        "type": "array", "items": schema(of: element), "minItems": least == 0 ? nil : .integer(least),
        "uniqueItems": isUnique ? true : nil,
      ]
    case .oneOf(let one, let other): return inPlace(one).merged(with: inPlace(other))
    case .having(let key, let one, let other):
      return ["if": ["required": [.string(key)]], "then": schema(of: one), "else": schema(of: other)]
    }
  }

  /// Returns a schema whose type can be one of several. Its other constraints apply only to values of its own type.
  private func inPlace(_ value: FormatValue) -> ReportValue {
    switch value {
    case .prose: TextForm.text.schema
    case .text(let form): form.schema
    case .keys(let place) where typePlaces.contains(place):
      ["type": "object", "if": ["type": "object"], "then": schema(of: value)]
    case .keys(let place): object(place)
    default: schema(of: value)
    }
  }

  func reference(to name: String, in other: SchemaFile) -> ReportValue {
    ["$ref": .string((other == file ? "" : other.name) + "#/$defs/" + name)]
  }
}

extension FormatValue {
  /// The places whose keys are part of the schema of the key that leads to them, together with its other values.
  fileprivate var mergedPlaces: [FormatPlace] {
    switch self {
    case .oneOf: places
    case .map(let value, _, _, _), .list(let value, _, _): value.mergedPlaces
    case .having(_, let one, let other): one.mergedPlaces + other.mergedPlaces
    default: []
    }
  }
}

extension TextForm {
  fileprivate var types: ReportValue { takesNumbers ? ["string", "number"] : "string" }

  fileprivate var schema: ReportValue { ["type": types] + patternSchema }

  /// The schema of a key, which is always a text.
  fileprivate var keySchema: ReportValue { pattern.isEmpty ? ["minLength": 1] : patternSchema }

  private var patternSchema: ReportValue { ["pattern": .string(pattern), "patternErrorMessage": .string(hint)] }
}
