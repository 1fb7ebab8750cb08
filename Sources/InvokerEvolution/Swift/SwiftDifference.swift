import InvokerGenerator
import InvokerSpec

/// The difference in a symbol or its parameter between two versions of the generated Swift code.
struct SwiftDifference {
  var kind: Kind
  /// The item in the old version; `nil` if it doesn't exist there.
  var old: Item?
  var new: Item?
  /// The locations of the symbol's container in the specs.
  var container: [Location] = []

  /// A symbol or one of its parameters.
  struct Item {
    /// `ChatReply.answer`, `ChatServiceCalls.reply(query:)`
    var name: String
    /// The declaration.
    var text: String
    var origin: Origin

    var isParameter: Bool { name.hasSuffix(":)") }
  }

  var places: [Location] { [old, new].compactMap(\.self).flatMap(\.origin.places) }

  /// The effect on code that compiled with the old version. `docs/evolution.md` lists the kinds.
  enum Kind: CaseIterable {
    case removed, removedDeprecated, requiredParameterAdded, typeChanged, tightened, abilityLost, reordered
    case deprecated, defaultChanged, caseAdded, requirementAdded
    case added, parameterAdded, loosened, abilityGained, undeprecated
  }
}

/// The aspects of differences between symbols. A change of specs explains some of them.
struct SwiftEffects: OptionSet, Hashable, Sendable {
  var rawValue: Int

  static let added = SwiftEffects(rawValue: 1)
  static let removed = SwiftEffects(rawValue: 2)
  /// The type differs, except for whether it is optional.
  static let retyped = SwiftEffects(rawValue: 4)
  /// Whether a value is required or can be absent.
  static let presence = SwiftEffects(rawValue: 8)
  /// The default for an omitted value differs.
  static let defaulted = SwiftEffects(rawValue: 16)
  static let deprecated = SwiftEffects(rawValue: 32)
  static let reordered = SwiftEffects(rawValue: 64)
  /// The conformances of a type differ, or whether its properties can be set.
  static let abilities = SwiftEffects(rawValue: 128)
  /// Any of these effects can apply to the members of the container.
  static let members = SwiftEffects(rawValue: 256)
  /// The name differs, and the former name is deprecated or removed.
  static let renaming: SwiftEffects = [.added, .removed, .deprecated]
  static let all = SwiftEffects(rawValue: 511)
}

extension SwiftDifference.Kind {
  var level: Level {
    switch self {
    case .removed, .requiredParameterAdded, .typeChanged, .tightened, .abilityLost, .reordered: .breaking
    case .removedDeprecated, .deprecated, .defaultChanged, .caseAdded, .requirementAdded: .dangerous
    case .added, .parameterAdded, .loosened, .abilityGained, .undeprecated: .safe
    }
  }

  var effect: SwiftEffects {
    switch self {
    case .removed, .removedDeprecated: .removed
    case .added, .caseAdded, .requirementAdded, .parameterAdded, .requiredParameterAdded: .added
    case .typeChanged: .retyped
    case .tightened, .loosened: .presence
    case .defaultChanged: .defaulted
    case .deprecated, .undeprecated: .deprecated
    case .reordered: .reordered
    case .abilityLost, .abilityGained: .abilities
    }
  }

  /// A description in one sentence.
  var meaning: String {
    switch self {
    case .removed: "A symbol or a parameter was removed."
    case .removedDeprecated: "It was removed after a deprecation, so the compiler warned."
    case .requiredParameterAdded: "A function has a new parameter without a default."
    case .typeChanged: "A property, a parameter, a case, or a result has another type, or a type has another kind."
    case .tightened:
      "A value that is read became optional or stopped being optional; a parameter is no longer optional or lost its default."
    case .abilityLost: "A type lost a conformance, or a property can no longer be set."
    case .reordered: "Parameters are in another order."
    case .deprecated: "It is deprecated, so the compiler warns, or it was renamed and the former name is deprecated."
    case .defaultChanged: "A parameter has another default."
    case .caseAdded: "A union has a new case, which a `switch` without a `default` must handle."
    case .requirementAdded: "A protocol has a new function, which test doubles must have."
    case .added: "A symbol was added."
    case .parameterAdded: "A function has a new parameter with a default."
    case .loosened: "A parameter became optional or got a default."
    case .abilityGained: "A type got a conformance, or a property can now be set."
    case .undeprecated: "It is no longer deprecated."
    }
  }
}
