import InvokerGenerator
import InvokerSpec

/// What changes of specs mean for Swift: what has become of the symbols that come from the same places.
extension Comparison {
  /// Gives each change the worst of what it explains, and reports what no change does.
  mutating func judge(_ differences: [SwiftDifference]) {
    var explanations: [Location: [Int]] = [:]
    for (index, change) in changes.enumerated() where !change.rule.swift.isEmpty {
      for place in change.places + furtherPlaces[index] { explanations[place, default: []].append(index) }
    }
    let touched = touchedTypes
    var groups: [Unexplained] = []
    var indices: [Unexplained.Subject: Int] = [:]
    for difference in differences {
      let kind = difference.kind
      func changes(at places: [Location], _ isMeant: (SwiftEffects) -> Bool) -> Set<Int> {
        Set(places.flatMap { explanations[$0] ?? [] }).filter { isMeant(self.changes[$0].rule.swift) }
      }
      var found = changes(at: difference.places) { $0.contains(kind.effect) }
      if found.isEmpty { found = changes(at: difference.container) { $0.isSuperset(of: [kind.effect, .members]) } }
      for index in found { self.changes[index].swift = max(self.changes[index].swift, kind.level) }
      guard found.isEmpty, !difference.goes(along: touched), let subject = subject(of: difference) else { continue }
      if let index = indices[subject] {
        groups[index].differences.append(difference)
      } else {
        indices[subject] = groups.count
        groups.append(Unexplained(subject: subject, differences: [difference]))
      }
    }
    for group in groups { report(group) }
  }

  /// By its name in the new specs.
  private func subject(of difference: SwiftDifference) -> Unexplained.Subject? {
    guard let origin = (difference.new ?? difference.old)?.origin else { return nil }
    if difference.new == nil, case .type(let name) = origin.owner {
      return Unexplained.Subject(owner: .type(present(name)), name: origin.name)
    }
    return Unexplained.Subject(owner: origin.owner, name: origin.name)
  }

  private mutating func report(_ group: Unexplained) {
    let owner: Change.Owner =
      switch group.subject.owner {
      case .type(let name): .type(name)
      case .interface(let name): .interface(name: name, title: new.title(of: name) ?? old.title(of: name) ?? name)
      }
    let (before, now) = (group.old?.origin.places.first, group.new?.origin.places.first)
    var change = Change(
      rule: .swiftSymbolChanged, owner: owner, name: group.subject.name,
      side: before == nil ? .newOnly : now == nil ? .oldOnly : .both, message: group.message, action: group.action,
      old: before, new: now)
    change.swift = group.level
    report(change)
  }
}

/// What no change of the specs explains of one thing in them.
private struct Unexplained {
  struct Subject: Hashable {
    var owner: Origin.Owner
    var name: String?
  }

  var subject: Subject
  var differences: [SwiftDifference]

  var level: Level { differences.map(\.kind.level).max() ?? .safe }
  /// What stands for all: of names that are gone, and of those that are new, one that is no parameter.
  var old: SwiftDifference.Item? {
    let gone = differences.filter { $0.new == nil }.compactMap(\.old)
    return gone.first { !$0.isParameter } ?? gone.first ?? differences.lazy.compactMap(\.old).first
  }
  var new: SwiftDifference.Item? {
    let come = differences.filter { $0.old == nil }.compactMap(\.new)
    return come.first { !$0.isParameter } ?? come.first ?? differences.lazy.compactMap(\.new).first
  }

  var message: Phrase {
    switch (old, new) {
    case (let old?, nil): "\(old.name) is gone in Swift"
    case (nil, let new?): "\(new.name) is new in Swift"
    case (let old?, let new?) where old.name != new.name: "\(new.name) was called \(old.name) in Swift"
    case (let old?, let new?): "\(new.name) is \(new.text) in Swift, and was \(old.text)"
    case (nil, nil): "another declaration in Swift"
    }
  }

  var action: Phrase? {
    guard let old, let new, old.name != new.name else { return nil }
    return "write \(new.name) in place of \(old.name)"
  }
}

extension SwiftDifference {
  /// Whether it only follows from what else uses a type: the type is in sight, or can be read, written or compared.
  fileprivate func goes(along types: Set<TypeName>) -> Bool {
    [old, new].compactMap(\.self).contains { item in
      guard case .type(let name) = item.origin.owner, types.contains(name) else { return false }
      return item.origin.name == nil || kind.effect == .abilities
    }
  }
}

extension Change {
  /// Where it is itself.
  fileprivate var places: [Location] {
    [side == .newOnly ? nil : old, side == .oldOnly ? nil : new].compactMap(\.self)
  }
}

extension SpecSet {
  fileprivate func title(of name: String) -> String? {
    interfaces.first { $0.name == name }?.title ?? apps.first { $0.name == name }.map { $0.title ?? name }
  }
}
