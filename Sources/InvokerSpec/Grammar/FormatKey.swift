/// A key of the format: a row of the table.
package struct FormatKey: Sendable {
  /// The name.
  package var name: String
  /// The values that the key takes.
  package var value: FormatValue
  /// Whether the key is required.
  package var isRequired: Bool
  /// The types that a keyword of a type applies to; all types for other keys.
  package var kinds: TypeKinds
  /// Whether a top-level key identifies the kind of file.
  var isSign: Bool
  /// The meaning: one or two sentences, with code in backticks.
  package var meaning: String
  /// Example values, in YAML.
  package var examples: [String]
  /// The text that editors insert, in YAML: usually the default.
  package var suggestion: String?

  init(
    _ name: String, _ value: FormatValue, required: Bool = false, with kinds: TypeKinds = .all, sign: Bool = false,
    _ meaning: String, examples: [String] = [], suggestion: String? = nil
  ) {
    self.name = name
    self.value = value
    isRequired = required
    self.kinds = kinds
    isSign = sign
    self.meaning = meaning
    self.examples = examples
    self.suggestion = suggestion
  }
}

/// The values of a key, or of an element of a list or map.
package indirect enum FormatValue: Sendable {
  /// The version of the format.
  case version
  /// A human-readable text, which is translated.
  case prose
  /// Another text.
  case text(TextForm)
  /// One of these words.
  case choice([String])
  /// These words, or another text.
  case suggested([String], TextForm)
  case boolean
  case integer(ClosedRange<Int>)
  case number
  /// A value of one of these JSON types; any value if the list is empty.
  case json([String])
  /// A value of the type that contains it.
  case ofItsType
  /// A mapping with the keys of a place.
  case keys(FormatPlace)
  /// A mapping whose keys are names that the spec defines.
  case map(FormatValue, names: TextForm = .anyName, least: Int = 0, most: Int? = nil)
  case list(FormatValue, least: Int = 0, isUnique: Bool = false)
  /// One or the other, which YAML distinguishes: a scalar, a list, or a mapping.
  case oneOf(FormatValue, FormatValue)
  /// A mapping that is read in one form if it has a key, and in another otherwise.
  case having(String, FormatValue, else: FormatValue)

  /// A list of names.
  static let names = FormatValue.list(.text(.name), isUnique: true)
  /// A list such as `[message.answer]`.
  static let eventFields = FormatValue.list(.text(.eventField))
  /// A non-negative integer.
  static let count = FormatValue.integer(0...Int.max)

  /// Returns a choice among the values of an enumeration.
  static func choice<Value: RawRepresentable<String> & CaseIterable>(of: Value.Type) -> FormatValue {
    .choice(Value.allCases.map(\.rawValue))
  }

  /// The places whose keys can occur here.
  package var places: [FormatPlace] {
    switch self {
    case .keys(let place): [place]
    case .map(let value, _, _, _), .list(let value, _, _): value.places
    case .oneOf(let one, let other), .having(_, let one, else: let other): one.places + other.places
    default: []
    }
  }
}

/// Kinds of types, which are distinguished by their keywords.
package struct TypeKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let reference = TypeKinds(rawValue: 1 << 0)
  package static let discriminated = TypeKinds(rawValue: 1 << 1)
  package static let object = TypeKinds(rawValue: 1 << 2)
  package static let enumeration = TypeKinds(rawValue: 1 << 3)
  package static let string = TypeKinds(rawValue: 1 << 4)
  package static let number = TypeKinds(rawValue: 1 << 5)
  package static let boolean = TypeKinds(rawValue: 1 << 6)
  package static let array = TypeKinds(rawValue: 1 << 7)
  package static let dictionary = TypeKinds(rawValue: 1 << 8)
  /// Any JSON value.
  package static let any = TypeKinds(rawValue: 1 << 9)
  package static let alternatives = TypeKinds(rawValue: 1 << 10)

  package static let all = TypeKinds(rawValue: 1 << 11 - 1)

  /// Each kind, with its name in schemas and its noun in a sentence.
  static let names: [(kind: TypeKinds, name: String, noun: String)] = [
    (.reference, "reference", "`$ref`"), (.discriminated, "union", "union"),
    (.alternatives, "alternatives", "`oneOf`"), (.object, "object", "object"),
    (.enumeration, "enumeration", "enum"), (.string, "string", "string"), (.number, "number", "number"),
    (.boolean, "boolean", "boolean"), (.array, "array", "array"), (.dictionary, "dictionary", "dictionary"),
    (.any, "any", "any value"),
  ]
}
