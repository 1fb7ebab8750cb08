import InvokerSpec

/// The differences between specs and the platform's SDK.
extension Rule {
  /// Every rule of comparisons with Python.
  public static let drift = [
    driftNoInterface, driftCallAdded, driftInvocationType, driftParamAdded, driftParamRemoved, driftParamRenamed,
    driftOrder, driftType, driftDefault, driftMode, driftOverload, driftSource,
  ]

  static let driftNoInterface = Rule(
    "drift-no-interface", "The SDK must have each interface of the specs.", "Name the folder of the SDK's package.")
  static let driftCallAdded = Rule(
    "drift-call-added", "The specs must have an interface for each call of the SDK.", "Write a spec of it.")
  static let driftInvocationType = Rule(
    "drift-invocation-type", "Calls have the invocation types of the SDK.", "Write the type of the SDK.")
  static let driftType = Rule(
    "drift-type", "Params and fields have the types of the SDK.", "Write the type of the SDK.")
  static let driftSource = Rule(
    "drift-source", "The parts of the SDK must match each other, and its source must show what it sends.",
    "Report it to the SDK's maintainers.")
  static let driftParamAdded = Rule(
    "drift-param-added", "The specs must have each param of the SDK.", "Add the param.")
  static let driftParamRemoved = Rule(
    "drift-param-removed", "The SDK must accept each param that a plugin can pass.",
    "Remove the param, or list it as unsupported by the plugin.")
  static let driftParamRenamed = Rule(
    "drift-param-renamed", "Params have the names of the SDK.", "Rename the param, with its former name under `was`.")
  static let driftOrder = Rule(
    "drift-order", "Params are in the order of the SDK.", "Put them into that order.")
  static let driftDefault = Rule(
    "drift-default", "Params have the defaults of the SDK, and are required if they are in the SDK.",
    "Write the default of the SDK.")
  static let driftMode = Rule(
    "drift-mode", "Response modes and the default mode are those of the SDK.", "Describe the modes of the SDK.")
  static let driftOverload = Rule(
    "drift-overload", "An overload in the SDK has the params of its method.", "Report it to the SDK's maintainers.",
    severity: .warning)
}
