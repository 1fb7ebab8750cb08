import InvokerSpec

/// The documentation in one language.
struct Edition: Hashable, Sendable {
  /// `zh_Hans`
  var locale: String
  var phrases: Phrases
  /// The overview, and a page for each interface.
  var pages: [Page]

  /// The language tag for HTML and HTTP: `zh-Hans`.
  var languageTag: String { String(locale.map { $0 == "_" ? "-" : $0 }) }
  /// The language without script or region: `zh`.
  var language: String { String(locale.prefix { $0 != "_" && $0 != "-" }) }
}
