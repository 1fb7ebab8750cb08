import InvokerSpec

/// The page of one interface.
struct InterfacePage {
  let interface: Interface
  let writer: PageWriter

  func page() -> Page {
    let file = writer.specs.files.first { $0.interface?.name == interface.name }
    return Page(
      name: interface.name, source: file?.path ?? "", digest: file?.digest ?? "",
      title: writer.title(.interfaceTitle, ["title": writer.translated(interface.title)]),
      description: withoutFullStop(writer.prose(interface.summary).plainText),
      introduction: writer.blocks(interface.description),
      sections: [
        apps, entryPoint, specification, params, modes, reply, pause, events, elements, orders, errors, time, samples,
        examples,
        types,
        changes, related,
      ].compactMap(\.self))
  }

  var union: UnionType? { writer.specs.events(of: interface) }

  // MARK: Purpose

  private var apps: Section? {
    guard !interface.apps.isEmpty else { return nil }
    let items = interface.apps.map { app in
      [.strong(writer.translated(app.title))]
        + (app.description.map { [.text(writer.phrases[.colon])] + writer.prose($0) } ?? [])
    }
    return writer.section("apps", .apps, [.paragraph(writer.words(.appsIntroduction)), .list(items)])
  }

  func title(ofApp name: String) -> String {
    interface.apps.first { $0.name == name }.map { writer.translated($0.title) } ?? name
  }

  private var entryPoint: Section {
    var rows: [[Prose]] = []
    func add(_ route: Route?, _ phrase: Phrase) {
      if let route { rows.append([writer.words(phrase), [.code(route.text)]]) }
    }
    let api = interface.serviceAPI.map { api in
      api.api.name == APISettings.serviceAPI ? writer.words(.serviceAPI) : [.strong(api.api.name)]
    }
    if let api, let route = interface.serviceAPI?.request { rows.append([api, [.code(route.text)]]) }
    for other in interface.serviceAPI?.requestWith ?? [] {
      rows.append([(api ?? []) + [.text(" + "), .code(other.param.name)], [.code(other.route.text)]])
    }
    add(interface.serviceAPI?.stop, .stopRoute)
    add(interface.serviceAPI?.resume?.request, .resumeRoute)
    if let plugin = interface.plugin {
      let permission = plugin.permission.map { ["permission": [Inline.code($0)]] }
      let parts = ["type": [.code(plugin.type)]].merging(permission ?? [:]) { first, _ in first }
      rows.append([
        writer.words(.plugin), writer.words(permission == nil ? .pluginRoute : .pluginRouteAllowed, parts),
      ])
    }
    return writer.section(
      "entry-point", .entryPoint,
      [
        code(
          swift: writer.api(of: interface).facades.map(\.entryPoint).joined(separator: "\n"),
          python: "self." + interface.entryPointText),
        writer.table([.transport, .route], rows),
      ])
  }

  private var specification: Section {
    let signatures = Signatures(interface: interface, writer: writer)
    return writer.section(
      "interface-specification", .specification,
      [
        code(swift: signatures.swift, python: signatures.python)
      ] + (showsPython ? [.paragraph(writer.words(.specificationText))] : []))
  }

  /// The config's text about Python plugins, if the page shows them.
  private func python(_ text: KeyPath<DocumentationSettings, String?>) -> [Prose] {
    (showsPython ? writer.options.settings[keyPath: text] : nil).map { [writer.words($0)] } ?? []
  }

  private var showsPython: Bool { writer.showsPython(interface) }

  /// Code in both languages, or in Swift only if Python plugins can't call the interface.
  private func code(swift: String, python: String?) -> Block {
    let python = python.map { CodeSample(language: "python", title: "Python", text: $0) }
    return .code(
      [CodeSample(language: "swift", title: "Swift", text: swift)] + [showsPython ? python : nil].compactMap(\.self))
  }

  // MARK: Modes

  private var modes: Section {
    let isDefault = { (mode: ModeName) in interface.modeParam?.selection.defaultMode == mode }
    func row(_ mode: ModeName, _ swift: String, _ python: String, _ description: String?) -> [Prose] {
      let name: Prose = [.code(mode.rawValue)]
      return [
        isDefault(mode) ? name + [.text(" ")] + writer.words(.modeDefault) : name, [.code(swift)],
      ] + (showsPython ? [[.code(python)]] : []) + [writer.prose(description)]
    }
    let rows = writer.api(of: interface).modes.map { mode in
      switch mode.mode {
      case .streaming: row(.streaming, mode.result.text, "Generator[dict]", interface.streaming?.description)
      case .blocking: row(.blocking, mode.result.text, "dict", interface.blocking?.description)
      }
    }
    return writer.section(
      "response-modes", .responseModes,
      [
        writer.table(
          [.mode, .resultSwift] + (showsPython ? [.resultPython] : []) + [.description],
          rows)
      ])
  }

  private var reply: Section? {
    guard let blocking = interface.blocking,
      let declaration = blocking.returns.flatMap({ writer.specs.declaration(of: $0.type) }),
      let object = declaration.object
    else { return nil }
    let intro = writer.words(.replyText, ["result": result(declaration)])
    let failed = blocking.failed.map { [Block.paragraph(writer.words(.failedText, parts(of: $0.condition)))] } ?? []
    return writer.section(
      "reply", .reply,
      [.paragraph(intro)] + failed + pages
        + writer.fieldBlocks(of: object, named: declaration.name, anchor: "reply"))
  }

