import InvokerGenerator
import InvokerSpec
import YAMLTree

/// The options of an import from an OpenAPI document.
public struct OpenAPIImportOptions: Sendable {
  /// The operations by their names, such as `POST /chat-messages`, or their IDs. The operations of the last import are
  /// always included.
  public var operations: [Operation] = []
  /// Whether to import all operations.
  public var takesAll = false
  /// Whether new interfaces get names of calls after their routes, such as `conversations.list()`.
  public var namesCalls = false
  /// The schemas of the events of streams, by the operation's name or ID.
  public var streams: [String: String] = [:]
  /// The specs of other folders, by path. Operations that they have stay there.
  public var others: [[String: [UInt8]]] = []
  /// Whether operations are imported that no folder has.
  public var takesNew = true
  /// The modules whose types the specs use. They are not changed.
  public var modules: [SpecModule] = []

  public struct Operation: Sendable {
    public var name: String
    /// The entry point of the interface, from the session on, such as `["app", "chat"]`; `nil` to derive it from the
    /// document.
    public var place: [String]?

    public init(name: String, place: [String]? = nil) {
      self.name = name
      self.place = place
    }
  }

  public init() {}
}

/// The result of an import.
public struct OpenAPIImport: Sendable {
  /// New and changed files, including the lock, by their path below the folder of the specs. Empty if there is an
  /// error.
  public var files: [String: [UInt8]] = [:]
  /// The errors in the document, the omissions, and the differences between specs and document.
  public var diagnostics: [Diagnostic] = []
  /// The number of operations in the document, and the number of those that are now in the specs.
  public var operations = (all: 0, imported: 0)
}

/// Imports operations of an OpenAPI document, and the types that they require, into specs.
///
/// - Parameters:
///   - document: the bytes of the document, JSON or YAML.
///   - path: the name of the document in diagnostics.
///   - specs: the files of the folder of the specs by path, including the lock of the last import.
///   - folder: the prefix of the paths of specs in diagnostics: `specs/`.
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
  let sources = specs.filter { $0.key != ImportLock.file && $0.key != Config.fileName }
  var reader = OpenAPIReader(root, path: path)
  let texts = SpecTexts(sources)
  var selection = selectOperations(&reader, lock, options, texts)
  reader.settle(selection.taken.flatMap(\.operation.types))
  let all = selection.all
  if reader.diagnostics.hasErrors {
    result.diagnostics = reader.diagnostics
    result.operations = (all, selection.taken.count + selection.used)
    return result
  }

  // The output must be valid specs, whatever the document contains: what isn't is left out, one thing at a time.
  var changes: Changes
  var config = RenameText(specs[Config.fileName])
  if reader.isOwn { config.addTransports(entries(root[ownKey]?["transports"])) }
  while true {
    changes = merge(selection, reader.components, into: sources, lock, documentName: documentName(root["info"]) ?? path)
    let loaded = loadSpecs(
      changes.files.keys.sorted(), transports: transports(of: config.bytes), modules: options.modules
    ) { changes.files[$0] ?? [] }
    var problems = loaded.diagnostics.filter(\.isError)
    // Specs that were exported are as they were.
    if problems.isEmpty, !reader.isOwn {
      config.add(proposedRenames(loaded.specs, config.options))
      problems = swiftDiagnostics(loaded.specs, config.options).filter(\.isError)
    }
    guard let problem = problems.first else { break }
    guard reader.leaveOut(problem, in: changes, of: &selection) else {
      result.diagnostics = problems.map { $0.located(in: folder) }
      return result
    }
  }
  result.operations = (all, selection.taken.count + selection.used)
  result.diagnostics = (reader.diagnostics + changes.diagnostics.map { $0.located(in: folder) }).inOrder()
  lock.operations = selection.recorded
  lock.facts = changes.facts
  changes.files[Config.fileName] = config.bytes
  changes.files[ImportLock.file] = Array(lock.text.utf8)
  result.files = changes.files.filter { specs[$0.key] != $0.value }
  return result
}

/// The title and version of a document for a comment: on one line, short, and without invisible characters.
private func documentName(_ info: YAMLNode?) -> String? {
  guard let title = info?["title"]?.stringValue else { return nil }
  let words = [title, info?["version"]?.stringValue ?? ""].joined(separator: " ").split(whereSeparator: \.isWhitespace)
  let visible = words.joined(separator: " ").unicodeScalars.filter { !isUnsafe($0) && $0 != "\n" }.prefix(60)
  return visible.isEmpty ? nil : String(String.UnicodeScalarView(visible))
}

extension Diagnostic {
  /// The diagnostic with the folder of the specs added to its path.
  fileprivate func located(in folder: String) -> Diagnostic {
    var diagnostic = self
    diagnostic.location?.path = folder + (location?.path ?? "")
    return diagnostic
  }
}
