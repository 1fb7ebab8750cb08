import InvokerGenerator
import InvokerSpec

/// A holder of a value: a param, a field of an object, one of several alternatives, an input or output of an app, or the
/// type that an alias stands for.
struct SpecMember {
  var name: String
  var noun: Change.Noun
  var type: TypeUse
  var presence: Presence
  var documentation: Documentation
  var location: Location

  init?(_ param: Param) {
    guard let type = param.type else { return nil }
    name = param.name
    noun = .param
    self.type = type
    presence = Presence(type, isRequired: param.isRequired)
    documentation = param.documentation
    location = param.location
  }

  init(_ property: Property, _ noun: Change.Noun = .field) {
    name = property.name
    self.noun = noun
    type = property.type
    presence = Presence(type, isRequired: property.isRequired)
    documentation = property.documentation
    location = property.location
  }

  /// One of several types, which always has a value.
  init(_ item: AlternativesType.Alternative) {
    name = item.name
    noun = .unionCase
    type = item.type
    presence = .certain
    documentation = Documentation(description: item.description)
    location = item.location
  }

  /// The type that an alias stands for.
  init(_ use: TypeUse, named declaration: TypeDeclaration) {
    name = declaration.name.description
    noun = .type
    type = use
    presence = .certain
    // The declaration is compared like any other.
    documentation = Documentation()
    location = declaration.location
  }

  func subject(of owner: Change.Owner) -> Change.Subject { noun == .type ? .init(owner) : .init(owner, noun, name) }
}

/// Whether there is always a value, and the default otherwise.
enum Presence: Hashable {
  /// There is always a value that isn't null.
  case certain
  /// The value is always present, and can be null.
  case nullable
  /// The value can be absent or null, which is equivalent.
  case absent
  /// The default that replaces an absent value.
  case defaulted(Literal, isNullable: Bool)

  init(_ type: TypeUse, isRequired: Bool) {
    let isNullable = type.isNullable || type.type == .any
    if let value = type.defaultValue, value != .null {
      self = .defaulted(value, isNullable: isNullable)
    } else if isRequired {
      self = isNullable ? .nullable : .certain
    } else {
      self = .absent
    }
  }

  /// Whether callers that send it must pass a value.
  var mustBeGiven: Bool { self == .certain || self == .nullable }

  /// A description for callers who send it.
  var sent: [Change.Detail] {
    switch self {
    case .certain: [.word(.required)]
    case .nullable: [.word(.requiredNullable)]
    case .absent, .defaulted: received
    }
  }

  /// A description for callers who receive it.
  var received: [Change.Detail] {
    switch self {
    case .certain: [.word(.alwaysPresent)]
    case .nullable: [.word(.nullable)]
    case .absent: [.word(.optional)]
    case .defaulted(let value, _): [.word(.optional), .code("default: " + jsonText(value))]
    }
  }
}
