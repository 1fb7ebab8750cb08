import InvokerSpec

/// How a type is read and written as JSON.
struct CodingAPI: Sendable {
  /// What is generated, in order.
  var parts: [Part] = []
  var object: ObjectCoding?
  var union: UnionCoding?
  /// The protocol that makes it `Codable`; `nil` unless that was asked for.
  var codable: String?

  enum Part: String, Sendable {
    case objectDecoder = "object-decoder"
    case objectEncoder = "object-encoder"
    case streamDecoder = "stream-decoder"
    case unionDecoder = "union-decoder"
    case unionEncoder = "union-encoder"
  }

  struct ObjectCoding: Sendable {
    var fields: [Field]
    var keepsOthers: Bool
  }

  /// A property on the wire.
  struct Field: Sendable {
    var wireName: String
    /// The variable of the decoder.
    var local: Identifier
    /// The property, as the encoder writes it.
    var member: String
    /// The label of the initialiser.
    var label: String
    /// Without a question mark.
    var type: SwiftType
    /// Whether JSON has the number as text.
    var isDecimal: Bool
    /// Whether decoding fails without it.
    var isRequired: Bool
    /// What stands for it where it is absent; an expression.
    var defaultValue: String?
    var writing: Writing

    enum Writing: Sendable {
      case always, orNull, ifPresent
    }
  }

  struct UnionCoding: Sendable {
    /// The field that tells the cases apart.
    var discriminator: String
    var cases: [Case]
    /// Events that only say that the connection lives.
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
