// What is promised of an interface as a whole, of its transports and of its modes.

extension ChangeRule {
  static let interfaces = [
    interfaceAdded, interfaceRemoved, interfaceRenamed, entryPointChanged, appAdded, appRemoved, bindingAdded,
    bindingRemoved, bindingInterfaceChanged,
  ]

  static let interfaceAdded = ChangeRule(
    "interface-added", (.safe, .safe), swift: .added, "There is a new interface.", mirrors: ["interface-removed"])
  static let interfaceRemoved = ChangeRule(
    "interface-removed", (.breaking, .breaking), swift: .removed, "An interface is gone.",
    "Stop calling it.", mirrors: ["interface-added"])
  static let interfaceRenamed = ChangeRule(
    "interface-renamed", (.safe, .safe), swift: .renaming,
    "An interface has another name, and `was` gives the former one; generated code keeps that as a deprecated alias.",
    "Use the new names of the generated types.")
  static let entryPointChanged = ChangeRule(
    "entry-point-changed", (.safe, .breaking), swift: [.added, .removed, .retyped],
    "An interface is found at another place.",
    "Call it at the new place.")
  static let appAdded = ChangeRule(
    "app-added", (.safe, .safe), "One more kind of app answers.", mirrors: ["app-removed"])
  static let appRemoved = ChangeRule(
    "app-removed", (.breaking, .breaking), "A kind of app answers no longer.",
    "Use the interface that serves such apps.", mirrors: ["app-added"])

  static let bindingAdded = ChangeRule(
    "binding-added", (.safe, .safe), swift: .added, "There is a binding of one more app.", mirrors: ["binding-removed"])
  static let bindingRemoved = ChangeRule(
    "binding-removed", (.breaking, .breaking), swift: .removed, "The binding of an app is gone.",
    "Stop calling the app.",
    mirrors: ["binding-added"])
  static let bindingInterfaceChanged = ChangeRule(
    "binding-interface-changed", (.breaking, .breaking), swift: .all, "An app is called by another interface.",
    "Call it with the params of that interface, and read its replies.")

  static let transports = [
    transportAdded, transportRemoved, pluginTypeChanged, routeAdded, routeRemoved, routeChanged, resumeRepeatsChanged,
    paramSupported, paramUnsupported, paramHintChanged, paramOmitted, paramNotOmitted, paramRequiredByTransport,
    paramNotRequiredByTransport,
  ]

  static let transportAdded = ChangeRule(
    "transport-added", (.safe, .safe), swift: [.added, .removed, .retyped, .presence, .members],
    "One more transport carries the interface.",
    mirrors: ["transport-removed"])
  static let transportRemoved = ChangeRule(
    "transport-removed", (.breaking, .breaking), swift: [.added, .removed, .retyped, .presence, .members],
    "A transport carries the interface no longer.",
    "Call over another transport.", mirrors: ["transport-added"])
  static let pluginTypeChanged = ChangeRule(
    "plugin-type-changed", (.breaking, .safe), "The plugin daemon calls the invocation by another word.",
    "Build with the new client.")
  static let routeAdded = ChangeRule(
    "route-added", (.safe, .safe), "The Service API has one more route.", mirrors: ["route-removed"])
  static let routeRemoved = ChangeRule(
    "route-removed", (.breaking, .breaking), "A route of the Service API is gone.",
    "Do without what it did.", mirrors: ["route-added"])
  static let routeChanged = ChangeRule(
    "route-changed", (.breaking, .dangerous), "A route of the Service API is another.",
    "Build with the new client.")
  static let resumeRepeatsChanged = ChangeRule(
    "resume-repeats-changed", (.dangerous, .safe), "A reopened stream tells other events once more.",
    "Build with the new client, which drops what it has seen.")
  static let paramSupported = ChangeRule(
    "param-supported", (.safe, .safe), swift: [.added, .removed, .presence],
    "The plugin daemon takes a param that it did not take.",
    mirrors: ["param-unsupported"])
  static let paramUnsupported = ChangeRule(
    "param-unsupported", (.breaking, .breaking), swift: [.added, .removed, .presence],
    "The plugin daemon takes a param no longer.",
    "Do in plugins what the hint of the spec says.", mirrors: ["param-supported"])
  static let paramHintChanged = ChangeRule(
    "param-hint-changed", (.safe, .safe),
    "The hint for a param that the plugin daemon does not take is reworded.",
    isNews: false)
  static let paramOmitted = ChangeRule(
    "param-omitted", (.dangerous, .dangerous), swift: [.added, .removed, .presence],
    "The Service API is not sent a param any more.",
    "Stop passing it over the Service API; see that nothing depends on the server being told.",
    mirrors: ["param-not-omitted"])
  static let paramNotOmitted = ChangeRule(
    "param-not-omitted", (.dangerous, .dangerous), swift: [.added, .removed, .presence],
    "The Service API is sent a param that it was not sent.",
    "Pass it over the Service API where it is required; see that the value is one that the server takes.",
    mirrors: ["param-omitted"])
  static let paramRequiredByTransport = ChangeRule(
    "param-required-by-transport", (.breaking, .breaking), swift: .presence, "The Service API needs an optional param.",
    "Pass it when calling over the Service API.", mirrors: ["param-not-required-by-transport"])
  static let paramNotRequiredByTransport = ChangeRule(
    "param-not-required-by-transport", (.safe, .safe), swift: .presence, "The Service API needs a param no longer.",
    mirrors: ["param-required-by-transport"])

