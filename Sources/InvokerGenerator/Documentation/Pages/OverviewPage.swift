import InvokerSpec

/// The page that leads to those of the interfaces.
func overviewPage(_ writer: PageWriter) -> Page {
  let specs = writer.specs.files.filter { $0.interface != nil }
  let interfaces = specs.compactMap(\.interface)
  let hasPlugin = interfaces.contains { $0.plugin != nil }
  var introduction: [Block] = [.paragraph(writer.words(.overviewIntroduction))]
  if let first = writer.options.related.first {
    let link = Inline.link(writer.words(first.title), writer.target(first.url))
    introduction.append(.paragraph(writer.words(.overviewReadFirst, ["link": [link]])))
  }
  let types = interfaces.map { interface -> [Prose] in
    [
      [.link([.text(writer.translated(interface.title))], .page(interface.name))],
      [.code(interface.entryPoint.joined(separator: "."))],
      [.text(interface.apps.map { writer.translated($0.title) }.joined(separator: writer.phrases[.comma]))],
      interface.params.compactMap { if case .mode(let mode) = $0.kind { .code(mode.rawValue) } else { nil } },
    ]
  }
  var sections = [
    writer.section(
      "interface-types", .interfaceTypes,
      [
        .paragraph(writer.words(.interfaceTypesIntroduction)),
        writer.table([.interface, .entryPoint, .apps, .modeDefaultColumn], types),
      ])
  ]
  if hasPlugin {
    sections.append(
      writer.section("workspace-rule", .workspaceRule, [.note(writer.words(.workspaceRuleText))]))
  }
  sections.append(
    writer.section(
      "transports", .transports,
      [
        .paragraph(writer.words(.transportsIntroduction)),
        .list(
          [
            hasPlugin ? writer.words(.pluginText) : nil,
            interfaces.contains { $0.serviceAPI != nil } ? writer.words(.serviceAPIText) : nil,
          ].compactMap(\.self)),
      ]))
  if let useCase = writer.samples.useCase {
    sections.append(
      writer.section(
        "use-case", .useCase,
        [
          .paragraph(writer.words(.useCaseText)),
          .code([
            CodeSample(language: "swift", title: "Swift", text: useCase.swift),
            CodeSample(language: "python", title: "Python", text: useCase.python),
          ]), .paragraph(writer.words(.useCaseSettings)),
        ]))
  }
  sections.append(
    writer.section(
      "related-resources", .relatedResources, [.links(interfaces.map(writer.link) + writer.relatedLinks)]))
  return Page(
    name: "overview", source: specs.map(\.path).joined(separator: ", "),
    digest: sha256(Array(specs.map(\.digest).joined().utf8)), title: writer.title(.overviewTitle),
    description: writer.title(.overviewDescription),
    introduction: introduction, sections: sections)
}

extension PageWriter {
  /// The page of an interface, to go on with.
  func link(to interface: Interface) -> LinkEntry {
    LinkEntry(
      title: title(.interfaceTitle, ["title": translated(interface.title)]), target: .page(interface.name),
      description: prose(interface.summary))
  }

  /// The pages of the platform, to go on with.
  var relatedLinks: [LinkEntry] {
    options.related.map { page in
      LinkEntry(
        title: words(page.title).plainText, target: target(page.url), description: page.description.map(words) ?? [])
    }
  }

  /// A text of the config, in which `{product}` stands for the name of the platform.
  func words(_ text: String) -> Prose {
    parseProse(translated(text), filling: ["product": [.text(options.product)]])
  }

  /// An address of the config, in which `{language}` stands for that of the page.
  func target(_ url: String) -> Target {
    .address(url.replacing("{language}", with: String(locale.prefix { $0 != "_" })))
  }
}
