import InvokerSpec

/// The output formats of documentation. Each has templates below `Templates/docs`.
public enum DocumentationFormat: String, Hashable, Sendable, CaseIterable {
  case markdown, mdx, docc, html
}

/// A language that documentation is written in.
public struct DocumentationLocale: Hashable, Sendable {
  /// `zh_Hans`
  public var name: String
  /// `nil` for the language of the specs.
  public var translations: Translations?

  public init(name: String, translations: Translations?) {
    self.name = name
    self.translations = translations
  }

  /// The language that specs are written in.
  public static let source = DocumentationLocale(name: "en_US", translations: nil)
}

/// Writes documentation: a folder for each format, and in it one for each language.
///
/// The same specs and options produce the same bytes on every machine.
public func generateDocumentation(
  _ specs: SpecSet, locales: [DocumentationLocale] = [.source], formats: [DocumentationFormat],
  options: DocumentationOptions = DocumentationOptions(), templates: TemplateSet = .builtIn
) -> Generation {
  let names = SwiftNames(specs, options.swift)
  guard !names.diagnostics.hasErrors else { return Generation(files: [], diagnostics: names.diagnostics.inOrder()) }
  let types = SwiftTypes(specs: specs, names: names)
  let apis = types.interfaceAPIs
  let samples = Samples(specs.interfaces, types, apis, options)
  let editions = concurrentMap(locales) { locale in
    edition(
      PageWriter(
        specs: specs, options: options, types: types, apis: apis, phrases: templates.phrases(for: locale.name),
        translations: locale.translations, locale: locale.name, samples: samples))
  }
  // The site takes longest, so it comes first to keep all cores busy until the end.
  let parts = formats.sorted { $0 == .html && $1 != .html }.flatMap { format in
    let manual = Manual(format: format, editions: editions, options: options, templates: templates)
    return editions.map { (manual, Edition?.some($0)) } + [(manual, nil)]
  }
  let written = concurrentMap(parts) { manual, edition in files(of: manual, in: edition) }.flatMap(\.self)
  return Generation(files: written.sorted { $0.path < $1.path }, diagnostics: names.diagnostics)
}

/// The files of a format in one language; for `nil`, the files that its languages share.
private func files(of manual: Manual, in edition: Edition?) -> [GeneratedFile] {
  switch (manual.format, edition) {
  case (.markdown, let edition?): markdownFiles(manual, edition)
  case (.mdx, let edition?): mdxFiles(manual, edition)
  case (.docc, let edition?): doccFiles(manual, edition)
  case (.html, let edition?): htmlFiles(manual, edition)
  case (.mdx, nil): [mdxNavigation(manual)]
  case (.html, nil): htmlFrame(manual)
  case (.markdown, nil), (.docc, nil): []
  }
}

/// The pages of one language.
private func edition(_ writer: PageWriter) -> Edition {
  let interfaces = writer.specs.interfaces
  let pages = zip(interfaces, groupNames(of: interfaces)).map { interface, group in
    var page = InterfacePage(interface: interface, writer: writer).page()
    page.group = group
    return page
  }
  return Edition(
    locale: writer.locale, phrases: writer.phrases, pages: inGroups([overviewPage(writer)] + pages).flatMap(\.pages))
}

/// The input of every format.
struct Manual: Sendable {
  var format: DocumentationFormat
  var editions: [Edition]
  var options: DocumentationOptions
  var templates: TemplateSet

  /// The folder of the format below the output folder, with a trailing `/`.
  var folder: String { format.rawValue + "/" }

  /// The address that a link leads to. A path is relative to the platform's site.
  func address(_ url: String) -> String { url.hasPrefix("/") ? (options.settings.site ?? "") + url : url }

  /// Renders a template of the format, such as `page`.
  func render(_ template: String, _ view: View) -> String { templates.render("docs/\(format)/\(template)", view) }

  /// The result of a template that is a part of a page, without the line break at its end.
  func filled(_ template: String, _ view: View) -> Text {
    var text = render(template, view)
    if text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
    return Text(renderText: text)
  }
}
