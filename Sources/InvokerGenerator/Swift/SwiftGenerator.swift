import InvokerSpec

/// Generates Swift clients: two files for each spec, `Chat.swift` and `Chat+JSON.swift`, and the entry points of all.
/// Where the clients stand in another module, only what bindings give.
///
/// The same specs and options give the same bytes, on every machine.
public func generateSwift(
  _ specs: SpecSet, options: SwiftOptions = SwiftOptions(), templates: TemplateSet = .builtIn
) -> Generation {
  let (api, diagnostics) = swiftAPI(specs, options)
  guard let api else { return Generation(files: [], diagnostics: diagnostics) }
  let writer = SwiftWriter(options: options, templates: templates)
  let files = concurrentMap(api.files, writer.files).flatMap(\.self) + writer.entryPoints(of: api)
  return Generation(files: files.sorted { $0.path < $1.path }, diagnostics: diagnostics, listing: api.listing)
}

/// Writes what is generated through the templates.
private struct SwiftWriter {
  let options: SwiftOptions
  let templates: TemplateSet

  private var access: String { options.accessPrefix }

  /// The files of one spec: what callers see, and how it is read and written.
  func files(_ file: SwiftAPI.File) -> [GeneratedFile] {
    var api: [String] = []
    var json: [String] = []
    if let interface = file.interface {
      let view = interface.view(access)
      api += [render("swift/interface", view), render("swift/request", interface.request.view(access, interface.root))]
      json.append(render("swift/arguments", view))
    }
    let app = file.app?.view(access)
    if let app { api.append(render("swift/app", app)) }
    for (declarations, coders) in concurrentMap(file.types, blocks) {
      api += declarations
      json += coders
    }
    if let app { json.append(render("swift/app-coding", app)) }
    let exceptions = lintExceptions(file)
    let path = file.spec.path
    return [
      self.file(options.fileNaming.client(of: path), api, from: path, digest: file.spec.digest, exceptions),
      self.file(options.fileNaming.coding(of: path), json, from: path, digest: file.spec.digest, exceptions),
    ]
  }

  /// What one type comes to in the files of its spec.
  private func blocks(_ type: TypeAPI) -> (api: [String], json: [String]) {
    let (template, view) = type.view(access)
    let alias = type.alias.map { alias in
      nested(render("swift/alias", alias.view(access)), in: alias.scope)
    }
    return (
      [nested(render(template, view), in: type.scope), alias].compactMap(\.self),
      type.codingViews(access).map { render($0.template, $0.view) }
    )
  }

  func entryPoints(of api: SwiftAPI) -> [GeneratedFile] {
    guard !api.entryPoints.clients.isEmpty else { return [] }
    let sources = api.files.map(\.spec).filter { $0.interface != nil }
    var file = file(
      options.fileNaming.entryPoints, [render("swift/entry-points", api.entryPoints.view(access))],
      from: sources.count > 5 ? "\(sources.count) specs" : sources.map(\.path).joined(separator: ", "),
      digest: sha256(Array(sources.map(\.digest).joined().utf8)), "")
    file.spansSpecs = true
    return [file]
  }

  private func file(
    _ path: String, _ blocks: [String], from source: String, digest: String, _ exceptions: String
  ) -> GeneratedFile {
    // Each block ends its last line, and the template does so for the last one.
    var body = blocks.joined(separator: "\n")
    if !body.isEmpty { body.removeLast() }
    let view: View = [
      "exceptions": exceptions, "imports": ["InvokerRuntime", options.clients].compactMap(\.self).sorted(),
      "tool": toolVersion, "source": source, "digest": digest, "body": fitted(body),
    ]
    return GeneratedFile(path: path, contents: render("swift/file", view))
  }

  /// The rules of `swift format` that the code of a spec breaks on purpose; empty if there are none.
  private func lintExceptions(_ file: SwiftAPI.File) -> String {
    var rules = file.lintExceptions.sorted()
    // A written initializer keeps the order of arguments, whatever becomes of the properties.
    if options.access == .internal { rules.append("UseSynthesizedInitializer") }
    return rules.joined(separator: ", ")
  }

  private func render(_ template: String, _ view: View) -> String { templates.render(template, view) }

  /// What belongs into a type stands in an extension of it.
  private func nested(_ text: String, in scope: String?) -> String {
    scope.map { "extension \($0) {\n" + indented(text) + "}\n" } ?? text
  }
}
