import InvokerGenerator
import InvokerSpec

/// The effects of spec changes on Swift: the differences between symbols with the same origin.
extension Comparison {
  /// Assigns each change the worst level of the differences that it explains, and reports differences that no change
  /// explains.
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

  /// The subject by its name in the new specs.
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
      case .interface(let name): new.owner(named: name) ?? old.owner(named: name) ?? .interface(name: name, title: name)
      }
    let subject = group.subject.name.map { Change.Subject(owner, .other, $0) } ?? Change.Subject(owner)
    let (before, now) = (group.old?.origin.places.first, group.new?.origin.places.first)
    var change = Change(
      rule: group.rule, subject: subject, before: group.before, after: group.after,
      side: before == nil ? .newOnly : now == nil ? .oldOnly : .both, old: before, new: now)
    change.swift = group.level
    report(change)
  }
}

/// The Swift changes of one spec element that no change of the specs explains.
private struct Unexplained {
  struct Subject: Hashable {
    var owner: Origin.Owner
    var name: String?
  }

  var subject: Subject
  var differences: [SwiftDifference]

  var level: Level { differences.map(\.kind.level).max() ?? .safe }
  /// The representative of all differences: preferably a removed or added symbol that isn't a parameter.
  var old: SwiftDifference.Item? {
    let gone = differences.filter { $0.new == nil }.compactMap(\.old)
    return gone.first { !$0.isParameter } ?? gone.first ?? differences.lazy.compactMap(\.old).first
  }
  var new: SwiftDifference.Item? {
    let come = differences.filter { $0.old == nil }.compactMap(\.new)
    return come.first { !$0.isParameter } ?? come.first ?? differences.lazy.compactMap(\.new).first
  }

  var rule: ChangeRule {
    if old == nil { return .swiftSymbolAdded }
    return new == nil ? .swiftSymbolRemoved : .swiftSymbolChanged
  }

  /// The name, or the declaration if both have the same name.
  var before: [Change.Detail] { [old.map { .code(isRenamed ? $0.name : $0.text) }].compactMap(\.self) }
  var after: [Change.Detail] { [new.map { .code(isRenamed ? $0.name : $0.text) }].compactMap(\.self) }

  private var isRenamed: Bool { old?.name != new?.name }
}

extension SwiftDifference {
  /// Returns whether the difference only follows from other uses of a type: the type becomes visible, or can be read,
  /// written, or compared.
  fileprivate func goes(along types: Set<TypeName>) -> Bool {
    [old, new].compactMap(\.self).contains { item in
      guard case .type(let name) = item.origin.owner, types.contains(name) else { return false }
      return item.origin.name == nil || kind.effect == .abilities
    }
  }
}

extension Change {
  /// The locations of the element itself.
  fileprivate var places: [Location] {
    [side == .newOnly ? nil : old, side == .oldOnly ? nil : new].compactMap(\.self)
  }
}

extension SpecSet {
  fileprivate func owner(named name: String) -> Change.Owner? {
    interfaces.first { $0.name == name }?.owner ?? apps.first { $0.name == name }?.owner
  }
}
