// Rules for the content of streams, named failures, and their documentation.

extension ChangeRule {
  static let events = [
    eventAdded, eventRemoved, eventHiddenAdded, eventHiddenRemoved, eventRenamed, eventTypeChanged, eventHidden,
    eventShown, eventHandlingChanged,
    eventTerminalAdded, eventTerminalRemoved, eventOrderAdded, eventOrderRemoved, eventOrderChanged,
    terminatorChanged, eventLineChanged, textAdded,
    textRemoved, textChanged, piecesAdded, piecesRemoved, piecesChanged,
  ]

  static let eventAdded = ChangeRule("event-added", (.safe, .safe), swift: .added, mirrors: ["event-removed"])
  static let eventRemoved = ChangeRule(
    "event-removed", (.dangerous, .breaking), swift: .removed, mirrors: ["event-added"])
  static let eventHiddenAdded = ChangeRule("event-hidden-added", (.safe, .safe), mirrors: ["event-hidden-removed"])
  static let eventHiddenRemoved = ChangeRule(
    "event-hidden-removed", (.dangerous, .dangerous), mirrors: ["event-hidden-added"])
  static let eventRenamed = ChangeRule("event-renamed", (.breaking, .breaking), swift: .renaming)
  static let eventTypeChanged = ChangeRule("event-type-changed", (.breaking, .breaking), swift: .retyped)
  static let eventHidden = ChangeRule("event-hidden", (.safe, .dangerous), swift: .removed, mirrors: ["event-shown"])
  static let eventShown = ChangeRule("event-shown", (.safe, .safe), swift: .added, mirrors: ["event-hidden"])
  static let eventHandlingChanged = ChangeRule("event-handling-changed", (.dangerous, .dangerous))
  static let eventTerminalAdded = ChangeRule(
    "event-terminal-added", (.dangerous, .dangerous), mirrors: ["event-terminal-removed"])
  static let eventTerminalRemoved = ChangeRule(
    "event-terminal-removed", (.breaking, .breaking), mirrors: ["event-terminal-added"])
  static let eventOrderAdded = ChangeRule("event-order-added", (.safe, .safe), mirrors: ["event-order-removed"])
  static let eventOrderRemoved = ChangeRule(
    "event-order-removed", (.dangerous, .dangerous), mirrors: ["event-order-added"])
  static let eventOrderChanged = ChangeRule("event-order-changed", (.dangerous, .dangerous))
  static let terminatorChanged = ChangeRule("terminator-changed", (.breaking, .safe))
  static let eventLineChanged = ChangeRule("event-line-changed", (.breaking, .safe))
  static let textAdded = ChangeRule("text-added", (.safe, .safe), swift: .abilities, mirrors: ["text-removed"])
  static let textRemoved = ChangeRule("text-removed", (.safe, .breaking), swift: .abilities, mirrors: ["text-added"])
  static let textChanged = ChangeRule("text-changed", (.safe, .dangerous))
  static let piecesAdded = ChangeRule("pieces-added", (.safe, .safe), swift: .abilities, mirrors: ["pieces-removed"])
  static let piecesRemoved = ChangeRule(
    "pieces-removed", (.safe, .breaking), swift: .abilities, mirrors: ["pieces-added"])
  static let piecesChanged = ChangeRule("pieces-changed", (.safe, .dangerous))

  static let errors = [
    errorsDescribed, errorsUndescribed, errorAdded, errorRemoved, errorStatusChanged, errorRetryChanged,
    errorAliasChanged,
  ]

  static let errorsDescribed = ChangeRule("errors-described", (.safe, .safe), mirrors: ["errors-undescribed"])
  static let errorsUndescribed = ChangeRule("errors-undescribed", (.safe, .dangerous), mirrors: ["errors-described"])
  static let errorAdded = ChangeRule("error-added", (.dangerous, .dangerous), mirrors: ["error-removed"])
  static let errorRemoved = ChangeRule("error-removed", (.safe, .dangerous), mirrors: ["error-added"])
  static let errorStatusChanged = ChangeRule("error-status-changed", (.dangerous, .dangerous))
  static let errorRetryChanged = ChangeRule("error-retry-changed", (.safe, .dangerous))
  static let errorAliasChanged = ChangeRule("error-alias-changed", (.safe, .dangerous))

  static let prose = [
    deprecated, deprecatedWithoutReason, undeprecated, deprecationReworded, exampleAdded, exampleRemoved,
    exampleChanged,
    descriptionChanged,
  ]

  static let deprecated = ChangeRule("deprecated", (.safe, .safe), swift: .renaming, mirrors: ["undeprecated"])
  static let deprecatedWithoutReason = ChangeRule(
    "deprecated-without-reason", (.safe, .dangerous), swift: .renaming, mirrors: ["undeprecated"])
  static let undeprecated = ChangeRule(
    "undeprecated", (.safe, .safe), swift: .renaming, mirrors: ["deprecated", "deprecated-without-reason"])
  static let deprecationReworded = ChangeRule("deprecation-reworded", (.safe, .safe), isNews: false)
  static let exampleAdded = ChangeRule("example-added", (.safe, .safe), mirrors: ["example-removed"], isNews: false)
  static let exampleRemoved = ChangeRule("example-removed", (.safe, .safe), mirrors: ["example-added"], isNews: false)
  static let exampleChanged = ChangeRule("example-changed", (.safe, .safe), isNews: false)
  static let descriptionChanged = ChangeRule("description-changed", (.safe, .safe), isNews: false)
}
