// What callers are given: fields of replies and events, and the types that they are made of.

extension ChangeRule {
  static let fields = [
    fieldAdded, fieldRemoved, fieldRemovedOptional, fieldRemovedDeprecated, fieldRenamed, fieldBecameOptional,
    fieldBecameRequired, fieldAbsenceChanged, fieldBecameDefaulted, fieldStoppedBeingDefaulted, fieldDefaultAdded,
    fieldDefaultRemoved, fieldDefaultChanged, fieldTypeChanged, fieldTypeWidened, fieldTypeNarrowed,
    fieldConstraintChanged, fieldOrderChanged,
  ]

  static let fieldAdded = ChangeRule(
    "field-added", (.safe, .safe), swift: .added, "There is a new field.",
    mirrors: ["field-removed", "field-removed-optional", "field-removed-deprecated"])
  static let fieldRemoved = ChangeRule(
    "field-removed", (.breaking, .breaking), swift: .removed, "A field is gone that was always there.",
    "Do without it.", mirrors: ["field-added"])
  static let fieldRemovedOptional = ChangeRule(
    "field-removed-optional", (.dangerous, .breaking), swift: .removed, "A field is gone that could be absent.",
    "Do without it.", mirrors: ["field-added"])
  static let fieldRemovedDeprecated = ChangeRule(
    "field-removed-deprecated", (.dangerous, .dangerous), swift: .removed,
    "A field is gone that was deprecated, so that callers had been warned.", "Do without it.",
    mirrors: ["field-added"])
  static let fieldRenamed = ChangeRule(
    "field-renamed", (.breaking, .breaking), swift: .renaming,
    "A field has another name, and `was` gives the former one; generated code keeps that as a deprecated alias.",
    "Read it by its new name.")
  static let fieldBecameOptional = ChangeRule(
    "field-became-optional", (.breaking, .breaking), swift: .presence,
    "A field that was always there may be absent or null.",
    "Handle `nil`.", mirrors: ["field-became-required", "param-became-required", "param-became-not-nullable"])
  static let fieldBecameRequired = ChangeRule(
    "field-became-required", (.safe, .safe), swift: .presence, "A field that could be absent or null is always there.",
    "Stop unwrapping it.", mirrors: ["field-became-optional"])
  static let fieldAbsenceChanged = ChangeRule(
    "field-absence-changed", (.safe, .safe),
    "A field without a value is null where it was absent, or the other way round; clients read both alike.",
    isNews: false)
  static let fieldBecameDefaulted = ChangeRule(
    "field-became-defaulted", (.breaking, .safe), swift: [.presence, .defaulted],
    "A field that was always there may be absent; a default stands in.",
    "Build with the new client.", mirrors: ["field-stopped-being-defaulted", "param-became-required"])
  static let fieldStoppedBeingDefaulted = ChangeRule(
    "field-stopped-being-defaulted", (.safe, .safe), swift: [.presence, .defaulted],
    "A field in whose place a default could stand is always there.", mirrors: ["field-became-defaulted"])
  static let fieldDefaultAdded = ChangeRule(
    "field-default-added", (.safe, .safe), swift: [.presence, .defaulted], "A default stands in for an absent field.",
    "Stop unwrapping it.", mirrors: ["field-default-removed"])
  static let fieldDefaultRemoved = ChangeRule(
    "field-default-removed", (.safe, .safe), swift: [.presence, .defaulted],
    "Nothing stands in for an absent field any more.",
    "Handle `nil`.", mirrors: ["field-default-added"])
  static let fieldDefaultChanged = ChangeRule(
    "field-default-changed", (.safe, .dangerous), swift: .defaulted, "Another default stands in for an absent field.",
    "See whether the new value is told from the former one.")
  static let fieldTypeChanged = ChangeRule(
    "field-type-changed", (.breaking, .breaking), swift: [.retyped, .defaulted],
    "A field holds values of another type.",
    "Read the new type.")
  static let fieldTypeWidened = ChangeRule(
    "field-type-widened", (.breaking, .breaking), swift: [.retyped, .defaulted], "A field may hold more than it did.",
    "Take what the new type can be.", mirrors: ["field-type-narrowed", "param-type-narrowed"])
  static let fieldTypeNarrowed = ChangeRule(
    "field-type-narrowed", (.safe, .safe), swift: [.retyped, .defaulted],
    "What a field holds is described more closely.",
    "Read the new type.", mirrors: ["field-type-widened"])
  static let fieldConstraintChanged = ChangeRule(
    "field-constraint-changed", (.safe, .dangerous), "A field keeps to other bounds, which no client checks.",
    "See whether your code relies on the former ones.")

