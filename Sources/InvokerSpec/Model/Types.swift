/// The name of a declared type: `ChatEvent.Message`, or the place of a type written in place.
public struct TypeName: Hashable, Sendable, CustomStringConvertible {
  /// Identifiers as the spec writes them, outermost first. Below a declared name they are names of properties.
  public var components: [String]

  public init(_ components: [String]) { self.components = components }
  public init(_ dotted: String) { components = dotted.split(separator: ".").map(String.init) }

  public var description: String { components.joined(separator: ".") }
  public var parent: TypeName? { components.count > 1 ? TypeName(components.dropLast()) : nil }
}

/// A type that has a name.
public struct TypeDeclaration: Hashable, Sendable {
  public var name: TypeName
  public var kind: Kind
  public var documentation: Documentation
  /// Whether it was written in place, so that its name follows from the property that holds it.
  public var isInPlace: Bool
  /// Where the name stands, or the type written in place.
  public var location: Location

  public enum Kind: Hashable, Sendable {
    case object(ObjectType)
    case union(UnionType)
    case enumeration(EnumType)
    case alias(TypeUse)
  }

  public var object: ObjectType? { if case .object(let object) = kind { object } else { nil } }
  public var union: UnionType? { if case .union(let union) = kind { union } else { nil } }
}

/// An object with known properties.
public struct ObjectType: Hashable, Sendable {
  /// Object types that it is built on.
  public var bases: [TypeReference]
  /// Those of its bases first, then its own; one of its own takes the place of an inherited one.
  public var properties: [Property]
  /// Whether fields that are not among the properties are kept.
  public var keepsOthers: Bool
}

public struct Property: Hashable, Sendable {
  /// The name on the wire.
  public var name: String
  public var type: TypeUse
  /// Whether it is always there.
  public var isRequired: Bool
  public var documentation: Documentation
  public var location: Location
}

/// Object types told apart by the value of one property.
public struct UnionType: Hashable, Sendable {
  /// The name of that property.
  public var discriminator: String
  public var cases: [Case]

  public struct Case: Hashable, Sendable {
    /// The value of the discriminator.
    public var value: String
    public var type: TypeReference
    public var description: String?
    /// The value that it had formerly.
    public var was: String?
    public var location: Location
  }
}

/// Strings out of a list that may grow.
public struct EnumType: Hashable, Sendable {
  public var values: [Value]

  public struct Value: Hashable, Sendable {
    public var value: String
    public var description: String?
    /// `nil`: not deprecated. Otherwise why, or what to use instead; may be empty.
    public var deprecated: String?
    /// How it was spelled formerly.
    public var was: String?
    public var location: Location
  }
}

/// A declared type, as it is referred to.
public struct TypeReference: Hashable, Sendable {
  public var name: TypeName
  public var location: Location

  public init(name: TypeName, location: Location) {
    self.name = name
    self.location = location
  }
}

/// A type at the place where it is used.
public struct TypeUse: Hashable, Sendable {
  public var type: SchemaType
  public var isNullable: Bool
  public var constraints: Constraints
  public var defaultValue: Literal?
  /// The only value, where there is but one.
  public var constant: Literal?
  public var location: Location

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

public indirect enum SchemaType: Hashable, Sendable {
  case string(StringFormat?)
  case integer
  case number
  case boolean
  /// Any JSON value.
  case any
  case array(TypeUse)
  /// An object whose keys are not known, with values of one type.
  case dictionary(TypeUse)
  case named(TypeReference)
}

public enum StringFormat: String, Hashable, Sendable, CaseIterable {
  case uuid, url, byte, decimal
}

/// What the value must keep to, beyond its type.
public struct Constraints: Hashable, Sendable {
  public var minimum: Double?
  public var maximum: Double?
  public var minLength: Int?
  public var maxLength: Int?
  public var minItems: Int?
  public var maxItems: Int?
  public var pattern: String?
  /// Integers that are seconds since 1970, and other formats that change no type.
  public var format: String?

  public init() {}
}

/// What people read about a type, property or param.
public struct Documentation: Hashable, Sendable {
  public var description: String?
  /// `nil`: not deprecated. Otherwise why, or what to use instead; may be empty.
  public var deprecated: String?
  public var since: String?
  /// Its former name.
  public var was: String?

  public init(description: String? = nil, deprecated: String? = nil, since: String? = nil, was: String? = nil) {
    self.description = description
    self.deprecated = deprecated
    self.since = since
    self.was = was
  }
}
