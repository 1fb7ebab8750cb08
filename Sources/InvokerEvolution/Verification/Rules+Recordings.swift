import InvokerSpec

/// Server behavior that the specs don't describe.
extension Rule {
  /// All rules for recordings.
  public static let recorded = [
    recordedUnreadable, recordedEvent, recordedField, recordedMissing, recordedType, recordedValue, recordedOrder,
    recordedMode, recordedCode, recordedParam,
  ]

  static let recordedUnreadable = Rule(
    "recorded-unreadable", "A recording has a request, a status line, and a body that can be read.",
    "Record the call again, or remove the folder.")
  static let recordedEvent = Rule(
    "recorded-event", "Each event of a stream is one of the spec.", "Add it, by hand or with `--update`.")
  static let recordedField = Rule(
    "recorded-field", "Each field in a response is declared in its type.", "Add it, by hand or with `--update`.")
  static let recordedMissing = Rule(
    "recorded-missing", "A required field is present in every value of its type.", "Remove it from `required`.")
  static let recordedType = Rule(
    "recorded-type", "Values have the type that the spec declares.", "Widen the type.")
  static let recordedValue = Rule(
    "recorded-value", "Values are listed in the spec, and within its bounds.",
    "Add the value, by hand or with `--update`, or widen the bounds.")
  static let recordedOrder = Rule(
    "recorded-order", "A stream follows an order of its app.", "Correct an order, or add one.")
  static let recordedMode = Rule(
    "recorded-mode", "A response is in a mode that the interface has.", "Describe the mode.")
  static let recordedCode = Rule(
    "recorded-code", "A failure has a code that the interface lists, with the status in the spec.",
    "Add the code, by hand or with `--update`, or correct its status.")
  static let recordedParam = Rule(
    "recorded-param", "Whatever a server accepts is a param, or an item of the route's query.",
    "Add it, or stop sending it.")
}
