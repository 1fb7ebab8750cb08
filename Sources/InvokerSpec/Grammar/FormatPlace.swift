/// A place of a file: a mapping with keys of the format.
package enum FormatPlace: Int, Hashable, Sendable, CaseIterable {
  // A whole file.
  case interface, binding, types, locale, config
  // An interface.
  case app, bindings, plugin, serviceAPI, resume, modeParam, responseModes, example, failedCall
  case streaming, textRules, completion, failedEvent, order, step
  case blocking, failedReply, pausedReply
  case error, sharedError, errorAlias
  // A type: where it is used, where it is declared, and as a param, input, or output.
  case type, declaredType, argument
  case base, discriminator, unionCase, enumValue
  // Other files.
  case interfaceFile, translation
  case swift, docs, relatedPage, earlierVersion, limits
}

extension FormatPlace {
  var keys: [FormatKey] {
    switch self {
    case .interface: interfaceKeys
    case .binding: bindingKeys
    case .types: typesFileKeys
    case .locale: localeKeys
    case .config: configKeys
    case .app: appKeys
    case .bindings: bindingsKeys
    case .plugin: pluginKeys
    case .serviceAPI: serviceAPIKeys
    case .resume: resumeKeys
    case .modeParam: modeParamKeys
    case .responseModes: responseModesKeys
    case .example: exampleKeys
    case .failedCall: failedCallKeys
    case .streaming: streamingKeys
    case .textRules: textRulesKeys
    case .completion: completionKeys
    case .failedEvent: failedEventKeys
    case .order: orderKeys
    case .step: stepKeys
    case .blocking: blockingKeys
    case .failedReply: failedReplyKeys
    case .pausedReply: pausedReplyKeys
    case .error: errorKeys
    case .sharedError: sharedErrorKeys
    case .errorAlias: errorAliasKeys
    case .type: typeKeys
    case .declaredType: declaredTypeKeys
    case .argument: argumentKeys
    case .base: baseKeys
    case .discriminator: discriminatorKeys
    case .unionCase: unionCaseKeys
    case .enumValue: enumValueKeys
    case .interfaceFile: interfaceFileKeys
    case .translation: translationKeys
    case .swift: swiftKeys
    case .docs: docsKeys
    case .relatedPage: relatedPageKeys
    case .earlierVersion: earlierVersionKeys
    case .limits: limitsKeys
    }
  }

  /// What has the keys, in a sentence; `nil`: it is called by the key that leads to it.
  var noun: String? {
    switch self {
    case .interface: "an interface"
    case .binding: "a binding"
    case .types: "a file of types"
    case .locale: "a file of translations"
    case .config: "the config"
    case .app: "an app"
    case .modeParam: "the param of the mode"
    case .example: "an example"
    case .order: "an order"
    case .step: "a step"
    case .error: "an error"
    case .sharedError: "an error of another file"
    case .type: "a type"
    case .declaredType: "a type"
    case .argument: "an argument"
    case .unionCase: "a case"
    case .enumValue: "a value"
    case .translation: "a translation"
    case .relatedPage: "a related page"
    case .earlierVersion: "a version"
    default: nil
    }
  }

  /// How many of its keys there are.
  var count: ClosedRange<Int> {
    switch self {
    case .responseModes: 1...Int.max
    case .step: 1...1
    default: 0...Int.max
    }
  }
}
