import InvokerSpec

/// Generates Swift clients: two files for each spec, `Chat.swift` and `Chat+JSON.swift`, and the entry points of all
/// specs. If the clients are in another module, generates only apps.
///
/// The same specs and options produce the same bytes on every machine.
public func generateSwift(
  _ specs: SpecSet, options: SwiftOptions = SwiftOptions(), templates: TemplateSet = .builtIn
) -> Generation {
  let (api, diagnostics) = swiftAPI(specs, options)
  guard let api else { return Generation(files: [], diagnostics: diagnostics) }
  let writer = SwiftWriter(options: options, templates: templates)
  // The parts of all files are processed at once. A single file may contain most of them, and nested work would stay on
  // one core.
  let blocks = concurrentMap([.symbols(api)] + api.files.flatMap(\.parts), writer.blocks)
  var rest = blocks.dropFirst()
  let written = api.files.map { file in
    defer { rest = rest.dropFirst(file.parts.count) }
    return (file: file, blocks: Array(rest.prefix(file.parts.count)))
  }
  let files = concurrentMap(written) { writer.files($0.file, $0.blocks) }.flatMap(\.self) + writer.entryPoints(of: api)
  return Generation(
    files: files.sorted { $0.path < $1.path }, diagnostics: diagnostics, listing: blocks.first?.listing)
}

/// Text that is written independently of the rest.
private enum Part: Sendable {
  case interface(InterfaceAPI)
  case app(AppAPI)
  case type(TypeAPI)
  /// The list of all symbols.
  case symbols(SwiftAPI)
}

extension SwiftAPI.File {
  /// The parts in the order of the public file.
  fileprivate var parts: [Part] {
    [interface.map(Part.interface), app.map(Part.app)].compactMap(\.self) + types.map(Part.type)
  }
}

/// The code of a part in the files of its spec.
private struct Blocks: Sendable {
  /// The public part.
  var api: [String] = []
  /// The JSON coding, and what follows that of all types.
  var json: [String] = []
  var lastJSON: [String] = []
  var listing: GeneratedFile?
}

/// Writes the generated code through the templates.
private struct SwiftWriter {
  let options: SwiftOptions
  let templates: TemplateSet

  private var access: String { options.accessPrefix }

  /// The files of one spec.
  func files(_ file: SwiftAPI.File, _ blocks: [Blocks]) -> [GeneratedFile] {
    let api = blocks.flatMap(\.api)
    let json = blocks.flatMap(\.json) + blocks.flatMap(\.lastJSON)
    let exceptions = lintExceptions(file)
    let path = file.spec.path
    return [
      self.file(options.fileNaming.client(of: path), api, file, exceptions),
      self.file(options.fileNaming.coding(of: path), json, file, exceptions),
    ]
  }

  private func file(
    _ path: String, _ blocks: [String], _ file: SwiftAPI.File, _ exceptions: String
  ) -> GeneratedFile {
    self.file(path, blocks, from: file.spec.path, digest: file.spec.digest, importing: file.modules, exceptions)
  }

  func blocks(_ part: Part) -> Blocks {
    switch part {
    case .symbols(let api): return Blocks(listing: api.listing)
    case .interface(let interface):
      let view = interface.view(access)
      let request = interface.request.view(access, interface.root)
      return Blocks(
        api: [block("swift/interface", view), block("swift/request", request)], json: [block("swift/arguments", view)])
    case .app(let app):
      let view = app.view(access)
      return Blocks(api: [block("swift/app", view)], lastJSON: [block("swift/app-coding", view)])
    case .type(let type):
      let (template, view) = type.view(access)
      let alias = type.alias.map { block("swift/alias", $0.view(access), in: $0.scope) }
      return Blocks(
        api: [block(template, view, in: type.scope), alias].compactMap(\.self),
        json: type.codingViews(access).map { block($0.template, $0.view) })
    }
  }

  func entryPoints(of api: SwiftAPI) -> [GeneratedFile] {
    guard !api.entryPoints.clients.isEmpty else { return [] }
    let sources = api.files.map(\.spec).filter { $0.interface != nil }
    var file = file(
      options.fileNaming.entryPoints, [block("swift/entry-points", api.entryPoints.view(access))],
      from: sources.count > 5 ? "\(sources.count) specs" : sources.map(\.path).joined(separator: ", "),
      digest: sha256(Array(sources.map(\.digest).joined().utf8)), "")
    file.spansSpecs = true
    return [file]
  }

  private func file(
    _ path: String, _ blocks: [String], from source: String, digest: String, importing modules: [String] = [],
    _ exceptions: String
  ) -> GeneratedFile {
    // Each block ends its last line. For the last block, the template does.
    var body = blocks.joined(separator: "\n")
    if !body.isEmpty { body.removeLast() }
    let view: View = [
      "exceptions": exceptions,
      "imports": Set(["InvokerRuntime"] + modules + [options.clients].compactMap(\.self)).sorted().map(
        Text.init(renderText:)),
      "tool": toolVersion, "source": source, "digest": digest, "body": body,
    ]
    return GeneratedFile(path: path, contents: templates.render("swift/file", view))
  }

  /// The rules of `swift format` that the code of a spec deliberately violates; empty if there are none.
  private func lintExceptions(_ file: SwiftAPI.File) -> String {
    var rules = file.lintExceptions.sorted()
    // An explicit initializer keeps the order of arguments when the properties change.
    if options.access == .internal { rules.append("UseSynthesizedInitializer") }
    return rules.joined(separator: ", ")
  }

  /// The output of a template. Members of a type are in an extension of it.
  private func block(_ template: String, _ view: View, in scope: String? = nil) -> String {
    let text = templates.render(template, view)
    return fitted(scope.map { "extension \($0) {\n" + indented(text) + "}\n" } ?? text)
  }
}