  static let modes = [
    modeAdded, modeRemoved, modeDefaultChanged, modeParamRenamed, resultTypeChanged, resultTypeWidened,
    resultTypeNarrowed, pauseAdded, pauseRemoved, outcomeChanged,
  ]

  static let modeAdded = ChangeRule(
    "mode-added", (.safe, .safe), swift: .added, "The interface answers in one more mode.",
    "Give doubles of the interface the new function.", mirrors: ["mode-removed"])
  static let modeRemoved = ChangeRule(
    "mode-removed", (.breaking, .breaking), swift: .removed, "The interface answers in a mode no longer.",
    "Call in the other mode.", mirrors: ["mode-added"])
  static let modeDefaultChanged = ChangeRule(
    "mode-default-changed", (.dangerous, .breaking),
    "A call that names no mode answers in the other one, with a result of another type.",
    "Name the mode in every call.")
  static let modeParamRenamed = ChangeRule(
    "mode-param-renamed", (.breaking, .breaking), "The mode is passed under another name.",
    "Pass it under its new name.")
  static let resultTypeChanged = ChangeRule(
    "result-type-changed", (.breaking, .breaking), swift: [.retyped, .presence], "A mode gives something else.",
    "Read the new type.")
  static let resultTypeWidened = ChangeRule(
    "result-type-widened", (.breaking, .breaking), swift: [.retyped, .presence], "A mode may give more than it did.",
    "Take what the new type can be.", mirrors: ["result-type-narrowed"])
  static let resultTypeNarrowed = ChangeRule(
    "result-type-narrowed", (.safe, .safe), swift: [.retyped, .presence],
    "What a mode gives is described more closely.",
    "Read the fields of the new type in place of looking up keys.", mirrors: ["result-type-widened"])
  static let pauseAdded = ChangeRule(
    "pause-added", (.safe, .dangerous), swift: [.retyped, .presence], "A reply may be that of a run that waits.",
    "Take the reply or the pause.", mirrors: ["pause-removed"])
  static let pauseRemoved = ChangeRule(
    "pause-removed", (.safe, .dangerous), swift: [.retyped, .presence],
    "A reply is that of a run that waits no longer.",
    "Take the reply as it is.", mirrors: ["pause-added"])
  static let outcomeChanged = ChangeRule(
    "outcome-changed", (.safe, .dangerous), "Other values tell that a run has failed, or that it waits.",
    "See which runs are thrown as failures.")
}
