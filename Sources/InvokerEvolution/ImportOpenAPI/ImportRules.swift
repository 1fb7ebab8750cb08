import InvokerSpec

/// The diagnostics of an import. `docs/diagnostics.md` lists them, and tests cover each of them.
extension Rule {
  public static let openAPI = [
    openAPIMalformed, openAPIVersion, openAPIOperation, openAPILeftOut, openAPIAssumed, openAPIGone, openAPIDiffers,
  ]

  static let openAPIMalformed = Rule(
    "openapi-malformed",
    "The document must be OpenAPI: each key has a value of the right kind, and each `$ref` has a target.",
    "Correct the document, or ask its publisher. The rest of it is imported.", severity: .warning)
  static let openAPIVersion = Rule(
    "openapi-version", "The document is OpenAPI 3.0, 3.1, or 3.2.",
    "Convert it; many tools convert Swagger 2.0 to 3.0.")
  public static let openAPIOperation = Rule(
    "openapi-operation", "An operation is named by its method and path, or its `operationId`, as in the document.",
    "Correct the name.")
  static let openAPILeftOut = Rule(
    "openapi-left-out", "The spec format cannot express this.", "Check what replaces it.",
    severity: .warning)
  static let openAPIAssumed = Rule(
    "openapi-assumed", "The document does not specify the events of a stream.", "Specify them with `--stream`.",
    severity: .warning)
  static let openAPIGone = Rule(
    "openapi-gone", "The document contained this at the last import, and no longer does.",
    "Tell callers what to use instead, and remove it when no caller uses it.", severity: .warning)
  static let openAPIDiffers = Rule(
    "openapi-differs", "The document differs from the spec, in which this was edited.",
    "Determine which one is right.", severity: .warning)
}
