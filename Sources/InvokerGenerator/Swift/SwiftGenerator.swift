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
  // Types of all files are processed at once. A single file may contain most of them, and nested work would stay on one
  // core.
  var types = concurrentMap(api.files.flatMap(\.types), writer.blocks)[...]
  let parts = api.files.map { file in
    defer { types = types.dropFirst(file.types.count) }
    return (file: file, types: Array(types.prefix(file.types.count)))
  }
  let files = concurrentMap(parts) { writer.files($0.file, $0.types) }.flatMap(\.self) + writer.entryPoints(of: api)
  return Generation(files: files.sorted { $0.path < $1.path }, diagnostics: diagnostics, listing: api.listing)
}

/// Writes the generated code through the templates.
private struct SwiftWriter {
  let options: SwiftOptions
  let templates: TemplateSet

  private var access: String { options.accessPrefix }

  /// The code of a declaration in the files of its spec: the public part and the JSON coding.
  struct Blocks {
    var api: [String]
    var json: [String]
  }

  /// The files of one spec.
  func files(_ file: SwiftAPI.File, _ types: [Blocks]) -> [GeneratedFile] {
    var api: [String] = []
    var json: [String] = []
    if let interface = file.interface {
      let view = interface.view(access)
      api += [block("swift/interface", view), block("swift/request", interface.request.view(access, interface.root))]
      json.append(block("swift/arguments", view))
    }
    let app = file.app?.view(access)
    if let app { api.append(block("swift/app", app)) }
    api += types.flatMap(\.api)
    json += types.flatMap(\.json)
    if let app { json.append(block("swift/app-coding", app)) }
    let exceptions = lintExceptions(file)
    let path = file.spec.path
    return [
      self.file(options.fileNaming.client(of: path), api, from: path, digest: file.spec.digest, exceptions),
      self.file(options.fileNaming.coding(of: path), json, from: path, digest: file.spec.digest, exceptions),
    ]
  }

  func blocks(_ type: TypeAPI) -> Blocks {
    let (template, view) = type.view(access)
    let alias = type.alias.map { block("swift/alias", $0.view(access), in: $0.scope) }
    return Blocks(
      api: [block(template, view, in: type.scope), alias].compactMap(\.self),
      json: type.codingViews(access).map { block($0.template, $0.view) })
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
    _ path: String, _ blocks: [String], from source: String, digest: String, _ exceptions: String
  ) -> GeneratedFile {
    // Each block ends its last line. For the last block, the template does.
    var body = blocks.joined(separator: "\n")
    if !body.isEmpty { body.removeLast() }
    let view: View = [
      "exceptions": exceptions, "imports": ["InvokerRuntime", options.clients].compactMap(\.self).sorted(),
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
