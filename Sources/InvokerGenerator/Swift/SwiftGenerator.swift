import InvokerSpec

/// Generates Swift clients: two files for each spec, `Chat.swift` and `Chat+JSON.swift`, and the entry points of all.
/// Where the clients stand in another module, only what bindings give.
///
/// The same specs and options give the same bytes, on every machine.
public func generateSwift(
  _ specs: SpecSet, options: SwiftOptions = SwiftOptions(), templates: TemplateSet = .builtIn
) -> Generation {
  let (names, reachability) = concurrently({ SwiftNames(specs, options) }, { Reachability(specs) })
  guard !names.diagnostics.hasErrors else { return Generation(files: [], diagnostics: names.diagnostics.inOrder()) }
  let collisions = fileCollisions(specs, options)
  guard collisions.isEmpty else { return Generation(files: [], diagnostics: collisions) }
  let types = SwiftTypes(specs: specs, names: names)
  let generator = SwiftGenerator(
    specs: specs, options: options, templates: templates, types: types, reachability: reachability)
  return Generation(files: generator.files().sorted { $0.path < $1.path }, diagnostics: names.diagnostics)
}

/// Specs whose files would take the place of another's, or that of the entry points.
private func fileCollisions(_ specs: SpecSet, _ options: SwiftOptions) -> [Diagnostic] {
  // File systems of Apple and Windows do not tell letters by their case.
  var owners = [options.fileNaming.entryPoints.lowercased(): "the entry points"]
  return specs.files.compactMap { file in
    let name = options.fileNaming.client(of: file.path)
    guard let owner = owners.updateValue(quoted(file.path), forKey: name.lowercased()) else { return nil }
    return Diagnostic(
      .nameCollision, "this file and \(owner) both give \(quoted(name))", at: Location(startOf: file.path),
      fix: "rename one of them")
  }.inOrder()
}

private struct SwiftGenerator {
  let specs: SpecSet
  let options: SwiftOptions
  let templates: TemplateSet
  let types: SwiftTypes
  let reachability: Reachability

  func files() -> [GeneratedFile] {
    let files = specs.files.filter { options.clients == nil || $0.binding != nil }
    let declarations = files.flatMap(\.typeNames).compactMap { specs.types[$0] }
    let blocks = concurrentMap(declarations.filter { !reachability.hidden.contains($0.name) }, blocks)
    let blocksByFile = Dictionary(grouping: blocks) { $0.path }
    return concurrentMap(files) { self.files($0, blocksByFile[$0.path] ?? []) }.flatMap(\.self)
      + (options.clients == nil ? entryPoints() : [])
  }

  /// What one type comes to in the files of its spec.
  private struct Blocks {
    var path: String
    var api: [String]
    var json: [String]
  }

  private func blocks(_ declaration: TypeDeclaration) -> Blocks {
    let typeView = TypeView(options: options, types: types, reachability: reachability)
    let jsonView = JSONView(options: options, types: types, reachability: reachability)
    let api = typeView.declaration(declaration).map {
      nested(render($0.template, $0.view), in: declaration.name.parent)
    }
    let former = types.names.formerName(of: declaration, in: specs).map { scope, name in
      let full = types.type(.named(TypeReference(name: declaration.name, location: declaration.location)))
      let view: View = [
        "access": options.accessPrefix, "doc": deprecation(renamed: full), "name": name.name, "type": full,
      ]
      return nested(render("swift/alias", view), in: scope)
    }
    return Blocks(
      path: declaration.location.path, api: [api, former].compactMap(\.self),
      json: jsonView.coders(declaration).map { render($0.template, $0.view) })
  }

  /// The files of one spec: what callers see, and how it is read and written.
  private func files(_ file: SpecFile, _ blocks: [Blocks]) -> [GeneratedFile] {
    var api = blocks.flatMap(\.api)
    var json = blocks.flatMap(\.json)
    if let interface = file.interface {
      let view = InterfaceView(interface, options: options, types: types).view
      api.insert(render("swift/interface", view), at: 0)
      json.insert(render("swift/arguments", view), at: 0)
    }
    if let view = file.binding.flatMap({ BindingView($0, options: options, types: types) })?.view {
      api.insert(render("swift/binding", view), at: 0)
      json.append(render("swift/binding-json", view))
    }
    return [
      self.file(options.fileNaming.client(of: file.path), api, from: file.path, digest: file.digest),
      self.file(options.fileNaming.coding(of: file.path), json, from: file.path, digest: file.digest),
    ]
  }

  private func entryPoints() -> [GeneratedFile] {
    let interfaces = specs.interfaces
    guard !interfaces.isEmpty else { return [] }
    let text = render("swift/entry-points", EntryPointsView(options: options, names: types.names).view(interfaces))
    let sources = specs.files.filter { $0.interface != nil }
    var file = file(
      options.fileNaming.entryPoints, [text],
      from: sources.count > 5 ? "\(sources.count) specs" : sources.map(\.path).joined(separator: ", "),
      digest: sha256(Array(sources.map(\.digest).joined().utf8)))
    file.spansSpecs = true
    return [file]
  }

  private func file(_ path: String, _ blocks: [String], from source: String, digest: String) -> GeneratedFile {
    // Each block ends its last line, and the template does so for the last one.
    var body = blocks.joined(separator: "\n")
    if !body.isEmpty { body.removeLast() }
    let view: View = [
      "exceptions": lintExceptions(source),
      "imports": ["InvokerRuntime", options.clients].compactMap(\.self).sorted(),
      "tool": toolVersion, "source": source, "digest": digest,
      "body": body,
    ]
    return GeneratedFile(path: path, contents: render("swift/file", view))
  }

  /// The rules of `swift format` that the code of a spec breaks on purpose; empty if there are none.
  private func lintExceptions(_ source: String) -> String {
    var rules = types.names.lintExceptions[source, default: []].sorted()
    // A written initializer keeps the order of arguments, whatever becomes of the properties.
    if options.access == .internal { rules.append("UseSynthesizedInitializer") }
    return rules.joined(separator: ", ")
  }

  private func render(_ template: String, _ view: View) -> String { templates.render(template, view) }

  /// What belongs into a type stands in an extension of it.
  private func nested(_ text: String, in scope: TypeName?) -> String {
    let path = scope.map { types.names.path(of: $0) } ?? ""
    return path.isEmpty ? text : "extension \(path) {\n" + indented(text) + "}\n"
  }
}
