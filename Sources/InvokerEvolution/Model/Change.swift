import InvokerSpec

/// A difference between two specs, as data. ``ChangePhrases`` convert it to text.
public struct Change: Hashable, Sendable {
  public var rule: ChangeRule
  public var subject: Subject
  /// The old value; empty if the rule is sufficient.
  public var before: [Detail] = []
  /// The new value.
  public var after: [Detail] = []
  public var side = Side.both
  /// The location in the old specs, or of its container there; `nil` if there is none.
  public var old: Location?
  /// The location in the new specs, or of its container there; `nil` if there is none.
  public var new: Location?
  /// Types that are added or removed with it.
  public var types: Set<TypeName> = []
  /// The effect on Swift programs: the worst level of the symbols that it changes.
  public var swift = Level.safe

  /// The specs that contain the element itself.
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

/// A kind of promise that a spec makes to callers.
public enum Boundary: String, Hashable, Sendable, CaseIterable {
  /// The wire format: a client that is already running keeps working.
  case wire
  /// The source of Swift programs: calls with labels, results that are read, and switches over events.
  case swift
  /// The statements of the documentation remain true.
  case documentation
}

/// The degree to which a change breaks a promise.
public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
  /// No action is required.
  case safe
  /// Working code may behave differently, or may fail in unusual cases.
  case dangerous
  /// Working code stops working.
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
