/// The name of a declared type: `ChatEvent.Message`, or the position of an inline type.
public struct TypeName: Hashable, Sendable, CustomStringConvertible {
  /// The identifiers as written in the spec, outermost first. Below a declared name, they are names of properties.
  public var components: [String]

  /// Creates a name from its parts.
  public init(_ components: [String]) { self.components = components }
  /// Creates a name from its written form: `ChatEvent.Message`.
  public init(_ dotted: String) {
    components = dotted.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
  }

  public var description: String { components.joined(separator: ".") }
  /// The name of the type that contains this one; `nil` for a top-level type.
  public var parent: TypeName? { components.count > 1 ? TypeName(components.dropLast()) : nil }
}

/// A named type.
public struct TypeDeclaration: Hashable, Sendable {
  /// The name.
  public var name: TypeName
  /// The kind of type, with its contents.
  public var kind: Kind
  /// The documentation of the type.
  public var documentation: Documentation
  /// Whether the type is declared inline, so that its name comes from the property that contains it.
  public var isInPlace: Bool
  /// The source location of the name, or of the inline type.
  public var location: Location

  /// The kind of a declared type, with its contents.
  public enum Kind: Hashable, Sendable {
    /// An object.
    case object(ObjectType)
    /// One of several objects, which a field distinguishes.
    case union(UnionType)
    /// One of several types, which the kind of value distinguishes.
    case alternatives(AlternativesType)
    /// One of several strings.
    case enumeration(EnumType)
    /// Another name for a type.
    case alias(TypeUse)
  }

  /// The object; `nil` for another kind.
  public var object: ObjectType? { if case .object(let object) = kind { object } else { nil } }
  /// The union; `nil` for another kind.
  public var union: UnionType? { if case .union(let union) = kind { union } else { nil } }
  /// The alternatives; `nil` for another kind.
  public var alternatives: AlternativesType? { if case .alternatives(let type) = kind { type } else { nil } }
  /// The enum; `nil` for another kind.
  public var enumeration: EnumType? { if case .enumeration(let enumeration) = kind { enumeration } else { nil } }
}

/// An object with known properties.
public struct ObjectType: Hashable, Sendable {
  /// The object types that it is based on.
  public var bases: [TypeReference]
  /// The properties: inherited ones first, then its own, which can override inherited ones.
  public var properties: [Property]
  /// Whether fields that are not properties are kept.
  public var keepsOthers: Bool
  /// Whether the Swift type has its JSON Schema.
  public var hasJSONSchema = false
  /// Whether a part of it could not be read, which is already reported. Missing members are then not reported.
  package var isIncomplete = false
}

/// A field of an object.
public struct Property: Hashable, Sendable {
  /// The name on the wire.
  public var name: String
  /// The type of its values.
  public var type: TypeUse
  /// Whether the field is always present.
  public var isRequired: Bool
  /// The documentation of the property.
  public var documentation: Documentation
  /// The source location.
  public var location: Location
}

/// Object types that are distinguished by the value of one property.
public struct UnionType: Hashable, Sendable {
  /// The name of that property.
  public var discriminator: String
  /// The cases, in order.
  public var cases: [Case]
  /// Whether a part of it could not be read, which is already reported. Missing members are then not reported.
  package var isIncomplete = false

  /// One of the types of a union.
  public struct Case: Hashable, Sendable {
    /// The value of the discriminator.
    public var value: String
    /// The object type.
    public var type: TypeReference
    /// The meaning of the case, if it differs from the description of the type.
    public var description: String?
    /// The former value.
    public var was: String?
    /// The source location.
    public var location: Location
  }
}

/// Strings from a list that can grow.
public struct EnumType: Hashable, Sendable {
  /// The known values, in order.
  public var values: [Value]
  /// Whether a part of it could not be read, which is already reported. Missing members are then not reported.
  package var isIncomplete = false

