import InvokerSpec

/// The JSON coding of a type.
struct CodingAPI: Sendable {
  /// The generated parts, in order.
  var parts: [Part] = []
  var object: ObjectCoding?
  var union: UnionCoding?
  var alternatives: [Alternative]?
  /// The protocol that makes it `Codable`; `nil` unless requested.
  var codable: String?

  enum Part: String, Sendable {
    case objectDecoder = "object-decoder"
    case objectEncoder = "object-encoder"
    case jsonSchema = "json-schema"
    case streamDecoder = "stream-decoder"
    case streamElement = "stream-element"
    case unionDecoder = "union-decoder"
    case unionEncoder = "union-encoder"
    case alternativesDecoder = "alternatives-decoder"
    case alternativesEncoder = "alternatives-encoder"
  }

  /// A case of a type whose values are distinguished by their kind.
  struct Alternative: Sendable {
    var name: Identifier
    var sign: AlternativeSign
    var payload: SwiftType
  }

  struct ObjectCoding: Sendable {
    var fields: [Field]
    var keepsOthers: Bool
    /// The effect of an element of a stream on a text; `nil` if it has none.
    var text: Text?
    /// The code of its JSON Schema; `nil` unless requested.
    var jsonSchema: String?
  }

  struct Text: Sendable {
    /// A case of `TextChange`.
    var change: String
    /// The code of the string.
    var path: String
    var isOptional: Bool
  }

  /// A property on the wire.
  struct Field: Sendable {
    var wireName: String
    /// The variable of the decoder.
    var local: Identifier
    /// The property, as the encoder writes it.
    var member: String
    /// The label in the initializer.
    var label: String
    /// The type without a question mark.
    var type: SwiftType
    /// Whether JSON represents the number as text.
    var isDecimal: Bool
    /// Whether decoding fails without it.
    var isRequired: Bool
    /// The expression of the default for an absent value.
    var defaultValue: String?
    var writing: Writing

    enum Writing: Sendable {
      case always, orNull, ifPresent
    }
  }

  struct UnionCoding: Sendable {
    /// The field that identifies the case.
    var discriminator: String
    var cases: [Case]
    /// Events that only keep the connection alive.
    var keepAlive: [String]
    /// Events that end the stream with an error.
    var failure: [String]

    struct Case: Sendable {
      var wireName: String
      var name: Identifier
      var payload: SwiftType
    }
  }
}
