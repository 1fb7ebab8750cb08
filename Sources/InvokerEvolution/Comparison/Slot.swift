import InvokerSpec

/// A place for a value: a param, a field of an object, or an input or output of an app.
struct Slot {
  var name: String
  /// What it is called in messages.
  var noun: String
  var type: TypeUse
  var presence: Presence
  var documentation: Documentation
  var location: Location

  init?(_ param: Param) {
    guard let type = param.type else { return nil }
    name = param.name
    noun = "param"
    self.type = type
    presence = Presence(type, isRequired: param.isRequired)
    documentation = param.documentation
    location = param.location
  }

  init(_ property: Property, noun: String = "field") {
    name = property.name
    self.noun = noun
    type = property.type
    presence = Presence(type, isRequired: property.isRequired)
    documentation = property.documentation
    location = property.location
  }

  /// What another name of a type stands for.
  init(_ use: TypeUse, named declaration: TypeDeclaration) {
    name = declaration.name.description
    noun = "type"
    type = use
    presence = .certain
    // Its declaration is compared like any other.
    documentation = Documentation()
    location = declaration.location
  }

  var phrase: Phrase { "\(words: noun) \(name)" }
}

/// Whether there is always a value, and what stands for it otherwise.
enum Presence: Hashable {
  /// There always is one.
  case certain
  /// It is always there, and may be null.
  case nullable
  /// It may be absent or null, which is the same.
  case absent
  /// Where it is absent, this stands for it.
  case defaulted(Literal, isNullable: Bool)

  init(_ type: TypeUse, isRequired: Bool) {
    let isNullable = type.isNullable || type.type == .any
    if let value = type.defaultValue, value != .null {
      self = .defaulted(value, isNullable: isNullable)
    } else if isRequired {
      self = isNullable ? .nullable : .certain
    } else {
      self = .absent
    }
  }

  /// Whether callers that send it must give something.
  var mustBeGiven: Bool { self == .certain || self == .nullable }

  var defaultValue: Literal? { if case .defaulted(let value, _) = self { value } else { nil } }
}

/// A rule that applies, and what it says here.
typealias Verdict = (rule: ChangeRule, message: Phrase, action: Phrase?)

/// What it means for callers who send a value that its presence changes.
func changeOfSentPresence(_ slot: Slot, from old: Presence, to new: Presence) -> Verdict? {
  let what = slot.phrase
  switch (old.mustBeGiven, new.mustBeGiven) {
  case (true, false): return (.paramBecameOptional, "\(what) may be left out\(defaultClause(new))", nil)
  case (false, true):
    return (.paramBecameRequired, "\(what) may be left out no longer", "pass \(slot.name) in every call")
  default: break
  }
  switch (old, new) {
  case (.certain, .nullable): return (.paramBecameNullable, "\(what) may be null", nil)
  case (.nullable, .certain): return (.paramBecameNotNullable, "\(what) may be null no longer", nil)
  case (.absent, .defaulted(let value, _)):
    return (.paramDefaultAdded, "\(what) is \(value) where it is left out, and was not sent", nil)
  case (.defaulted(let value, _), .absent):
    return (.paramDefaultRemoved, "\(what) is not sent where it is left out, and was \(value)", nil)
  case (.defaulted(let before, let couldBeNull), .defaulted(let now, let mayBeNull)):
    if before != now {
      return (
        .paramDefaultChanged, "\(what) is \(now) where it is left out, and was \(before)",
        "pass \(slot.name) where it should stay \(before)"
      )
    }
    if couldBeNull == mayBeNull { return nil }
    return mayBeNull
      ? (.paramBecameNullable, "\(what) may be null", nil)
      : (.paramBecameNotNullable, "\(what) may be null no longer", nil)
  default: return nil
  }
}

/// What it means for callers who are given a value that its presence changes.
func changeOfReceivedPresence(_ slot: Slot, from old: Presence, to new: Presence) -> Verdict? {
  let what = slot.phrase
  switch (old, new) {
  case _ where old == new: return nil
  case (.certain, .nullable): return (.fieldBecameOptional, "\(what) may be null", nil)
  case (.certain, .absent): return (.fieldBecameOptional, "\(what) may be absent", nil)
  case (.nullable, .certain), (.absent, .certain):
    return (.fieldBecameRequired, "\(what) is always there", nil)
  case (.nullable, .absent): return (.fieldAbsenceChanged, "\(what) may be absent, and could be null", nil)
  case (.absent, .nullable): return (.fieldAbsenceChanged, "\(what) may be null, and could be absent", nil)
  case (.certain, .defaulted): return (.fieldBecameDefaulted, "\(what) may be absent\(defaultClause(new))", nil)
  case (.defaulted, .certain): return (.fieldStoppedBeingDefaulted, "\(what) is always there", nil)
  case (.nullable, .defaulted(let value, _)), (.absent, .defaulted(let value, _)):
    return (.fieldDefaultAdded, "\(what) is \(value) where it is absent, and was nothing", nil)
  case (.defaulted(let value, _), .nullable), (.defaulted(let value, _), .absent):
    return (.fieldDefaultRemoved, "\(what) is nothing where it is absent, and was \(value)", nil)
  case (.defaulted(let before, _), .defaulted(let now, _)):
    return (.fieldDefaultChanged, "\(what) is \(now) where it is absent, and was \(before)", nil)
  default: return nil
  }
}

/// `; it is {} then`, or nothing.
func defaultClause(_ presence: Presence) -> Phrase {
  presence.defaultValue.map { "; it is \($0) then" } ?? ""
}
