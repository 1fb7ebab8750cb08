import InvokerGenerator
import InvokerSpec

extension Change {
  /// An old or new value.
  public enum Detail: Hashable, Sendable {
    /// A name, value, or type in code font.
    case code(String)
    /// Sentences of a spec, which can be translated.
    case prose(String)
    case word(Word)

    var isProse: Bool { if case .prose = self { true } else { false } }

    /// The text for tools, in which a word is represented by its key.
    var text: String {
      switch self {
      case .code(let text), .prose(let text): text
      case .word(let word): word.rawValue
      }
    }
  }

  /// A word of a sentence, by its key in `Templates/changes/<locale>.yaml`.
  public enum Word: String, Hashable, Sendable, CaseIterable {
    case required
    case requiredNullable = "required_nullable"
    case alwaysPresent = "always_present"
    case nullable
    case optional
    case notFromPlugins = "not_from_plugins"
    case omitIt = "omit_it"
    case requiredByServiceAPI = "required_by_service_api"
    case handedOut = "handed_out"
    case swallowed, thrown
    case retryNever = "retry_never"
    case retryLater = "retry_later"
    case object, union, enumeration, alias, untyped
    /// A placeholder for missing details.
    case none
  }
}

extension [Change.Detail] {
  static func code(_ texts: String...) -> Self { texts.map(Element.code) }
  static func codes(_ texts: [String]) -> Self { texts.map(Element.code) }
  static func type(_ type: SchemaType?) -> Self { [type.map { .code($0.text) } ?? .word(.untyped)] }
  static func result(_ use: TypeUse?) -> Self { use.map { .type($0.type) } ?? [.word(.none)] }
  static func value(_ value: Literal) -> Self { [.code(jsonText(value))] }
}

extension SchemaType {
  /// `array[InputFile]`, `string`
  var text: String {
    switch self {
    case .string(let format): format.map { "string (\($0.rawValue))" } ?? "string"
    case .integer(let format): format.map { "integer (\($0.rawValue))" } ?? "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .any: "any"
    case .array(let element): "array[\(element.type.text)]"
    case .dictionary(let value): value.type == .any ? "object" : "object[\(value.type.text)]"
    case .named(let reference): reference.name.description
    }
  }
}
