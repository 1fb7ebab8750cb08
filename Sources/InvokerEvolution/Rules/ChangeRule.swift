/// A kind of change. Its id stays the same from version to version; `Templates/changes` have its sentences.
public struct ChangeRule: Hashable, Sendable {
  public var id: String
  public var wire: Level
  public var documentation: Level
  /// Which changes of Swift it can explain; what those mean is decided by the symbols.
  var swift: SwiftEffects
  /// The rules one of which applies when old and new change places, by id.
  public var mirrors: [String]
  /// Whether it belongs in a changelog.
  public var isNews: Bool

  /// - Parameter verdicts: for the wire and the documentation, in this order.
  init(
    _ id: String, _ verdicts: (Level, Level), swift: SwiftEffects = [], mirrors: [String]? = nil, isNews: Bool = true
  ) {
    self.id = id
    (wire, documentation) = verdicts
    self.swift = swift
    self.mirrors = mirrors ?? [id]
    self.isNews = isNews
  }

  public static func == (one: ChangeRule, other: ChangeRule) -> Bool { one.id == other.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The worst of the verdicts that are the same for all changes.
  public var level: Level { max(wire, documentation) }
}

extension ChangeRule {
  /// Every rule, in the order in which `docs/evolution.md` lists them.
  public static let all: [ChangeRule] =
    interfaces + transports + modes + params + fields + types + events + errors + prose + swift
}
