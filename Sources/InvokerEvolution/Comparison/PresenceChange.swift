import InvokerSpec

/// A rule that applies, with its details for this change.
typealias Verdict = (rule: ChangeRule, before: [Change.Detail], after: [Change.Detail])

/// The effect of a changed presence on callers who send a value.
func changeOfSentPresence(from old: Presence, to new: Presence) -> Verdict? {
  func verdict(_ rule: ChangeRule) -> Verdict { (rule, old.sent, new.sent) }
  switch (old.mustBeGiven, new.mustBeGiven) {
  case (true, false): return verdict(.paramBecameOptional)
  case (false, true): return verdict(.paramBecameRequired)
  default: break
  }
  switch (old, new) {
  case (.certain, .nullable): return verdict(.paramBecameNullable)
  case (.nullable, .certain): return verdict(.paramBecameNotNullable)
  case (.absent, .defaulted(let value, _)): return (.paramDefaultAdded, [], .value(value))
  case (.defaulted(let value, _), .absent): return (.paramDefaultRemoved, .value(value), [])
  case (.defaulted(let before, _), .defaulted(let now, _)) where before != now:
    return (.paramDefaultChanged, .value(before), .value(now))
  case (.defaulted(_, false), .defaulted(_, true)): return verdict(.paramBecameNullable)
  case (.defaulted(_, true), .defaulted(_, false)): return verdict(.paramBecameNotNullable)
  default: return nil
  }
}

/// The effect of a changed presence on callers who receive a value.
func changeOfReceivedPresence(from old: Presence, to new: Presence) -> Verdict? {
  func verdict(_ rule: ChangeRule) -> Verdict { (rule, old.received, new.received) }
  switch (old, new) {
  case _ where old == new: return nil
  case (.certain, .nullable), (.certain, .absent): return verdict(.fieldBecameOptional)
  case (.nullable, .certain), (.absent, .certain): return verdict(.fieldBecameRequired)
  case (.nullable, .absent), (.absent, .nullable): return verdict(.fieldAbsenceChanged)
  case (.certain, .defaulted): return verdict(.fieldBecameDefaulted)
  case (.defaulted, .certain): return verdict(.fieldStoppedBeingDefaulted)
  case (.nullable, .defaulted(let value, _)), (.absent, .defaulted(let value, _)):
    return (.fieldDefaultAdded, [], .value(value))
  case (.defaulted(let value, _), .nullable), (.defaulted(let value, _), .absent):
    return (.fieldDefaultRemoved, .value(value), [])
  case (.defaulted(let before, _), .defaulted(let now, _)):
    return (.fieldDefaultChanged, .value(before), .value(now))
  default: return nil
  }
}
