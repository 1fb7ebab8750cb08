import InvokerSpec
import YAMLTree

/// What to take from a document.
public struct OpenAPIImportOptions: Sendable {
  /// Operations by their names, `POST /chat-messages`, or their ids; those of the last import are taken as well.
  public var operations: [Operation] = []
  /// Whether to take every operation.
  public var takesAll = false
  /// Schemas of the events of streams, by the operation's name or id.
  public var streams: [String: String] = [:]

  public struct Operation: Sendable {
    public var name: String
    /// Where callers find the interface, from the session on, `["app", "chat"]`; `nil`: named as in the document.
    public var place: [String]?

    public init(name: String, place: [String]? = nil) {
      self.name = name
      self.place = place
    }
  }

  public init() {}
}

/// What came of an import.
public struct OpenAPIImport: Sendable {
  /// Files that are new or have changed, by their path below the folder of the specs; the lock is one of them. Empty if
  /// there is an error.
  public var files: [String: [UInt8]] = [:]
  /// What is wrong with the document, what had to be left out, and where specs and document differ.
  public var diagnostics: [Diagnostic] = []
  /// How many operations the document has, and how many of them the specs have now.
  public var operations = (all: 0, imported: 0)
}

/// Takes operations of an OpenAPI document, and the types that they need, into specs.
///
/// - Parameters:
///   - document: the bytes of the document, JSON or YAML.
///   - path: how the document is called in diagnostics.
///   - specs: the files of the folder of the specs, by path, the lock of the last import among them.
///   - folder: put before the paths of specs in diagnostics: `specs/`.
public func importOpenAPI(
  _ document: [UInt8], path: String, into specs: [String: [UInt8]], folder: String = "",
  options: OpenAPIImportOptions = OpenAPIImportOptions()
) -> OpenAPIImport {
  var result = OpenAPIImport()
  let parsed = parseOpenAPI(document, path: path)
  guard let root = parsed.root else {
    result.diagnostics = parsed.diagnostics
    return result
  }
  var lock = ImportLock(String(decoding: specs[ImportLock.file] ?? [], as: UTF8.self))
  let sources = specs.filter { $0.key != ImportLock.file }
  var reader = OpenAPIReader(root, path: path)
  let texts = SpecTexts(sources)
  let selection = selectOperations(&reader, lock, options, texts)
  reader.settle()
  result.operations = (selection.all, selection.taken.count + selection.used)
  result.diagnostics = reader.diagnostics
  if reader.diagnostics.hasErrors { return result }

  let name = [root["info"]?["title"]?.stringValue ?? path, root["info"]?["version"]?.stringValue]
  let changes = merge(
    selection, reader.components, into: sources, lock, documentName: name.compactMap(\.self).joined(separator: " "))
  result.diagnostics = (result.diagnostics + changes.diagnostics.map { $0.located(in: folder) }).inOrder()
  lock.operations = selection.recorded
  lock.facts = changes.facts
  result.files = changes.files.filter { specs[$0.key] != $0.value }
  let lockBytes = Array(lock.text.utf8)
  if specs[ImportLock.file] != lockBytes { result.files[ImportLock.file] = lockBytes }

  // Whatever a document holds: what is written must be specs.
  let loaded = loadSpecs(changes.files.keys.sorted()) { changes.files[$0] ?? [] }
  if let problem = loaded.diagnostics.first(where: \.isError) {
    let message = "what comes of the document is no spec: \(problem.message) [\(problem.rule.id)]"
    result.diagnostics.append(
      Diagnostic(.openAPIMalformed, message, at: reader.location(of: root.entries?.first?.key ?? root)))
    result.files = [:]
  }
  return result
}

extension Diagnostic {
  /// The same with the folder of the specs before the path.
  fileprivate func located(in folder: String) -> Diagnostic {
    var diagnostic = self
    diagnostic.location?.path = folder + (location?.path ?? "")
    return diagnostic
  }
}

/// What merging comes to.
private struct Changes {
  var files: [String: [UInt8]]
  var facts: [String: String] = [:]
  var diagnostics: [Diagnostic] = []
}

/// Merges until nothing is left to do: what is added may lead to types that are there, and lack something.
private func merge(
  _ selection: OperationSelection, _ components: ImportedComponents, into sources: [String: [UInt8]],
  _ base: ImportLock,
  documentName: String
) -> Changes {
  var changes = Changes(files: sources)
  for round in 0..<8 {
    let texts = SpecTexts(changes.files)
    var merger = SpecMerger(texts, components, SpecNames(existing: texts.typeFiles), base, documentName: documentName)
    merger.mergeAll(selection)
    merger.apply()
    if round == 0 {
      merger.markGone(selection.gone)
      changes.diagnostics = merger.diagnostics
    }
    changes.facts = merger.lockFacts
    guard merger.texts.files.values.contains(where: { $0.hasChanges || changes.files[$0.path] == nil }) else { break }
    for (path, text) in merger.texts.files { changes.files[path] = text.edited }
  }
  return changes
}

extension SpecMerger {
  /// Walks through all operations. A first walk tells what the types of the document are called in the specs.
  fileprivate mutating func mergeAll(_ selection: OperationSelection) {
    let known = selection.taken.compactMap { item in texts.interface(for: item.operation).map { (item.operation, $0) } }
    var scout = self
    for (operation, file) in known { scout.merge(operation, in: file) }
    names = scout.names
    let named = selection.taken.map { item in
      let file = texts.interface(for: item.operation)
      let interface = file.flatMap { texts.files[$0]?.root["interface"]?.stringValue } ?? item.name.name
      return (operation: item.operation, interface: interface, file: file ?? item.name.file)
    }
    names.nameAll(named, components)
    for (operation, file) in known { merge(operation, in: file) }
    for (item, place) in zip(selection.taken, named) where texts.files[place.file] == nil {
      let text = writer(for: place.file).interface(item.operation, named: item.name)
      texts.files[place.file] = SpecText(path: place.file, bytes: Array(text.utf8))
      additions.types += item.operation.types
    }
    let files = Set(names.places.values.map(\.file))
    for file in files where texts.files[file] == nil {
      texts.files[file] = SpecText(path: file, bytes: Array("invoker: 1\n".utf8))
    }
  }

  fileprivate mutating func markGone(_ operations: [String]) {
    for name in operations {
      guard let file = texts.interface(for: name), let root = texts.files[file]?.root,
        let entry = root.entries?.first(where: { $0.name == "interface" })
      else { continue }
      texts.files[file]?.comment("\(name) is no longer described by \(documentName).", above: entry, in: root)
      diagnostics.append(
        Diagnostic(
          .openAPIGone, "\(quoted(name)) is no longer in the document",
          at: Location(path: file, range: entry.value.range),
          fix: "remove the file when no server answers any more"))
    }
  }
}
