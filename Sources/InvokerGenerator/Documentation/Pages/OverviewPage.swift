import InvokerSpec

/// The page that links to the pages of the interfaces.
func overviewPage(_ writer: PageWriter) -> Page {
  let specs = writer.specs.files.filter { $0.interface != nil }
  let interfaces = specs.compactMap(\.interface)
  let overview = writer.options.settings.overview
  let names = interfaces.map { writer.translated($0.title) }.joined(separator: writer.phrases[.comma])
  return Page(
    name: "overview", source: specs.map(\.path).joined(separator: ", "),
    digest: sha256(Array(specs.map(\.digest).joined().utf8)), title: writer.overviewTitle,
    description: overview.summary.map { withoutFullStop(writer.words($0).plainText) }
      ?? writer.title(.overviewDescription, ["interfaces": names]),
    introduction: writer.configBlocks(overview.description),
    sections: [
      writer.interfaceTable(interfaces), writer.transportList(interfaces), writer.operationTable(interfaces),
    ].compactMap(\.self)
      + overview.sections.map(writer.section)
      + [
        writer.section(
          "related-resources", .relatedResources, [.links(interfaces.map(writer.link) + writer.relatedLinks)])
      ])
}

extension PageWriter {
  /// The title of the overview, and of the links to it.
  var overviewTitle: String {
    let settings = options.settings
    return settings.overview.title.map { words($0).plainText } ?? settings.product ?? phrases[.overviewTitle]
  }

  /// The interfaces with their properties from the specs. Columns without values are omitted.
  fileprivate func interfaceTable(_ interfaces: [Interface]) -> Section {
    var columns: [(phrase: Phrase, cells: [Prose])] = [
      (.interface, interfaces.map { [.link([.text(translated($0.title))], .page($0.name))] }),
      (.entryPoint, interfaces.map { [.code(api(of: $0).facades.last?.entryPoint ?? $0.name)] }),
    ]
    let apps = interfaces.map { interface -> Prose in
      let titles = interface.apps.map { translated($0.title) }
      return titles.isEmpty ? [] : [.text(titles.joined(separator: phrases[.comma]))]
    }
    let modes = interfaces.map { interface -> Prose in
      interface.modeParam.map { [.code($0.selection.defaultMode.rawValue)] } ?? []
    }
    columns += [(.apps, apps), (.modeDefaultColumn, modes)].filter { !$0.1.allSatisfy(\.isEmpty) }
    let rows = interfaces.indices.map { row in columns.map { $0.cells[row] } }
    return section("interface-types", .interfaceTypes, [table(columns.map(\.phrase), rows)])
  }

  private func text(of api: APISettings) -> Prose {
    guard api.name != APISettings.serviceAPI else { return words(.serviceAPIText) }
    return words(
      .apiText,
      [
        "name": [.strong(api.name)], "path": [.code("/" + (api.basePath ?? ""))],
        "header": [.code("\(api.keyHeader): \(api.keyPrefix)…")],
      ])
  }

  /// The transports of invocations; `nil` if the specs don't define any.
  fileprivate func transportList(_ interfaces: [Interface]) -> Section? {
    var apis: [APISettings] = []
    for settings in interfaces.compactMap(\.serviceAPI?.settings) where !apis.contains(settings) {
      apis.append(settings)
    }
    let items = (interfaces.contains { $0.plugin != nil } ? [words(.pluginText)] : []) + apis.map(text(of:))
    guard !items.isEmpty else { return nil }
    let introduction = items.count > 1 ? [Block.paragraph(words(.transportsIntroduction))] : []
    return section("transports", .transports, introduction + [.list(items)])
  }

  /// A section that the config defines.
  fileprivate func section(_ text: OverviewText.Section) -> Section {
    let note = text.note.map { [Block.note(words($0))] } ?? []
    let code = text.code.map { code in
      CodeSample(language: code.language.rawValue, title: code.language.title, text: filled(code.text))
    }
    return Section(
      anchor: anchor("section", text.name), title: words(text.title).plainText,
      blocks: configBlocks(text.description) + note + (code.isEmpty ? [] : [.code(code)]))
  }

  /// A link to the page of an interface, for further reading.
  func link(to interface: Interface) -> LinkEntry {
    LinkEntry(
      title: title(.interfaceTitle, ["title": translated(interface.title)]), target: .page(interface.name),
      description: prose(interface.summary))
  }

  /// Links to the pages of the platform, for further reading.
  var relatedLinks: [LinkEntry] {
    options.settings.related.map { page in
      LinkEntry(
        title: title(of: page).plainText, target: target(page.url), description: page.description.map(words) ?? [])
    }
  }

  private func title(of page: RelatedPage) -> Prose { parseProse(translated(page.title), filling: platform) }

  /// A text of the config, in which names in braces are placeholders for the platform and for links to related pages.
  func words(_ text: String) -> Prose { parseProse(translated(text), filling: configValues) }

  fileprivate func configBlocks(_ text: String?) -> [Block] {
    text.map { parseBlocks(translated($0), filling: configValues) } ?? []
  }

  private var configValues: [String: Prose] {
    let links = options.settings.related.map { page in
      (page.name, [Inline.link(title(of: page), target(page.url))])
    }
    return platform.merging(links) { first, _ in first }
  }

  /// Code of the config, in which names in braces are placeholders for the platform.
  private func filled(_ code: String) -> String {
    platform.sorted { $0.key < $1.key }.reduce(code) { $0.replacing("{\($1.key)}", with: $1.value.plainText) }
  }

  /// An address of the config, in which `{language}` is a placeholder for the language of the page.
  private func target(_ url: String) -> Target {
    .address(url.replacing("{language}", with: String(locale.prefix { $0 != "_" })))
  }
}

extension OverviewText.Language {
  /// The name for readers.
  fileprivate var title: String {
    switch self {
    case .swift: "Swift"
    case .python: "Python"
    case .shell: "Shell"
    case .json: "JSON"
    }
  }
}