  static let fieldOrderChanged = ChangeRule(
    "field-order-changed", (.safe, .safe),
    "Initialisers of answers, which only tests call, take their arguments in another order.", isNews: false)

  static let types = [
    typeAdded, typeRemoved, typeRenamed, typeKindChanged, enumValueAdded, enumValueRemoved, enumValueRenamed,
    objectOpened, objectClosed, discriminatorChanged, caseAdded, caseRemoved, caseRenamed, caseTypeChanged,
  ]

  static let typeAdded = ChangeRule(
    "type-added", (.safe, .safe), swift: .added, "There is a new type that nothing uses yet.", mirrors: ["type-removed"]
  )
  static let typeRemoved = ChangeRule(
    "type-removed", (.safe, .dangerous), swift: .removed, "A type is gone that nothing used.", "Declare it yourself.",
    mirrors: ["type-added"])
  static let typeRenamed = ChangeRule(
    "type-renamed", (.safe, .safe), swift: .renaming,
    "A type has another name, and `was` gives the former one; generated code keeps that as a deprecated alias.",
    "Use the new name.")
  static let typeKindChanged = ChangeRule(
    "type-kind-changed", (.breaking, .breaking), swift: .all,
    "A type of this name is something else: an enum that was an object, say.",
    "Read the new type.")
  static let enumValueAdded = ChangeRule(
    "enum-value-added", (.safe, .safe), swift: .added, "An answer may hold one more value; clients take any.",
    mirrors: ["enum-value-removed"])
  static let enumValueRemoved = ChangeRule(
    "enum-value-removed", (.safe, .dangerous), swift: .removed, "A value comes in answers no longer.",
    "Stop comparing with it.", mirrors: ["enum-value-added"])
  static let enumValueRenamed = ChangeRule(
    "enum-value-renamed", (.breaking, .breaking), swift: .renaming,
    "A value is spelled differently, and `was` gives the former spelling.",
    "Use the new name.")
  static let objectOpened = ChangeRule(
    "object-opened", (.safe, .safe), swift: .added, "Fields that are not described are kept.",
    mirrors: ["object-closed"])
  static let objectClosed = ChangeRule(
    "object-closed", (.safe, .dangerous), swift: .removed, "Fields that are not described are kept no longer.",
    "Have the fields that you need described.", mirrors: ["object-opened"])
  static let discriminatorChanged = ChangeRule(
    "discriminator-changed", (.breaking, .breaking), "Another field tells the cases of a union apart.",
    "Build with the new client.")
  static let caseAdded = ChangeRule(
    "case-added", (.safe, .safe), swift: .added, "A union has one more case, which older clients see as unknown.",
    "Give switches without a `default` one more case.", mirrors: ["case-removed"])
  static let caseRemoved = ChangeRule(
    "case-removed", (.breaking, .breaking), swift: .removed, "A case of a union is gone.", "Stop using it.",
    mirrors: ["case-added"])
  static let caseRenamed = ChangeRule(
    "case-renamed", (.breaking, .breaking), swift: .renaming,
    "A case of a union has another name, and `was` gives the former one.",
    "Use the new name.")
  static let caseTypeChanged = ChangeRule(
    "case-type-changed", (.breaking, .breaking), swift: .retyped, "A case of a union holds another type.",
    "Read the new type.")
}