  /// The reply of a run that is waiting.
  private var pause: Section? {
    guard let paused = interface.blocking?.paused,
      let declaration = writer.specs.declaration(of: paused.returns.type), let object = declaration.object
    else { return nil }
    var parts = parts(of: paused.condition)
    parts["result"] = result(declaration)
    return writer.section(
      "pause", .pause,
      [.paragraph(writer.words(.pauseText, parts))]
        + writer.fieldBlocks(of: object, named: declaration.name, anchor: "pause"))
  }

  private func result(_ type: TypeDeclaration) -> Prose {
    writer.result(writer.types.names.path(of: type.name), of: interface)
  }

  private func parts(of condition: Condition) -> [String: Prose] {
    let values = condition.values.map { [Inline.code($0.name)] }
    return [
      "field": [.code(condition.field.path.joined(separator: "."))],
      "values": Array(values.joined(separator: [.text(writer.phrases[.comma])])),
    ]
  }

  // MARK: Errors

  private var errors: Section? {
    guard !interface.errors.isEmpty else { return nil }
    let entries = interface.errors.map { error in
      ErrorEntry(
        anchor: anchor("error", error.code), code: error.code, status: error.status,
        cause: writer.prose(error.description), canRetry: error.retry == .later,
        retry: writer.phrases[error.retry == .later ? .retryLater : .retryNever],
        action: writer.prose(error.action))
    }
    let intro = interface.serviceAPI.map { api in
      [failures(of: api.settings)]
        + (api.settings.failure == nil && interface.streaming != nil ? [writer.words(.errorsTextStream)] : [])
    }
    return writer.section(
      "errors", .errors,
      (intro ?? []).map(Block.paragraph) + [.errors(entries)] + python(\.pythonErrors).map(Block.paragraph))
  }

  /// Where failures have their parts.
  private func failures(of api: APISettings) -> Prose {
    guard let failure = api.failure else { return writer.words(.errorsText) }
    func list(_ paths: [[String]]) -> Prose {
      Array(paths.map { [Inline.code(FieldPath.text(of: $0))] }.joined(separator: [.text(writer.phrases[.comma])]))
    }
    return writer.words(.errorsTextPaths, ["code": list(failure.code), "message": list(failure.message)])
  }

  // MARK: Time

  private var time: Section {
    var items: [Prose] = []
    for name in interface.streaming?.keepAlive ?? [] {
      items.append(writer.words(.timeKeepAlive, ["event": [.code(name.name)]]))
    }
    let streams = interface.streaming != nil
    if streams, interface.blocking != nil { items.append(writer.words(.timeBlocking)) }
    if interface.serviceAPI != nil { items.append(writer.words(.timeSwift)) }
    items += python(\.pythonDeadline)
    items.append(writer.words(streams ? .timeCancel : .timeCancelCall))
    if let stop = interface.serviceAPI?.stop { items.append(writer.words(.timeStop, ["route": [.code(stop.text)]])) }
    if interface.serviceAPI?.resume != nil { items.append(writer.words(.timeResume)) }
    return writer.section("time", streams ? .time : .timeOfCall, [.list(items)])
  }

  // MARK: Samples and examples

  /// The param that continues a previous call.
  private var continuation: [String: Prose] {
    interface.continuation(in: writer.specs).map { ["name": [.code($0.name)]] } ?? [:]
  }

  private var samples: Section? {
    let sections = (writer.samples.ofInterfaces[interface.name] ?? []).map { sample in
      writer.section(
        sample.kind.anchor, sample.kind.title,
        [
          .paragraph(writer.words(sample.kind.text, continuation)),
          code(swift: sample.swift, python: sample.python),
        ])
    }
    guard !sections.isEmpty else { return nil }
    let texts = [Phrase.samplesText] + (showsPython ? [.samplesPython] : [])
    return writer.section("samples", .samples, texts.map { .paragraph(writer.words($0)) }, sections)
  }

  private var examples: Section? {
    guard !interface.examples.isEmpty else { return nil }
    let entries = interface.examples.map { example in
      let answer: (Phrase, String) =
        switch example.outcome {
        case .events(let events): (.events, events.map { jsonText($0) }.joined(separator: "\n"))
        case .reply(let reply): (.reply, jsonText(reply, width: 100))
        case .error(let error): (.failure, jsonText(error, width: 100))
        }
      return ExampleEntry(
        anchor: anchor("example", example.name), title: writer.translated(example.title),
        description: example.description.map { writer.prose($0) },
        setting: ([example.app.map { title(ofApp: $0.name) }].compactMap(\.self) + [example.mode.rawValue])
          .joined(separator: " · "),
        request: jsonText(example.request, width: 100), answerTitle: writer.phrases[answer.0], answer: answer.1)
    }
    return writer.section("examples", .examples, [.paragraph(writer.words(.examplesText)), .examples(entries)])
  }

  // MARK: More

  private var types: Section? {
    let entries = writer.sharedTypes(of: interface).map(writer.entry)
    guard !entries.isEmpty else { return nil }
    return writer.section("types", .types, [.paragraph(writer.words(.typesText)), .types(entries)])
  }

  private var changes: Section? {
    let versions = writer.versionEntries(of: interface)
    guard !versions.isEmpty else { return nil }
    return writer.section("changes", .changes, [.paragraph(writer.words(.changesText)), .changes(versions)])
  }

  private var related: Section {
    let overview = LinkEntry(
      title: writer.overviewTitle, target: .page("overview"), description: writer.words(.overviewLink))
    let others = writer.specs.interfaces.filter { $0.name != interface.name }.map(writer.link)
    return writer.section(
      "related-resources", .relatedResources, [.links([overview] + others + writer.relatedLinks)])
  }
}

/// A sentence without its full stop, for titles and descriptions.
func withoutFullStop(_ text: String) -> String {
  var text = text
  while let last = text.last, ".。".contains(last) { text.removeLast() }
  return text
}
