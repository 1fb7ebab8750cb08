// What callers send: params, and the fields of objects that are passed in them.

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
    "param-added-required", (.breaking, .breaking), swift: .added, "There is a new param, and callers must give it.",
    "Pass it in every call.", mirrors: removals)
  static let paramAddedOptional = ChangeRule(
    "param-added-optional", (.safe, .safe), swift: .added, "There is a new param, which may be left out.",
    mirrors: removals)
  static let paramRemoved = ChangeRule(
    "param-removed", (.dangerous, .breaking), swift: .removed, "A param is gone.", "Stop passing it.",
    mirrors: additions)
  static let paramRemovedDeprecated = ChangeRule(
    "param-removed-deprecated", (.dangerous, .dangerous), swift: .removed,
    "A param is gone that was deprecated, so that callers had been warned.", "Stop passing it.", mirrors: additions)
  static let paramRenamed = ChangeRule(
    "param-renamed", (.breaking, .breaking), swift: .renaming,
    "A param has another name, and `was` gives the former one; generated code keeps that as a deprecated alias.",
    "Pass it under its new name.")
  static let paramOrderChanged = ChangeRule(
    "param-order-changed", (.safe, .safe), swift: .reordered,
    "Params stand in another order, which Swift asks callers to keep even where all have labels.",
    "Put the arguments in the new order.")
  static let paramBecameRequired = ChangeRule(
    "param-became-required", (.breaking, .breaking), swift: [.presence, .defaulted],
    "A param may be left out no longer.",
    "Pass it in every call.", mirrors: ["param-became-optional", "field-became-optional", "field-became-defaulted"])
  static let paramBecameOptional = ChangeRule(
    "param-became-optional", (.safe, .safe), swift: [.presence, .defaulted], "A param may be left out.",
    mirrors: ["param-became-required"])
  static let paramBecameNullable = ChangeRule(
    "param-became-nullable", (.safe, .safe), swift: .presence, "A param may be null.",
    mirrors: ["param-became-not-nullable"])
  static let paramBecameNotNullable = ChangeRule(
    "param-became-not-nullable", (.breaking, .breaking), swift: .presence, "A param may be null no longer.",
    "Pass a value.",
    mirrors: ["param-became-nullable", "field-became-optional"])
  static let paramDefaultAdded = ChangeRule(
    "param-default-added", (.dangerous, .safe), swift: [.presence, .defaulted],
    "A param that is left out is sent with a value, and its Swift type is no longer optional.",
    "Pass a value or nothing, not `nil`.", mirrors: ["param-default-removed"])
  static let paramDefaultRemoved = ChangeRule(
    "param-default-removed", (.dangerous, .dangerous), swift: [.presence, .defaulted],
    "A param that is left out is not sent any more.",
    "Pass the former default where it matters.", mirrors: ["param-default-added"])
  static let paramDefaultChanged = ChangeRule(
    "param-default-changed", (.dangerous, .dangerous), swift: .defaulted,
    "A param that is left out is sent with another value; no compiler tells.",
    "Pass the former default where it matters.")
  static let paramTypeChanged = ChangeRule(
    "param-type-changed", (.breaking, .breaking), swift: [.retyped, .defaulted],
    "A param takes values of another type.",
    "Pass values of the new type.")
  static let paramTypeWidened = ChangeRule(
    "param-type-widened", (.safe, .safe), swift: [.retyped, .defaulted],
    "A param takes more values, and its Swift type is another.",
    "Build values of the new type.", mirrors: ["param-type-narrowed"])
  static let paramTypeNarrowed = ChangeRule(
    "param-type-narrowed", (.breaking, .breaking), swift: [.retyped, .defaulted], "A param takes fewer values.",
    "Pass values of the new type.", mirrors: ["param-type-widened", "field-type-widened"])
  static let paramConstraintTightened = ChangeRule(
    "param-constraint-tightened", (.breaking, .breaking), "A param is held to tighter bounds.",
    "See that values keep to them.", mirrors: ["param-constraint-relaxed", "param-constraint-tightened"])
  static let paramConstraintRelaxed = ChangeRule(
    "param-constraint-relaxed", (.safe, .safe), "A param is held to wider bounds.",
    mirrors: ["param-constraint-tightened"])
  static let paramEnumValueAdded = ChangeRule(
    "param-enum-value-added", (.safe, .safe), swift: .added, "A param takes one more value.",
    mirrors: ["param-enum-value-removed"])
  static let paramEnumValueRemoved = ChangeRule(
    "param-enum-value-removed", (.breaking, .breaking), swift: .removed, "A param takes a value no longer.",
    "Pass another value.", mirrors: ["param-enum-value-added"])
}
