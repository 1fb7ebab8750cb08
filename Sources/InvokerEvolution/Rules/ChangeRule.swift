/// A kind of change. Its id stays the same from version to version.
public struct ChangeRule: Hashable, Sendable {
  public var id: String
  public var wire: Level
  public var documentation: Level
  /// What it can explain of what becomes of Swift; what that means is told by the symbols.
  var swift: SwiftEffects
  /// What has changed, in one sentence.
  public var meaning: String
  /// What callers do about it, in one sentence.
  public var remedy: String
  /// The rules one of which applies when old and new change places, by id.
  public var mirrors: [String]
  /// Whether it belongs into a changelog.
  public var isNews: Bool

  /// - Parameter verdicts: for the wire and the documentation, in this order.
  init(
    _ id: String, _ verdicts: (Level, Level), swift: SwiftEffects = [], _ meaning: String,
    _ remedy: String = "Nothing.", mirrors: [String]? = nil, isNews: Bool = true
  ) {
    self.id = id
    (wire, documentation) = verdicts
    self.swift = swift
    self.meaning = meaning
    self.remedy = remedy
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
