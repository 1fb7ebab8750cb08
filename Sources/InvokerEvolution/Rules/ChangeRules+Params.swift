// Rules for values that callers send: params, and the fields of objects in them.

extension ChangeRule {
  static let params = [
    paramAddedRequired, paramAddedOptional, paramRemoved, paramRemovedDeprecated, paramRenamed, paramOrderChanged,
    paramBecameRequired, paramBecameOptional, paramBecameNullable, paramBecameNotNullable, paramDefaultAdded,
    paramDefaultRemoved, paramDefaultChanged, paramTypeChanged, paramTypeWidened, paramTypeNarrowed,
    paramConstraintTightened, paramConstraintRelaxed, paramEnumValueAdded, paramEnumValueRemoved,
  ]

  private static let removals = ["param-removed", "param-removed-deprecated"]
  private static let additions = ["param-added-required", "param-added-optional"]

  static let paramAddedRequired = ChangeRule(
    "param-added-required", (.breaking, .breaking), swift: .added, mirrors: removals)
  static let paramAddedOptional = ChangeRule("param-added-optional", (.safe, .safe), swift: .added, mirrors: removals)
  static let paramRemoved = ChangeRule("param-removed", (.dangerous, .breaking), swift: .removed, mirrors: additions)
  static let paramRemovedDeprecated = ChangeRule(
    "param-removed-deprecated", (.dangerous, .dangerous), swift: .removed, mirrors: additions)
  static let paramRenamed = ChangeRule("param-renamed", (.breaking, .breaking), swift: .renaming)
  static let paramOrderChanged = ChangeRule("param-order-changed", (.safe, .safe), swift: .reordered)
  static let paramBecameRequired = ChangeRule(
    "param-became-required", (.breaking, .breaking), swift: [.presence, .defaulted],
    mirrors: ["param-became-optional", "field-became-optional", "field-became-defaulted"])
  static let paramBecameOptional = ChangeRule(
    "param-became-optional", (.safe, .safe), swift: [.presence, .defaulted], mirrors: ["param-became-required"])
  static let paramBecameNullable = ChangeRule(
    "param-became-nullable", (.safe, .safe), swift: .presence, mirrors: ["param-became-not-nullable"])
  static let paramBecameNotNullable = ChangeRule(
    "param-became-not-nullable", (.breaking, .breaking), swift: .presence,
    mirrors: ["param-became-nullable", "field-became-optional"])
  static let paramDefaultAdded = ChangeRule(
    "param-default-added", (.dangerous, .safe), swift: [.presence, .defaulted], mirrors: ["param-default-removed"])
  static let paramDefaultRemoved = ChangeRule(
    "param-default-removed", (.dangerous, .dangerous), swift: [.presence, .defaulted], mirrors: ["param-default-added"])
  static let paramDefaultChanged = ChangeRule("param-default-changed", (.dangerous, .dangerous), swift: .defaulted)
  static let paramTypeChanged = ChangeRule("param-type-changed", (.breaking, .breaking), swift: [.retyped, .defaulted])
  static let paramTypeWidened = ChangeRule(
    "param-type-widened", (.safe, .safe), swift: [.retyped, .defaulted], mirrors: ["param-type-narrowed"])
  static let paramTypeNarrowed = ChangeRule(
    "param-type-narrowed", (.breaking, .breaking), swift: [.retyped, .defaulted],
    mirrors: ["param-type-widened", "field-type-widened"])
  static let paramConstraintTightened = ChangeRule(
    "param-constraint-tightened", (.breaking, .breaking),
    mirrors: ["param-constraint-relaxed", "param-constraint-tightened"])
  static let paramConstraintRelaxed = ChangeRule(
    "param-constraint-relaxed", (.safe, .safe), mirrors: ["param-constraint-tightened"])
  static let paramEnumValueAdded = ChangeRule(
    "param-enum-value-added", (.safe, .safe), swift: .added, mirrors: ["param-enum-value-removed"])
  static let paramEnumValueRemoved = ChangeRule(
    "param-enum-value-removed", (.breaking, .breaking), swift: .removed, mirrors: ["param-enum-value-added"])
}
