// What a stream tells, which failures have names, and what is written about it all.

extension ChangeRule {
  static let events = [
    eventAdded, eventRemoved, eventHiddenAdded, eventHiddenRemoved, eventRenamed, eventTypeChanged, eventHidden,
    eventShown, eventHandlingChanged,
    eventTerminalAdded, eventTerminalRemoved, eventOrderAdded, eventOrderRemoved, eventOrderChanged, textAdded,
    textRemoved, textChanged,
  ]

  static let eventAdded = ChangeRule(
    "event-added", (.safe, .safe), swift: .added, "There is a new event, which older clients see as unknown.",
    "Give switches without a `default` one more case.", mirrors: ["event-removed"])
  static let eventRemoved = ChangeRule(
    "event-removed", (.dangerous, .breaking), swift: .removed, "An event comes no longer.", "Stop waiting for it.",
    mirrors: ["event-added"])
  static let eventHiddenAdded = ChangeRule(
    "event-hidden-added", (.safe, .safe), "There is a new event, which clients swallow or throw.",
    mirrors: ["event-hidden-removed"])
  static let eventHiddenRemoved = ChangeRule(
    "event-hidden-removed", (.dangerous, .dangerous), "An event comes no longer that clients swallow or throw.",
    "See that nothing waits for it.", mirrors: ["event-hidden-added"])
  static let eventRenamed = ChangeRule(
    "event-renamed", (.breaking, .breaking), swift: .renaming,
    "An event has another name, and `was` gives the former one.",
    "Switch over the new name.")
  static let eventTypeChanged = ChangeRule(
    "event-type-changed", (.breaking, .breaking), swift: .retyped, "An event carries another type.",
    "Read the new type.")
  static let eventHidden = ChangeRule(
    "event-hidden", (.safe, .dangerous), swift: .removed, "An event is swallowed or thrown, and no longer handed out.",
    "Take its case out; catch the error if it is one.", mirrors: ["event-shown"])
  static let eventShown = ChangeRule(
    "event-shown", (.safe, .safe), swift: .added, "An event is handed out that was swallowed or thrown.",
    "Give switches without a `default` one more case.", mirrors: ["event-hidden"])
  static let eventHandlingChanged = ChangeRule(
    "event-handling-changed", (.dangerous, .dangerous),
    "An event is thrown that was swallowed, or the other way round.", "See that the failure is caught.")
  static let eventTerminalAdded = ChangeRule(
    "event-terminal-added", (.dangerous, .dangerous), "A stream may end with one more event.",
    "Take it for an end.", mirrors: ["event-terminal-removed"])
  static let eventTerminalRemoved = ChangeRule(
    "event-terminal-removed", (.breaking, .breaking), "A stream ends with an event no longer.",
    "Read on after it.", mirrors: ["event-terminal-added"])
  static let eventOrderAdded = ChangeRule(
    "event-order-added", (.safe, .safe), "It is said how the stream goes.", mirrors: ["event-order-removed"])
  static let eventOrderRemoved = ChangeRule(
    "event-order-removed", (.dangerous, .dangerous), "It is no longer said how the stream goes.",
    "Rely on no order.", mirrors: ["event-order-added"])
  static let eventOrderChanged = ChangeRule(
    "event-order-changed", (.dangerous, .dangerous),
    "Events come in another order, or as often as they did not.",
    "See whether your code relies on the former order.")
  static let textAdded = ChangeRule(
    "text-added", (.safe, .safe), swift: .abilities,
    "It is said which fields make up the text of the answer: there is `.text`.",
    mirrors: ["text-removed"])
  static let textRemoved = ChangeRule(
    "text-removed", (.safe, .breaking), swift: .abilities,
    "It is no longer said which fields make up the text: `.text` is gone.",
    "Put the text together from events.", mirrors: ["text-added"])
  static let textChanged = ChangeRule(
    "text-changed", (.safe, .dangerous), "Other fields make up the text of the answer.",
    "See that `.text` gives what you want.")

  static let errors = [
    errorsDescribed, errorsUndescribed, errorAdded, errorRemoved, errorStatusChanged, errorRetryChanged,
    errorAliasChanged,
  ]

  static let errorsDescribed = ChangeRule(
    "errors-described", (.safe, .safe), "The error codes are described for the first time.",
    mirrors: ["errors-undescribed"])
  static let errorsUndescribed = ChangeRule(
    "errors-undescribed", (.safe, .dangerous), "No error code is described any more.",
    "Rely on no code.", mirrors: ["errors-described"])
  static let errorAdded = ChangeRule(
    "error-added", (.dangerous, .dangerous), "Calls may fail with one more code.",
    "Handle it where you tell codes apart.", mirrors: ["error-removed"])
  static let errorRemoved = ChangeRule(
    "error-removed", (.safe, .dangerous), "Calls fail with a code no longer.", "Stop waiting for it.",
    mirrors: ["error-added"])
  static let errorStatusChanged = ChangeRule(
    "error-status-changed", (.dangerous, .dangerous), "A failure comes with another HTTP status.",
    "Tell failures by their code.")
  static let errorRetryChanged = ChangeRule(
    "error-retry-changed", (.safe, .dangerous), "It is judged differently whether a retry can help.",
    "See that retries do what you want.")
  static let errorAliasChanged = ChangeRule(
    "error-alias-changed", (.safe, .dangerous), "A failure is known under the codes of others, or no longer.",
    "Tell the failure by its own code.")

  static let prose = [
    deprecated, deprecatedWithoutReason, undeprecated, deprecationReworded, exampleAdded, exampleRemoved,
    exampleChanged,
    descriptionChanged,
  ]

  static let deprecated = ChangeRule(
    "deprecated", (.safe, .safe), swift: .renaming,
    "Something is going to be taken away; the compiler warns of its use.",
    "Use what takes its place.", mirrors: ["undeprecated"])
  static let deprecatedWithoutReason = ChangeRule(
    "deprecated-without-reason", (.safe, .dangerous), swift: .renaming,
    "Something is going to be taken away, and it is not said what takes its place.",
    "Ask what to use.", mirrors: ["undeprecated"])
  static let undeprecated = ChangeRule(
    "undeprecated", (.safe, .safe), swift: .renaming, "Something is to stay after all.",
    mirrors: ["deprecated", "deprecated-without-reason"])
  static let deprecationReworded = ChangeRule(
    "deprecation-reworded", (.safe, .safe), "The reason of a deprecation is reworded.", isNews: false)
  static let exampleAdded = ChangeRule(
    "example-added", (.safe, .safe), "There is a new example.", mirrors: ["example-removed"], isNews: false)
  static let exampleRemoved = ChangeRule(
    "example-removed", (.safe, .safe), "An example is gone.", mirrors: ["example-added"], isNews: false)
  static let exampleChanged = ChangeRule(
    "example-changed", (.safe, .safe), "An example shows something else.", isNews: false)
  static let descriptionChanged = ChangeRule(
    "description-changed", (.safe, .safe), "What is written about it is reworded.", isNews: false)
}
