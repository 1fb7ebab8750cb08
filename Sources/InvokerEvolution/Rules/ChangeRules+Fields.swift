// What callers are given: fields of replies and events, and the types that they are made of.

extension ChangeRule {
  static let fields = [
    fieldAdded, fieldRemoved, fieldRemovedOptional, fieldRemovedDeprecated, fieldRenamed, fieldBecameOptional,
    fieldBecameRequired, fieldAbsenceChanged, fieldBecameDefaulted, fieldStoppedBeingDefaulted, fieldDefaultAdded,
    fieldDefaultRemoved, fieldDefaultChanged, fieldTypeChanged, fieldTypeWidened, fieldTypeNarrowed,
    fieldConstraintChanged, fieldOrderChanged,
  ]

  static let fieldAdded = ChangeRule(
    "field-added", (.safe, .safe, .safe), "There is a new field.",
    mirrors: ["field-removed", "field-removed-optional", "field-removed-deprecated"])
  static let fieldRemoved = ChangeRule(
    "field-removed", (.breaking, .breaking, .breaking), "A field is gone that was always there.",
    "Do without it.", mirrors: ["field-added"])
  static let fieldRemovedOptional = ChangeRule(
    "field-removed-optional", (.dangerous, .breaking, .breaking), "A field is gone that could be absent.",
    "Do without it.", mirrors: ["field-added"])
  static let fieldRemovedDeprecated = ChangeRule(
    "field-removed-deprecated", (.dangerous, .dangerous, .dangerous),
    "A field is gone that was deprecated, so that callers had been warned.", "Do without it.",
    mirrors: ["field-added"])
  static let fieldRenamed = ChangeRule(
    "field-renamed", (.breaking, .dangerous, .breaking),
    "A field has another name, and `was` gives the former one; generated code keeps that as a deprecated alias.",
    "Read it by its new name.")
  static let fieldBecameOptional = ChangeRule(
    "field-became-optional", (.breaking, .breaking, .breaking), "A field that was always there may be absent or null.",
    "Handle `nil`.", mirrors: ["field-became-required"])
  static let fieldBecameRequired = ChangeRule(
    "field-became-required", (.safe, .breaking, .safe), "A field that could be absent or null is always there.",
    "Stop unwrapping it.", mirrors: ["field-became-optional"])
  static let fieldAbsenceChanged = ChangeRule(
    "field-absence-changed", (.safe, .safe, .safe),
    "A field without a value is null where it was absent, or the other way round; clients read both alike.",
    isNews: false)
  static let fieldBecameDefaulted = ChangeRule(
    "field-became-defaulted", (.breaking, .safe, .safe),
    "A field that was always there may be absent; a default stands in.",
    "Build with the new client.", mirrors: ["field-stopped-being-defaulted"])
  static let fieldStoppedBeingDefaulted = ChangeRule(
    "field-stopped-being-defaulted", (.safe, .safe, .safe),
    "A field in whose place a default could stand is always there.", mirrors: ["field-became-defaulted"])
  static let fieldDefaultAdded = ChangeRule(
    "field-default-added", (.safe, .breaking, .safe), "A default stands in for an absent field.",
    "Stop unwrapping it.", mirrors: ["field-default-removed"])
  static let fieldDefaultRemoved = ChangeRule(
    "field-default-removed", (.safe, .breaking, .safe), "Nothing stands in for an absent field any more.",
    "Handle `nil`.", mirrors: ["field-default-added"])
  static let fieldDefaultChanged = ChangeRule(
    "field-default-changed", (.safe, .dangerous, .dangerous), "Another default stands in for an absent field.",
    "See whether the new value is told from the former one.")
  static let fieldTypeChanged = ChangeRule(
    "field-type-changed", (.breaking, .breaking, .breaking), "A field holds values of another type.",
    "Read the new type.")
  static let fieldTypeWidened = ChangeRule(
    "field-type-widened", (.breaking, .breaking, .breaking), "A field may hold more than it did.",
    "Take what the new type can be.", mirrors: ["field-type-narrowed"])
  static let fieldTypeNarrowed = ChangeRule(
    "field-type-narrowed", (.safe, .breaking, .safe), "What a field holds is described more closely.",
    "Read the new type.", mirrors: ["field-type-widened"])
  static let fieldConstraintChanged = ChangeRule(
    "field-constraint-changed", (.safe, .safe, .dangerous), "A field keeps to other bounds, which no client checks.",
    "See whether your code relies on the former ones.")

  static let fieldOrderChanged = ChangeRule(
    "field-order-changed", (.safe, .safe, .safe),
    "Initialisers of answers, which only tests call, take their arguments in another order.", isNews: false)

  static let types = [
    typeAdded, typeRemoved, typeRenamed, typeKindChanged, enumValueAdded, enumValueRemoved, enumValueRenamed,
    objectOpened, objectClosed, discriminatorChanged, caseAdded, caseRemoved, caseRenamed, caseTypeChanged,
  ]

  static let typeAdded = ChangeRule(
    "type-added", (.safe, .safe, .safe), "There is a new type that nothing uses yet.", mirrors: ["type-removed"])
  static let typeRemoved = ChangeRule(
    "type-removed", (.safe, .breaking, .dangerous), "A type is gone that nothing used.", "Declare it yourself.",
    mirrors: ["type-added"])
  static let typeRenamed = ChangeRule(
    "type-renamed", (.safe, .dangerous, .safe),
    "A type has another name, and `was` gives the former one; generated code keeps that as a deprecated alias.",
    "Use the new name.")
  static let typeKindChanged = ChangeRule(
    "type-kind-changed", (.breaking, .breaking, .breaking),
    "A type of this name is something else: an enum that was an object, say.",
    "Read the new type.")
  static let enumValueAdded = ChangeRule(
    "enum-value-added", (.safe, .safe, .safe), "An answer may hold one more value; clients take any.",
    mirrors: ["enum-value-removed"])
  static let enumValueRemoved = ChangeRule(
    "enum-value-removed", (.safe, .breaking, .dangerous), "A value comes in answers no longer.",
    "Stop comparing with it.", mirrors: ["enum-value-added"])
  static let enumValueRenamed = ChangeRule(
    "enum-value-renamed", (.breaking, .dangerous, .breaking),
    "A value is spelled differently, and `was` gives the former spelling.",
    "Use the new name.")
  static let objectOpened = ChangeRule(
    "object-opened", (.safe, .safe, .safe), "Fields that are not described are kept.", mirrors: ["object-closed"])
  static let objectClosed = ChangeRule(
    "object-closed", (.safe, .breaking, .dangerous), "Fields that are not described are kept no longer.",
    "Have the fields that you need described.", mirrors: ["object-opened"])
  static let discriminatorChanged = ChangeRule(
    "discriminator-changed", (.breaking, .safe, .breaking), "Another field tells the cases of a union apart.",
    "Build with the new client.")
  static let caseAdded = ChangeRule(
    "case-added", (.safe, .dangerous, .safe), "A union has one more case, which older clients see as unknown.",
    "Give switches without a `default` one more case.", mirrors: ["case-removed"])
  static let caseRemoved = ChangeRule(
    "case-removed", (.breaking, .breaking, .breaking), "A case of a union is gone.", "Stop using it.",
    mirrors: ["case-added"])
  static let caseRenamed = ChangeRule(
    "case-renamed", (.breaking, .breaking, .breaking),
    "A case of a union has another name, and `was` gives the former one.",
    "Use the new name.")
  static let caseTypeChanged = ChangeRule(
    "case-type-changed", (.breaking, .breaking, .breaking), "A case of a union holds another type.",
    "Read the new type.")
}
