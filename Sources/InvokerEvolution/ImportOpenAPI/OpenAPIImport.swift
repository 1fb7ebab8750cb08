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

  let changes = merge(
    selection, reader.components, into: sources, lock, documentName: documentName(root["info"]) ?? path)
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

/// The title and version of a document, fit for a comment: on one line, short, and all of it visible.
private func documentName(_ info: YAMLNode?) -> String? {
  guard let title = info?["title"]?.stringValue else { return nil }
  let words = [title, info?["version"]?.stringValue ?? ""].joined(separator: " ").split(whereSeparator: \.isWhitespace)
  let visible = words.joined(separator: " ").unicodeScalars.filter { !isUnsafe($0) && $0 != "\n" }.prefix(60)
  return visible.isEmpty ? nil : String(String.UnicodeScalarView(visible))
}

extension Diagnostic {
  /// The same with the folder of the specs before the path.
  fileprivate func located(in folder: String) -> Diagnostic {
    var diagnostic = self
    diagnostic.location?.path = folder + (location?.path ?? "")
    return diagnostic
  }
}
