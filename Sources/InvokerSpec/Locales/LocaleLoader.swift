import YAMLTree

/// The result of reading the translations into one language.
public struct LoadedLocale: Sendable {
  /// The files, by the path of the spec that they translate.
  public var files: [String: LocaleFile]
  /// The translations of all files, as far as they could be read.
  public var translations: Translations
  /// The problems of the files, and the texts that are not translated.
  public var diagnostics: [Diagnostic]
  /// The problems of the files alone, without missing and stale translations.
  public var failures: [Diagnostic] = []
  /// The bytes of every file that was read, by path, to show lines from.
  public var sources: [String: [UInt8]]
}

/// Returns the path of the translations of a spec, below the spec root: `locales/zh_Hans/chat.yaml`.
public func localePath(of spec: String, in locale: String) -> String { "locales/\(locale)/\(spec)" }

/// Reads the translations into one language, and compares them with the texts that they translate.
///
/// - Parameters:
///   - locale: The name of the language, such as `zh_Hans`.
///   - texts: The texts of each spec, by its path.
///   - limits: The maximum sizes of a file.
///   - read: Returns the bytes of a file below the spec root; `nil` if there is none.
public func loadLocale(
  _ locale: String, of texts: [(path: String, texts: [TranslatableText])], limits: YAMLLimits = YAMLLimits(),
  read: (String) throws -> [UInt8]?
) -> LoadedLocale {
  var known = ReadFiles()
  return loadLocale(locale, of: texts, limits: limits, reusing: &known, read: read)
}

/// Reads translations, except that files without changes, of specs without changes, are not read again.
package func loadLocale(
  _ locale: String, of texts: [(path: String, texts: [TranslatableText])], limits: YAMLLimits,
  reusing known: inout ReadFiles, read: (String) throws -> [UInt8]?
) -> LoadedLocale {
  var loaded = LoadedLocale(files: [:], translations: Translations(locale: locale), diagnostics: [], sources: [:])
  var found: [(spec: String, texts: [TranslatableText], bytes: [UInt8])] = []
  for (spec, texts) in texts where !texts.isEmpty {
    let path = localePath(of: spec, in: locale)
    do {
      guard let bytes = try read(path) else {
        loaded.diagnostics.append(
          Diagnostic(
            .translationMissing, "\(quoted(spec)) is not translated into \(locale)", at: Location(startOf: spec),
            fix: updateHint))
        continue
      }
      loaded.sources[path] = bytes
      found.append((spec, texts, bytes))
    } catch let error as FileTooLarge {
      loaded.diagnostics.append(Diagnostic(error, limit: limits.bytes, in: path))
    } catch {
      loaded.diagnostics.append(
        Diagnostic(
          .fileUnreadable, "cannot read \(quoted(path)): \(error)", at: Location(startOf: path),
          fix: "check the path and its permissions"))
    }
  }
  let decoded = concurrentMap(found) { [known] spec, texts, bytes in
    let path = localePath(of: spec, in: locale)
    return known.locale(path, bytes, limits, of: texts)
      ?? decode(bytes, path: path, translating: texts, of: spec, limits: limits)
  }
  for ((spec, texts, bytes), decoded) in zip(found, decoded) {
    known.keep(decoded, localePath(of: spec, in: locale), bytes, limits, of: texts)
    loaded.files[spec] = decoded.file
    loaded.diagnostics += decoded.diagnostics
  }
  loaded.translations = Translations(
    locale: locale, files: loaded.files.sorted { $0.key < $1.key }.map(\.value))
  // Before they are counted: which of the further ones are failures, their number does not say.
  loaded.failures = loaded.diagnostics.filter { !$0.isAboutTranslations }.inOrder()
  loaded.diagnostics = loaded.diagnostics.inOrder()
  return loaded
}

/// Reads one file, and compares it with the texts that it translates.
private func decode(
  _ bytes: [UInt8], path: String, translating texts: [TranslatableText], of spec: String, limits: YAMLLimits
) -> (file: LocaleFile, diagnostics: [Diagnostic]) {
  let document = parseYAML(bytes, limits: limits)
  var decoder = FileDecoder(path: path)
  decoder.log += DiagnosticLog(document, in: path)
  let file = document.root.map { decoder.localeFile($0) }
  let stale = file.map { check($0, at: path, against: texts, of: spec) } ?? []
  return (file ?? LocaleFile(), decoder.log.inOrder() + stale)
}

private let updateHint = "run 'invoker docs --update-locales', and translate what it adds"

/// Compares translations with the texts that they translate.
private func check(
  _ file: LocaleFile, at path: String, against texts: [TranslatableText], of spec: String
) -> [Diagnostic] {
  let byPath = Dictionary(texts.map { ($0.path, $0) }) { first, _ in first }
  let sources = Set(texts.map(\.text))
  let translated = Set(file.entries.filter { $0.text != nil }.map(\.source))
  let entries = Dictionary(file.entries.map { ($0.path, $0) }) { first, _ in first }
  var diagnostics: [Diagnostic] = []
  for entry in file.entries where !sources.contains(entry.source) {
    guard let text = byPath[entry.path] else {
      diagnostics.append(
        Diagnostic(
          .translationStale, "\(quoted(spec)) no longer has a text at \(quoted(entry.path))", at: entry.location,
          fix: "run 'invoker docs --update-locales', which removes the entry"))
      continue
    }
    diagnostics.append(
      Diagnostic(
        .translationStale, "the text has changed since it was translated", at: entry.location,
        notes: [.init("the current text", at: text.location)], fix: updateHint))
  }
  var seen: Set<String> = []
  for text in texts where !translated.contains(text.text) && seen.insert(text.text).inserted {
    // A changed text is reported once, at its old translation.
    if let entry = entries[text.path], entry.source != text.text { continue }
    let entry = file.entries.first { $0.source == text.text }
    diagnostics.append(
      Diagnostic(
        .translationMissing, "\(quoted(text.path)) is not translated",
        at: entry?.location ?? text.location, fix: entry == nil ? updateHint : "write its translation as 'text'"))
  }
  return diagnostics
}

extension FileDecoder {
  /// Reads a file of translations.
  mutating func localeFile(_ root: YAMLNode) -> LocaleFile {
    guard let fields = fields(of: root, .locale) else { return LocaleFile() }
    checkVersion(fields["invoker"])
    let translations = fields["translations"].flatMap { entries(of: $0, in: "translations") } ?? []
    return LocaleFile(
      entries: translations.compactMap { entry in
        guard
          let fields = self.fields(of: entry.value, .translation, called: "the translation of \(quoted(entry.name))"),
          let source = text(fields["source"], "source")
        else { return nil }
        return LocaleFile.Entry(
          path: entry.name, source: source, text: text(fields["text"], "text"),
          previous: text(fields["previous"], "previous"), location: location(of: entry.key))
      })
  }
}

extension Diagnostic {
  /// Whether the diagnostic reports a missing or stale translation, instead of an unreadable file of translations.
  fileprivate var isAboutTranslations: Bool { rule == .translationMissing || rule == .translationStale }
}
