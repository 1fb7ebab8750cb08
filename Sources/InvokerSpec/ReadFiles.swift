import YAMLTree

/// Files as they were read, so that an editor reads only those again that have changed.
package struct ReadFiles: Sendable {
  typealias Spec = (file: SpecChecker.File?, log: DiagnosticLog)
  typealias Locale = (file: LocaleFile, diagnostics: [Diagnostic])

  private var specs: [String: (bytes: [UInt8], limits: YAMLLimits, collectsTexts: Bool, spec: Spec)] = [:]
  private var locales: [String: (bytes: [UInt8], limits: YAMLLimits, texts: [TranslatableText], locale: Locale)] = [:]

  package init() {}

  func spec(_ path: String, _ bytes: [UInt8], _ limits: YAMLLimits, collectingTexts: Bool) -> Spec? {
    guard let known = specs[path], known.bytes == bytes, known.limits == limits, known.collectsTexts == collectingTexts
    else { return nil }
    return known.spec
  }

  func locale(_ path: String, _ bytes: [UInt8], _ limits: YAMLLimits, of texts: [TranslatableText]) -> Locale? {
    guard let known = locales[path], known.bytes == bytes, known.limits == limits, known.texts == texts else {
      return nil
    }
    return known.locale
  }

  mutating func keep(_ spec: Spec, _ path: String, _ bytes: [UInt8], _ limits: YAMLLimits, collectingTexts: Bool) {
    specs[path] = (bytes, limits, collectingTexts, spec)
  }

  mutating func keep(
    _ locale: Locale, _ path: String, _ bytes: [UInt8], _ limits: YAMLLimits, of texts: [TranslatableText]
  ) {
    locales[path] = (bytes, limits, texts, locale)
  }
}
