import InvokerSpec

/// What is generated for a type.
struct TypeAPI: Sendable {
  var doc: SwiftDoc
  var origin: Origin
  /// The last part of its name.
  var name: String
  /// The full name.
  var path: String
  /// The type inside of which it stands; `nil`: in none.
  var scope: String?
  /// What it conforms to where it is declared.
  var conformances: [String]
  var kind: Kind
  /// Its former name.
  var alias: SwiftAlias?
  var coding: CodingAPI

  enum Kind: Sendable {
    case openEnum(OpenEnumAPI)
    case object(ObjectAPI)
    case union(UnionAPI)
  }
}

/// An enum that may get further values: a struct with a member for each that is known.
struct OpenEnumAPI: Sendable {
  /// Those of today, then former names.
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
  /// Whether further fields are kept, by their names on the wire.
  var keepsOthers: Bool
  /// What callers do with its properties.
  var access: SwiftSymbol.Access
  var initializer: SwiftFunction
}

/// An enum with payloads.
struct UnionAPI: Sendable {
  var cases: [Case]
  /// What all cases have.
  var shared: [SharedProperty]
  /// How its events make up a text; empty where they make none.
  var textChanges: [TextChange]
  /// The events that have the whole text.
  var wholeTexts: [EventValue]
  /// The events that tell that a run failed.
  var failures: [RunFailure]

  struct Case: Sendable {
    var doc: SwiftDoc
    var origin: Origin
    var name: Identifier
    var payload: SwiftType
    /// Whether its payload is boxed.
    var isIndirect: Bool
  }

  /// A property that is read from whichever case is there.
  struct SharedProperty: Sendable {
    var doc: SwiftDoc
    /// The property in each of the payloads.
    var origin: Origin
    var name: Identifier
    /// Without a question mark; it is `nil` of an unknown event.
    var type: SwiftType
    /// The name of each case, with what stands behind the payload and a dot.
    var values: [EventValue]
  }

  /// A value in the payload of a case.
  struct EventValue: Sendable {
    /// The case.
    var name: String
    /// What stands behind the payload and a dot.
    var path: String
  }

  struct TextChange: Sendable {
    /// A case of `TextChange`.
    var change: String
    var value: EventValue
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
