/// The name of a declared type: `ChatEvent.Message`, or the place of a type written in place.
public struct TypeName: Hashable, Sendable, CustomStringConvertible {
  /// Identifiers as the spec writes them, outermost first. Below a declared name they are names of properties.
  public var components: [String]

  /// A name by its parts.
  public init(_ components: [String]) { self.components = components }
  /// A name as it is written: `ChatEvent.Message`.
  public init(_ dotted: String) { components = dotted.split(separator: ".").map(String.init) }

  public var description: String { components.joined(separator: ".") }
  /// The name of the type that this one is nested in; `nil` for one that is not nested.
  public var parent: TypeName? { components.count > 1 ? TypeName(components.dropLast()) : nil }
}

/// A type that has a name.
public struct TypeDeclaration: Hashable, Sendable {
  /// The name.
  public var name: TypeName
  /// What it is.
  public var kind: Kind
  /// What people read about it.
  public var documentation: Documentation
  /// Whether it was written in place, so that its name follows from the property that holds it.
  public var isInPlace: Bool
  /// Where the name stands, or the type written in place.
  public var location: Location

  /// What a declared type is.
  public enum Kind: Hashable, Sendable {
    /// An object.
    case object(ObjectType)
    /// One of several objects.
    case union(UnionType)
    /// One of several strings.
    case enumeration(EnumType)
    /// Another name for a type.
    case alias(TypeUse)
  }

  /// The object; `nil` for another kind.
  public var object: ObjectType? { if case .object(let object) = kind { object } else { nil } }
  /// The union; `nil` for another kind.
  public var union: UnionType? { if case .union(let union) = kind { union } else { nil } }
  /// The enum; `nil` for another kind.
  public var enumeration: EnumType? { if case .enumeration(let enumeration) = kind { enumeration } else { nil } }
}

/// An object with known properties.
public struct ObjectType: Hashable, Sendable {
  /// Object types that it is built on.
  public var bases: [TypeReference]
  /// Those of its bases first, then its own; one of its own takes the place of an inherited one.
  public var properties: [Property]
  /// Whether fields that are not among the properties are kept.
  public var keepsOthers: Bool
  /// Whether a part of it could not be read, which is reported: what it does not have is not missed.
  package var isIncomplete = false
}

/// A field of an object.
public struct Property: Hashable, Sendable {
  /// The name on the wire.
  public var name: String
  /// The type of its values.
  public var type: TypeUse
  /// Whether it is always there.
  public var isRequired: Bool
  /// What people read about it.
  public var documentation: Documentation
  /// Where it stands.
  public var location: Location
}

/// Object types told apart by the value of one property.
public struct UnionType: Hashable, Sendable {
  /// The name of that property.
  public var discriminator: String
  /// The cases, in order.
  public var cases: [Case]
  /// Whether a part of it could not be read, which is reported: what it does not have is not missed.
  package var isIncomplete = false

  /// One of the types of a union.
  public struct Case: Hashable, Sendable {
    /// The value of the discriminator.
    public var value: String
    /// The object type.
    public var type: TypeReference
    /// What it means here, where that is not what its type says.
    public var description: String?
    /// The value that it had formerly.
    public var was: String?
    /// Where it stands.
    public var location: Location
  }
}

/// Strings out of a list that may grow.
public struct EnumType: Hashable, Sendable {
  /// The values that are known, in order.
  public var values: [Value]
  /// Whether a part of it could not be read, which is reported: what it does not have is not missed.
  package var isIncomplete = false

  /// One of the values of an enum.
  public struct Value: Hashable, Sendable {
    /// The value on the wire.
    public var value: String
    /// What it means.
    public var description: String?
    /// `nil`: not deprecated. Otherwise why, or what to use instead; may be empty.
    public var deprecated: String?
    /// How it was spelled formerly.
    public var was: String?
    /// Where it stands.
    public var location: Location
  }
}

/// A declared type, as it is referred to.
public struct TypeReference: Hashable, Sendable {
  /// The name of the type.
  public var name: TypeName
  /// Where it is referred to.
  public var location: Location

  /// A reference to a declared type.
  public init(name: TypeName, location: Location) {
    self.name = name
    self.location = location
  }
}

/// A type at the place where it is used.
public struct TypeUse: Hashable, Sendable {
  /// The type.
  public var type: SchemaType
  /// Whether the value may be `null`, also where it has to be there.
  public var isNullable: Bool
  /// What the value must keep to.
  public var constraints: Constraints
  /// The value that an absent one stands for.
  public var defaultValue: Literal?
  /// The only value, where there is but one.
  public var constant: Literal?
  /// Where it stands.
  public var location: Location

  /// A type with nothing said of it but what is given.
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

/// A type, in the words of JSON Schema.
public indirect enum SchemaType: Hashable, Sendable {
  /// A string, which may have a form.
  case string(StringFormat?)
  /// A number without a fraction, which may have a meaning of its own.
  case integer(IntegerFormat?)
  /// Any number.
  case number
  /// `true` or `false`.
  case boolean
  /// Any JSON value.
  case any
  /// A list of values of one type.
  case array(TypeUse)
  /// An object whose keys are not known, with values of one type.
  case dictionary(TypeUse)
  /// A declared type.
  case named(TypeReference)
}

/// The form of a string.
public enum StringFormat: String, Hashable, Sendable, CaseIterable {
  /// A UUID of RFC 9562, with hyphens.
  case uuid
  /// A URL.
  case url
  /// Bytes in base64.
  case byte
  /// A decimal number.
  case decimal
}

/// The meaning of an integer.
public enum IntegerFormat: String, Hashable, Sendable, CaseIterable {
  /// Seconds since 1970.
  case unixTime = "unix-time"
}

/// What the value must keep to, beyond its type.
public struct Constraints: Hashable, Sendable {
  /// The smallest number.
  public var minimum: Double?
  /// The largest number.
  public var maximum: Double?
  /// The fewest characters of a string, as Unicode scalars.
  public var minLength: Int?
  /// The most characters of a string, as Unicode scalars.
  public var maxLength: Int?
  /// The fewest elements of an array.
  public var minItems: Int?
  /// The most elements of an array.
  public var maxItems: Int?
  /// A regular expression that a string matches.
  public var pattern: String?
  /// The format, be it one that says how a value is read or one that is only shown.
  public var format: String?

  /// No constraints.
  public init() {}
}

/// What people read about a type, property or param.
public struct Documentation: Hashable, Sendable {
  /// What it is or means, in Markdown.
  public var description: String?
  /// `nil`: not deprecated. Otherwise why, or what to use instead; may be empty.
  public var deprecated: String?
  /// The version that brought it.
  public var since: String?
  /// Its former name.
  public var was: String?

  /// Nothing but what is given.
  public init(description: String? = nil, deprecated: String? = nil, since: String? = nil, was: String? = nil) {
    self.description = description
    self.deprecated = deprecated
    self.since = since
    self.was = was
  }
}
