/// A place of a file: a mapping with keys of the format.
package enum FormatPlace: Int, Hashable, Sendable, CaseIterable {
  // A whole file.
  case interface, app, types, locale, config
  // An interface.
  case appKind, transports, plugin, serviceAPI, resume, modeParam, modeValues, responseModes, example, failedCall
  case streaming, textRules, completion, pieces, failedEvent, order, step
  case blocking, pages, failedReply, pausedReply
  case error, sharedError, errorAlias
  // A type: where it is used, where it is declared, and as a param, input, or output.
  case type, declaredType, argument
  case base, discriminator, unionCase, enumValue
  // Other files.
  case interfaceFile, translation
  case swift, docs, overview, overviewSection, overviewCode, relatedPage, earlierVersion, limits, api, apiKey,
    apiFailure
}
