import InvokerSpec
import Testing

@testable import InvokerEvolution

/// Expects that what is said of the way back is what the rules name as the mirror of what is said of the way there, at
/// the same places.
func expectMirror(_ old: Version, _ new: Version, _ comment: Comment? = nil) {
  let there = compare(old, new)
  var back = compare(new, old)
  for change in there {
    let index = back.firstIndex { other in
      change.rule.mirrors.contains(other.rule.id) && other.old == change.new && other.new == change.old
        && other.types == change.types
    }
    guard let index else {
      Issue.record("nothing mirrors \(change.rule.id) of \(change.subject): \(back.map(\.rule.id)) \(comment ?? "")")
      continue
    }
    back.remove(at: index)
  }
  #expect(back.map { "\($0.rule.id) of \($0.subject)" } == [], comment)
}
