// Rules for values that callers receive: fields of replies and events, and their types.

extension ChangeRule {
  static let fields = [
    fieldAdded, fieldRemoved, fieldRemovedOptional, fieldRemovedDeprecated, fieldRenamed, fieldBecameOptional,
    fieldBecameRequired, fieldAbsenceChanged, fieldBecameDefaulted, fieldStoppedBeingDefaulted, fieldDefaultAdded,
    fieldDefaultRemoved, fieldDefaultChanged, fieldTypeChanged, fieldTypeWidened, fieldTypeNarrowed,
    fieldConstraintChanged, fieldOrderChanged,
  ]

  static let fieldAdded = ChangeRule(
    "field-added", (.safe, .safe), swift: .added,
    mirrors: ["field-removed", "field-removed-optional", "field-removed-deprecated"])
  static let fieldRemoved = ChangeRule(
    "field-removed", (.breaking, .breaking), swift: .removed, mirrors: ["field-added"])
  static let fieldRemovedOptional = ChangeRule(
    "field-removed-optional", (.dangerous, .breaking), swift: .removed, mirrors: ["field-added"])
  static let fieldRemovedDeprecated = ChangeRule(
    "field-removed-deprecated", (.dangerous, .dangerous), swift: .removed, mirrors: ["field-added"])
  static let fieldRenamed = ChangeRule("field-renamed", (.breaking, .breaking), swift: .renaming)
  static let fieldBecameOptional = ChangeRule(
    "field-became-optional", (.breaking, .breaking), swift: .presence,
    mirrors: ["field-became-required", "param-became-required", "param-became-not-nullable"])
  static let fieldBecameRequired = ChangeRule(
    "field-became-required", (.safe, .safe), swift: .presence, mirrors: ["field-became-optional"])
  static let fieldAbsenceChanged = ChangeRule("field-absence-changed", (.safe, .safe), isNews: false)
  static let fieldBecameDefaulted = ChangeRule(
    "field-became-defaulted", (.breaking, .safe), swift: [.presence, .defaulted],
    mirrors: ["field-stopped-being-defaulted", "param-became-required"])
  static let fieldStoppedBeingDefaulted = ChangeRule(
    "field-stopped-being-defaulted", (.safe, .safe), swift: [.presence, .defaulted], mirrors: ["field-became-defaulted"]
  )
  static let fieldDefaultAdded = ChangeRule(
    "field-default-added", (.safe, .safe), swift: [.presence, .defaulted], mirrors: ["field-default-removed"])
  static let fieldDefaultRemoved = ChangeRule(
    "field-default-removed", (.safe, .safe), swift: [.presence, .defaulted], mirrors: ["field-default-added"])
  static let fieldDefaultChanged = ChangeRule("field-default-changed", (.safe, .dangerous), swift: .defaulted)
  static let fieldTypeChanged = ChangeRule("field-type-changed", (.breaking, .breaking), swift: [.retyped, .defaulted])
  static let fieldTypeWidened = ChangeRule(
    "field-type-widened", (.breaking, .breaking), swift: [.retyped, .defaulted],
    mirrors: ["field-type-narrowed", "param-type-narrowed"])
  static let fieldTypeNarrowed = ChangeRule(
    "field-type-narrowed", (.safe, .safe), swift: [.retyped, .defaulted], mirrors: ["field-type-widened"])
  static let fieldConstraintChanged = ChangeRule("field-constraint-changed", (.safe, .dangerous))

  static let fieldOrderChanged = ChangeRule("field-order-changed", (.safe, .safe), isNews: false)

  static let types = [
    typeAdded, typeRemoved, typeRenamed, typeMoved, typeReturned, typeKindChanged, enumValueAdded, enumValueRemoved,
    enumValueRenamed,
    objectOpened, objectClosed, discriminatorChanged, caseAdded, caseRemoved, caseRenamed, caseTypeChanged,
  ]

  static let typeAdded = ChangeRule("type-added", (.safe, .safe), swift: .added, mirrors: ["type-removed"])
  static let typeRemoved = ChangeRule("type-removed", (.safe, .dangerous), swift: .removed, mirrors: ["type-added"])
  static let typeRenamed = ChangeRule("type-renamed", (.safe, .safe), swift: .renaming)
  static let typeMoved = ChangeRule(
    "type-moved", (.safe, .safe), swift: .all, mirrors: ["type-returned", "type-moved"], isNews: false)
  static let typeReturned = ChangeRule(
    "type-returned", (.safe, .safe), swift: .all, mirrors: ["type-moved"], isNews: false)
  static let typeKindChanged = ChangeRule("type-kind-changed", (.breaking, .breaking), swift: .all)
  static let enumValueAdded = ChangeRule(
    "enum-value-added", (.safe, .safe), swift: .added, mirrors: ["enum-value-removed"])
  static let enumValueRemoved = ChangeRule(
    "enum-value-removed", (.safe, .dangerous), swift: .removed, mirrors: ["enum-value-added"])
  static let enumValueRenamed = ChangeRule("enum-value-renamed", (.breaking, .breaking), swift: .renaming)
  static let objectOpened = ChangeRule("object-opened", (.safe, .safe), swift: .added, mirrors: ["object-closed"])
  static let objectClosed = ChangeRule(
    "object-closed", (.safe, .dangerous), swift: .removed, mirrors: ["object-opened"])
  static let discriminatorChanged = ChangeRule("discriminator-changed", (.breaking, .breaking))
  static let caseAdded = ChangeRule("case-added", (.safe, .safe), swift: .added, mirrors: ["case-removed"])
  static let caseRemoved = ChangeRule("case-removed", (.breaking, .breaking), swift: .removed, mirrors: ["case-added"])
  static let caseRenamed = ChangeRule("case-renamed", (.breaking, .breaking), swift: .renaming)
  static let caseTypeChanged = ChangeRule("case-type-changed", (.breaking, .breaking), swift: .retyped)
}
