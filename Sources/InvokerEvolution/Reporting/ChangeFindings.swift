import InvokerSpec

extension ChangeReport {
  /// The changes for machines, each where it stands in the new specs, which are those that are at hand.
  var findings: [Finding] {
    open.map { change in
      let before = change.side == .newOnly ? nil : shown(old: change.old)
      let location = shown(new: change.new)
      return Finding(
        RuleSummary(change), label: change.level.rawValue, change.sentence, at: location ?? before,
        notes: location == nil
          ? [] : before.map { [.init(change.side == .both ? "before" : "it stood here", at: $0)] } ?? [],
        advice: change.advice)
    }
  }

  /// The changes for people, each where it can be seen. Safe ones take a line, and one line for several that are alike.
  var textFindings: [Finding] {
    folded(open) { $0.level == .safe }.map { group in
      let change = group.first
      let isSafe = change.level == .safe
      let before = shown(old: change.old)
      let isGone = change.side == .oldOnly
      return Finding(
        RuleSummary(change), label: change.level.rawValue, change.sentence + likewise(group.others),
        at: isGone ? before : shown(new: change.new),
        notes: isSafe || change.side != .both ? [] : before.map { [.init("before", at: $0)] } ?? [],
        advice: change.advice, showsLines: !isSafe)
    }
  }

  private func likewise(_ others: [Change]) -> String {
    let names: Phrase = "\(others.map { $0.name ?? $0.owner.name })"
    return others.isEmpty ? "" : "; likewise " + names.plain
  }
}

extension Change {
  /// `chat: param 'query' is new`
  var sentence: String { "\(owner.name): \(message.plain)" }

  /// What breaks, and what callers do; nothing where they need do nothing.
  fileprivate var advice: [Finding.Advice] {
    if level == .safe { return [] }
    func boundaries(_ level: Level) -> String {
      Boundary.allCases.filter { verdict($0) == level }.map(\.phrase).joined(separator: ", ")
    }
    let verdicts = [("breaks", boundaries(.breaking)), ("may break", boundaries(.dangerous))]
    return verdicts.filter { !$0.1.isEmpty }.map { Finding.Advice($0.0, $0.1) } + [Finding.Advice("do", instruction)]
  }

  /// What callers do, without a full stop.
  var instruction: String { action?.plain ?? lowercasedStart(InvokerEvolution.sentence(remedy)) }

  /// In one sentence. The rule may know of nothing that breaks, where Swift does.
  var remedy: String {
    rule.remedy == "Nothing." && level > .safe ? "Change the code that compiles no longer." : rule.remedy
  }
}

extension Boundary {
  /// As people read it.
  var phrase: String {
    switch self {
    case .wire: "the wire"
    case .swift: "Swift source"
    case .documentation: "what is documented"
    }
  }
}

extension RuleSummary {
  init(_ change: Change) {
    let rule = change.rule
    let grade: Grade =
      switch change.level {
      case .breaking: .error
      case .dangerous: .warning
      case .safe: .note
      }
    self.init(id: rule.id, grade: grade, meaning: rule.meaning, remedy: change.remedy)
  }
}

/// Changes that say the same of different names.
struct ChangeGroup {
  var first: Change
  var others: [Change] = []
}

/// Puts changes together that say the same of different names, where `mayFold` allows; each stands where its first does.
func folded(_ changes: [Change], where mayFold: (Change) -> Bool) -> [ChangeGroup] {
  /// What changes of one group have in common. Of what is no news it is enough to know that it is there.
  struct Likeness: Hashable {
    var rule: ChangeRule
    var owner: Change.Owner
    var message: Phrase?
    var action: Phrase?
  }
  var groups: [ChangeGroup] = []
  var places: [Likeness: Int] = [:]
  for change in changes {
    var likeness = Likeness(rule: change.rule, owner: change.owner)
    if change.rule.isNews {
      likeness.message = change.message.without(change.name)
      likeness.action = change.action?.without(change.name)
    }
    if mayFold(change), let index = places[likeness] {
      groups[index].others.append(change)
    } else {
      places[likeness] = groups.count
      groups.append(ChangeGroup(first: change))
    }
  }
  return groups
}
