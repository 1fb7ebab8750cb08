import InvokerSpec

/// The generated code for a type.
struct TypeAPI: Sendable {
  var doc: SwiftDoc
  var origin: Origin
  /// The last part of its name.
  var name: String
  /// The full name.
  var path: String
  /// The full name of the enclosing type; `nil` if there is none.
  var scope: String?
  /// The conformances in its declaration.
  var conformances: [String]
  var kind: Kind
  /// Its former name.
  var alias: SwiftAlias?
  var coding: CodingAPI

  enum Kind: Sendable {
    case openEnum(OpenEnumAPI)
    case object(ObjectAPI)
    case union(UnionAPI)
    case alternatives(AlternativesAPI)
  }
}

/// An enum whose cases are distinguished by the kind of JSON value.
struct AlternativesAPI: Sendable {
  var cases: [UnionAPI.Case]
  /// The case of texts; `nil` if no text is possible.
  var text: Identifier?
  /// Whether a text can be written as a literal.
  var isLiteral: Bool
}

/// An enum that may get further values: a struct with a member for each known value.
struct OpenEnumAPI: Sendable {
  /// The current members, followed by former names.
  var members: [Member]

  struct Member: Sendable {
    var doc: SwiftDoc
    var origin: Origin
    var name: Identifier
    /// The value on the wire.
    var value: String { origin.name ?? "" }
  }
}

/// A struct.
struct ObjectAPI: Sendable {
  var properties: [SwiftProperty]
  /// Whether unknown fields are kept, by their names on the wire.
  var keepsOthers: Bool
  /// The access of callers to its properties.
  var access: SwiftSymbol.Access
  var initializer: SwiftFunction
}

/// An enum with payloads.
struct UnionAPI: Sendable {
  var cases: [Case]
  /// The properties that all cases have.
  var shared: [SharedProperty]
  /// The effects of its events on a text; empty if there are none.
  var textChanges: [TextChange]
  /// The events that contain the whole text.
  var wholeTexts: [EventValue]
  /// The event that carries data in pieces.
  var pieces: Pieces?
  /// The events that report a failed run.
  var failures: [RunFailure]

  struct Case: Sendable {
    var doc: SwiftDoc
    var origin: Origin
    var name: Identifier
    var payload: SwiftType
    /// Whether its payload is boxed.
    var isIndirect: Bool
  }

  /// A property that is read from the current case.
  struct SharedProperty: Sendable {
    var doc: SwiftDoc
    /// The property in each of the payloads.
    var origin: Origin
    var name: Identifier
    /// The type without a question mark. The property is `nil` for an unknown event.
    var type: SwiftType
    /// The property in the payload of each case, in the order of cases.
    var paths: [String]
  }

  /// A value in the payload of a case.
  struct EventValue: Sendable {
    /// The case.
    var name: String
    /// The code after the payload and a dot.
    var path: String
  }

  struct TextChange: Sendable {
    /// A case of `TextChange`.
    var change: String
    var value: EventValue
    /// Whether the event can be without the text.
    var isOptional: Bool
  }

  struct Pieces: Sendable {
    /// The case.
    var name: String
    /// The arguments of a `BlobPiece`, with their labels and the code after the payload and a dot.
    var arguments: [(label: String, path: String)]
  }

  struct RunFailure: Sendable {
    /// The case.
    var name: String
    var status: String
    /// The values of `status` that mean a failure.
    var among: [String]
    var message: String?
  }
}