  /// One of the values of an enum.
  public struct Value: Hashable, Sendable {
    /// The value on the wire.
    public var value: String
    /// The meaning.
    public var description: String?
    /// Why the value is deprecated, or what to use instead. Can be empty; `nil` if it is not deprecated.
    public var deprecated: String?
    /// The former spelling.
    public var was: String?
    /// The source location.
    public var location: Location
  }
}

/// A reference to a declared type.
public struct TypeReference: Hashable, Sendable {
  /// The name of the type.
  public var name: TypeName
  /// The source location of the reference.
  public var location: Location

  /// Creates a reference.
  public init(name: TypeName, location: Location) {
    self.name = name
    self.location = location
  }
}

/// The use of a type.
public struct TypeUse: Hashable, Sendable {
  /// The type.
  public var type: SchemaType
  /// Whether the value can be `null`, even if it must be present.
  public var isNullable: Bool
  /// Further requirements for the value.
  public var constraints: Constraints
  /// The value to assume if the value is absent.
  public var defaultValue: Literal?
  /// The only allowed value, if there is one.
  public var constant: Literal?
  /// The source location.
  public var location: Location

  /// Creates a use of a type with the given details only.
  public init(
    type: SchemaType, isNullable: Bool = false, constraints: Constraints = Constraints(), defaultValue: Literal? = nil,
    constant: Literal? = nil, location: Location
  ) {
    self.type = type
    self.isNullable = isNullable
    self.constraints = constraints
    self.defaultValue = defaultValue
    self.constant = constant
    self.location = location
  }
}

/// A type, in terms of JSON Schema.
public indirect enum SchemaType: Hashable, Sendable {
  /// A string, optionally in a format.
  case string(StringFormat?)
  /// A number without a fraction, optionally with a special meaning.
  case integer(IntegerFormat?)
  /// Any number.
  case number
  /// `true` or `false`.
  case boolean
  /// Any JSON value.
  case any
  /// A list of values of one type.
  case array(TypeUse)
  /// An object with arbitrary keys, and values of one type.
  case dictionary(TypeUse)
  /// A declared type.
  case named(TypeReference)
}

/// The format of a string.
public enum StringFormat: String, Hashable, Sendable, CaseIterable {
  /// A UUID according to RFC 9562, with hyphens.
  case uuid
  /// A URL.
  case url
  /// Bytes encoded as base64.
  case byte
  /// Bytes encoded as hexadecimal digits.
  case hex
  /// A decimal number.
  case decimal
  /// Bytes as they are: a file that a call sends or returns. Only a param and a reply can have this format.
  case binary

  /// Whether values are bytes.
  public var isBinary: Bool { self == .byte || self == .hex || self == .binary }
}

/// The meaning of an integer.
public enum IntegerFormat: String, Hashable, Sendable, CaseIterable {
  /// Seconds since 1970.
  case unixTime = "unix-time"
}

/// Requirements for a value beyond its type.
public struct Constraints: Hashable, Sendable {
  /// The minimum value.
  public var minimum: Double?
  /// The maximum value.
  public var maximum: Double?
  /// The minimum number of characters, counted as Unicode scalars.
  public var minLength: Int?
  /// The maximum number of characters, counted as Unicode scalars.
  public var maxLength: Int?
  /// The minimum number of elements.
  public var minItems: Int?
  /// The maximum number of elements.
  public var maxItems: Int?
  /// A regular expression that a string must match.
  public var pattern: String?
  /// The format, which either determines how a value is read or is only displayed.
  public var format: String?

  /// Creates an empty set of constraints.
  public init() {}
}

/// The documentation of a type, property, or param.
public struct Documentation: Hashable, Sendable {
  /// The description, in Markdown.
  public var description: String?
  /// Why it is deprecated, or what to use instead. Can be empty; `nil` if it is not deprecated.
  public var deprecated: String?
  /// The version that added it.
  public var since: String?
  /// Its former name.
  public var was: String?

  /// Creates documentation with the given parts.
  public init(description: String? = nil, deprecated: String? = nil, since: String? = nil, was: String? = nil) {
    self.description = description
    self.deprecated = deprecated
    self.since = since
    self.was = was
  }
}
