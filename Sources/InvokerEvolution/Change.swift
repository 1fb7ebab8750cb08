import InvokerSpec

/// One difference between two specs, and what it means for those who call.
public struct Change: Hashable, Sendable {
  public var rule: ChangeRule
  /// What it belongs to.
  public var owner: Owner
  /// What has changed in the owner, by its name on the wire: `query`. `nil`: the owner itself.
  public var name: String?
  public var side: Side
  public var message: Phrase
  /// What callers must do; `nil`: nothing beyond what the rule says.
  public var action: Phrase?
  /// Where it stands in the old specs, or what holds it there. `nil`: there is no such thing there.
  public var old: Location?
  /// The same in the new specs.
  public var new: Location?
  /// Types that come or go with it.
  public var types: Set<TypeName> = []
  /// What it means for programs in Swift: the worst of what becomes of the symbols that it changes.
  public var swift = Level.safe

  /// An interface, an app that has a binding, or a declared type.
  public enum Owner: Hashable, Sendable {
    case interface(name: String, title: String)
    case type(TypeName)

    public var name: String {
      switch self {
      case .interface(let name, _): name
      case .type(let name): name.description
      }
    }
  }

  /// Which of the specs have the thing itself.
  public enum Side: String, Hashable, Sendable {
    case oldOnly = "old"
    case newOnly = "new"
    case both
  }

  /// What has changed, by name: `chat.query`.
  public var subject: String { owner.name + (name.map { "." + $0 } ?? "") }

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

/// Something that a spec promises to those who use it.
public enum Boundary: String, Hashable, Sendable, CaseIterable {
  /// What is sent: a client that runs already goes on working.
  case wire
  /// The source of Swift programs: calls with labels, results that are read, switches over events.
  case swift
  /// What the documentation has said is still true.
  case documentation
}

/// How far a change breaks a promise.
public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Nobody need do anything.
  case safe
  /// What worked may come to do something else, or stop in unusual uses.
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
