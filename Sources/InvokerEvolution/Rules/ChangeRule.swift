/// A kind of change. Its ID is stable across versions. `Templates/changes` contains its sentences.
public struct ChangeRule: Hashable, Sendable {
  public var id: String
  public var wire: Level
  public var documentation: Level
  /// The Swift effects that it can explain. The symbols determine their levels.
  var swift: SwiftEffects
  /// The IDs of the rules, one of which applies when old and new are swapped.
  public var mirrors: [String]
  /// Whether it belongs in a changelog.
  public var isNews: Bool

  /// - Parameter verdicts: the verdicts for the wire and the documentation, in this order.
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

  /// The worst of the verdicts that are independent of the individual change.
  public var level: Level { max(wire, documentation) }
}

extension ChangeRule {
  /// All rules, in the order of `docs/evolution.md`.
  public static let all: [ChangeRule] =
    interfaces + transports + modes + params + fields + types + events + errors + prose + swift
}
