import InvokerGenerator
import InvokerSpec

extension ChangeReport {
  /// The changes for tools, each at its location in the new specs, which are the ones available to them.
  var findings: [Finding] {
    open.map { change in
      let before = change.side == .newOnly ? nil : shown(old: change.old)
      let location = shown(new: change.new)
      return Finding(
        summary(of: change), label: change.level.rawValue, sentence(change), at: location ?? before,
        notes: location == nil
          ? [] : before.map { [.init(phrases[change.side == .both ? .before : .formerlyHere], at: $0)] } ?? [],
        advice: advice(change))
    }
  }

  /// The changes for readers, each at its visible location. Similar safe changes are combined, and each group takes one
  /// line.
  var textFindings: [Finding] {
    folded(open) { $0.level == .safe }.map { group in
      let change = group.first
      let isSafe = change.level == .safe
      let before = shown(old: change.old)
      let isGone = change.side == .oldOnly
      return Finding(
        summary(of: change), label: change.level.rawValue, sentence(change, others: group.others),
        at: isGone ? before : shown(new: change.new),
        notes: isSafe || change.side != .both ? [] : before.map { [.init(phrases[.before], at: $0)] } ?? [],
        advice: advice(change), showsLines: !isSafe)
    }
  }

  /// `chat: param 'query' was removed`
  private func sentence(_ change: Change, others: [Change] = []) -> String {
    let sentence = phrases.messageWithOwner(change, .text(change.subject.owner.name))
    return phrases.sentence(sentence, alsoAbout: others).quotedText
  }

  /// The broken promises and the required actions of callers; empty if there are none.
  private func advice(_ change: Change) -> [Finding.Advice] {
    guard let action = phrases.action(change) else { return [] }
    func boundaries(_ level: Level) -> String {
      Boundary.allCases.filter { change.verdict($0) == level }.map { phrases[$0.phrase] }
        .joined(separator: phrases[.comma])
    }
    let verdicts: [(ReportPhrase, String)] = [(.breaks, boundaries(.breaking)), (.mayBreak, boundaries(.dangerous))]
    return verdicts.filter { !$0.1.isEmpty }.map { Finding.Advice(phrases[$0.0], $0.1) }
      + [Finding.Advice(phrases[.instruction], action.instruction)]
  }

  private func summary(of change: Change) -> RuleSummary {
    let rule = change.rule
    return RuleSummary(
      id: rule.id, grade: change.level.grade, meaning: phrases.meaning(of: rule), remedy: phrases.remedy(of: rule))
  }
}

extension Boundary {
  fileprivate var phrase: ReportPhrase {
    switch self {
    case .wire: .wire
    case .swift: .swift
    case .documentation: .documentation
    }
  }
}

extension Level {
  fileprivate var grade: RuleSummary.Grade {
    switch self {
    case .breaking: .error
    case .dangerous: .warning
    case .safe: .note
    }
  }
}

/// Changes that differ only in names.
struct ChangeGroup {
  var first: Change
  var others: [Change] = []
}

/// Groups changes that differ only in names, if `mayFold` allows it. Each group has the position of its first change.
func folded(_ changes: [Change], where mayFold: (Change) -> Bool) -> [ChangeGroup] {
  /// The properties that changes of a group share. For changes that aren't news, the presence of a value is sufficient.
  struct Likeness: Hashable {
    var rule: ChangeRule
    var owner: Change.Owner
    var noun: Change.Noun?
    var details: [[Change.Detail]] = []
  }
  var groups: [ChangeGroup] = []
  var places: [Likeness: Int] = [:]
  for change in changes {
    var likeness = Likeness(rule: change.rule, owner: change.subject.owner)
    if change.rule.isNews {
      likeness.noun = change.subject.noun
      likeness.details = [change.before, change.after]
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
