import InvokerSpec

/// One difference between two specs, as data: ``ChangePhrases`` put it into words.
public struct Change: Hashable, Sendable {
  public var rule: ChangeRule
  public var subject: Subject
  /// What it was; empty where the rule says all.
  public var before: [Detail] = []
  /// What it is.
  public var after: [Detail] = []
  public var side = Side.both
  /// The place in the old specs, or of what holds it there. `nil`: there is no such thing there.
  public var old: Location?
  /// The same in the new specs.
  public var new: Location?
  /// Types that are added or removed with it.
  public var types: Set<TypeName> = []
  /// What it means for programs in Swift: the worst that happens to the symbols that it changes.
  public var swift = Level.safe

  /// Which of the specs have the thing itself.
  public enum Side: String, Hashable, Sendable {
    case oldOnly = "old"
    case newOnly = "new"
    case both
  }

  public func verdict(_ boundary: Boundary) -> Level {
    switch boundary {
    case .wire: rule.wire
    case .swift: swift
    case .documentation: rule.documentation
    }
  }

  /// The worst of the verdicts.
  public var level: Level { max(rule.level, swift) }
}

/// Something that a spec promises to callers.
public enum Boundary: String, Hashable, Sendable, CaseIterable {
  /// What is sent: a client that is already running keeps working.
  case wire
  /// The source of Swift programs: calls with labels, results that are read, switches over events.
  case swift
  /// What the documentation said is still true.
  case documentation
}

/// How far a change breaks a promise.
public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Nobody has to do anything.
  case safe
  /// What worked may behave differently, or stop in unusual uses.
  case dangerous
  /// What worked stops working.
  case breaking

  public static func < (one: Level, other: Level) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .safe: 0
    case .dangerous: 1
    case .breaking: 2
    }
  }
}
