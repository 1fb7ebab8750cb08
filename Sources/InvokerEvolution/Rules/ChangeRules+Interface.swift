// Rules for an interface as a whole, its transports, and its modes.

extension ChangeRule {
  static let interfaces = [
    interfaceAdded, interfaceRemoved, interfaceRenamed, entryPointChanged, appKindAdded, appKindRemoved, appAdded,
    appRemoved, appInterfaceChanged, appKindChanged,
  ]

  static let interfaceAdded = ChangeRule(
    "interface-added", (.safe, .safe), swift: .added, mirrors: ["interface-removed"])
  static let interfaceRemoved = ChangeRule(
    "interface-removed", (.breaking, .breaking), swift: .removed, mirrors: ["interface-added"])
  static let interfaceRenamed = ChangeRule("interface-renamed", (.safe, .safe), swift: .renaming)
  static let entryPointChanged = ChangeRule(
    "entry-point-changed", (.safe, .breaking), swift: [.added, .removed, .retyped])
  static let appKindAdded = ChangeRule("app-kind-added", (.safe, .safe), mirrors: ["app-kind-removed"])
  static let appKindRemoved = ChangeRule("app-kind-removed", (.breaking, .breaking), mirrors: ["app-kind-added"])

  static let appAdded = ChangeRule("app-added", (.safe, .safe), swift: .added, mirrors: ["app-removed"])
  static let appRemoved = ChangeRule("app-removed", (.breaking, .breaking), swift: .removed, mirrors: ["app-added"])
  static let appInterfaceChanged = ChangeRule("app-interface-changed", (.breaking, .breaking), swift: .all)

  static let appKindChanged = ChangeRule("app-kind-changed", (.dangerous, .dangerous))

  static let transports = [
    transportAdded, transportRemoved, pluginTypeChanged, permissionChanged, routeAdded, routeRemoved, routeChanged,
    apiKeyChanged, failureShapeChanged, resumeRepeatsChanged, resumeWaitsChanged,
    paramSupported, paramUnsupported, paramHintChanged, paramOmitted, paramNotOmitted, paramRequiredByTransport,
    paramNotRequiredByTransport,
  ]

  static let transportAdded = ChangeRule(
    "transport-added", (.safe, .safe), swift: [.added, .removed, .retyped, .presence, .members],
    mirrors: ["transport-removed"])
  static let transportRemoved = ChangeRule(
    "transport-removed", (.breaking, .breaking), swift: [.added, .removed, .retyped, .presence, .members],
    mirrors: ["transport-added"])
  static let pluginTypeChanged = ChangeRule("plugin-type-changed", (.breaking, .safe))
  static let permissionChanged = ChangeRule("permission-changed", (.breaking, .safe))
  static let routeAdded = ChangeRule("route-added", (.safe, .safe), mirrors: ["route-removed"])
  static let routeRemoved = ChangeRule("route-removed", (.breaking, .breaking), mirrors: ["route-added"])
  static let routeChanged = ChangeRule("route-changed", (.breaking, .dangerous))
  static let apiKeyChanged = ChangeRule("api-key-changed", (.breaking, .breaking))
  static let failureShapeChanged = ChangeRule("failure-shape-changed", (.breaking, .dangerous))
  static let resumeRepeatsChanged = ChangeRule("resume-repeats-changed", (.dangerous, .safe))
  static let resumeWaitsChanged = ChangeRule("resume-waits-changed", (.dangerous, .safe))
  static let paramSupported = ChangeRule(
    "param-supported", (.safe, .safe), swift: [.added, .removed, .presence], mirrors: ["param-unsupported"])
  static let paramUnsupported = ChangeRule(
    "param-unsupported", (.breaking, .breaking), swift: [.added, .removed, .presence], mirrors: ["param-supported"])
  static let paramHintChanged = ChangeRule("param-hint-changed", (.safe, .safe), isNews: false)
  static let paramOmitted = ChangeRule(
    "param-omitted", (.dangerous, .dangerous), swift: [.added, .removed, .presence], mirrors: ["param-not-omitted"])
  static let paramNotOmitted = ChangeRule(
    "param-not-omitted", (.dangerous, .dangerous), swift: [.added, .removed, .presence], mirrors: ["param-omitted"])
  static let paramRequiredByTransport = ChangeRule(
    "param-required-by-transport", (.breaking, .breaking), swift: .presence,
    mirrors: ["param-not-required-by-transport"])
  static let paramNotRequiredByTransport = ChangeRule(
    "param-not-required-by-transport", (.safe, .safe), swift: .presence, mirrors: ["param-required-by-transport"])

  static let modes = [
    modeAdded, modeRemoved, modeDefaultChanged, modeParamRenamed, modeValuesChanged, resultTypeChanged,
    resultTypeWidened,
    resultTypeNarrowed, pauseAdded, pauseRemoved, contentTypeChanged, pagesAdded, pagesRemoved,
    pagesChanged, outcomeChanged,
  ]

  static let modeAdded = ChangeRule("mode-added", (.safe, .safe), swift: .added, mirrors: ["mode-removed"])
  static let modeRemoved = ChangeRule("mode-removed", (.breaking, .breaking), swift: .removed, mirrors: ["mode-added"])
  static let modeDefaultChanged = ChangeRule("mode-default-changed", (.dangerous, .breaking))
  static let modeParamRenamed = ChangeRule("mode-param-renamed", (.breaking, .breaking))
  static let modeValuesChanged = ChangeRule("mode-values-changed", (.breaking, .breaking))
  static let resultTypeChanged = ChangeRule(
    "result-type-changed", (.breaking, .breaking), swift: [.retyped, .presence])
  static let resultTypeWidened = ChangeRule(
    "result-type-widened", (.breaking, .breaking), swift: [.retyped, .presence], mirrors: ["result-type-narrowed"])
  static let resultTypeNarrowed = ChangeRule(
    "result-type-narrowed", (.safe, .safe), swift: [.retyped, .presence], mirrors: ["result-type-widened"])
  static let pauseAdded = ChangeRule(
    "pause-added", (.safe, .dangerous), swift: [.retyped, .presence], mirrors: ["pause-removed"])
  static let pauseRemoved = ChangeRule(
    "pause-removed", (.safe, .dangerous), swift: [.retyped, .presence], mirrors: ["pause-added"])
  static let contentTypeChanged = ChangeRule("content-type-changed", (.dangerous, .dangerous))
  static let pagesAdded = ChangeRule("pages-added", (.safe, .safe), swift: .added, mirrors: ["pages-removed"])
  static let pagesRemoved = ChangeRule(
    "pages-removed", (.safe, .breaking), swift: .removed, mirrors: ["pages-added"])
  static let pagesChanged = ChangeRule("pages-changed", (.safe, .dangerous), swift: .retyped)
  static let outcomeChanged = ChangeRule("outcome-changed", (.safe, .dangerous))
}
