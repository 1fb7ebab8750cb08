import InvokerSpec

/// The diagnostics of an import. `docs/diagnostics.md` lists them, and tests cover each of them.
extension Rule {
  public static let openAPI = [
    openAPIMalformed, openAPIVersion, openAPIOperation, openAPILeftOut, openAPIAssumed, openAPIGone, openAPIDiffers,
  ]

  static let openAPIMalformed = Rule(
    "openapi-malformed", "The document must be OpenAPI: each key has a value of its kind, each `$ref` a target.",
    "Correct the document, or ask whoever publishes it.")
  static let openAPIVersion = Rule(
    "openapi-version", "The document is OpenAPI 3.0 or 3.1.", "Convert it; many tools turn Swagger 2.0 into 3.0.")
  public static let openAPIOperation = Rule(
    "openapi-operation", "An operation is named by its method and path, or its `operationId`, as the document does.",
    "Correct the name.")
  static let openAPILeftOut = Rule(
    "openapi-left-out", "The format of specs has no word for this.", "Look at what stands in its place.",
    severity: .warning)
  static let openAPIAssumed = Rule(
    "openapi-assumed", "The document does not say which events a stream has.", "Say so with `--stream`.",
    severity: .warning)
  static let openAPIGone = Rule(
    "openapi-gone", "The document had this at the last import, and has it no more.",
    "Tell callers what to use instead, and remove it when they have moved.", severity: .warning)
  static let openAPIDiffers = Rule(
    "openapi-differs", "The document says something else than the spec, in which people have changed this.",
    "Decide which one is right.", severity: .warning)
}
