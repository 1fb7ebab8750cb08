/// A declaration that callers can use.
public struct SwiftSymbol: Hashable, Sendable {
  /// The full name of the type that declares it; for a type, its own name.
  package var owner: String
  package var kind: Kind
  /// The declaration without the owner.
  package var text: String
  var availability: Availability?
  package var origin: Origin

  package enum Kind: Hashable, Sendable {
    case type(conformances: [String])
    /// The former name of a type.
    case alias(of: String)
    case property(String, SwiftType, Access)
    /// A value of an open enum.
    case value(String)
    /// A case of a union.
    case enumCase(String, SwiftType)
    case function(SwiftFunction)
    /// A requirement for test doubles of an interface.
    case requirement(String, SwiftType)
    /// A declaration that is fixed by its owner, or that only tests use.
    case fixed
  }

  /// The access of callers to a property.
  package struct Access: Hashable, Sendable {
    /// Whether responses contain it.
    package var isRead: Bool
    package var isSettable: Bool
  }

  init(_ owner: String, _ kind: Kind, _ text: String, _ availability: Availability?, _ origin: Origin) {
    self.owner = owner
    self.kind = kind
    self.text = text
    self.availability = availability
    self.origin = origin
  }

  init(_ owner: String, _ kind: Kind, _ text: String, _ origin: Origin) {
    self.init(owner, kind, text, nil, origin)
  }

  package var isDeprecated: Bool { availability != nil }

  /// `ChatReply, let answer: String`
  var line: String { owner + ", " + (availability.map { "@available(\($0.text)) " } ?? "") + text }
}
