import ArgumentParser
import InvokerEvolution
import InvokerGenerator
import InvokerSpec

/// `invoker import openapi`: imports operations and types of an OpenAPI document into specs.
struct ImportOpenAPICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "openapi", abstract: "Import operations and their types from an OpenAPI document.",
    discussion: """
      Edits to the specs are kept: descriptions, names, order, and comments. What the document no longer contains is \
      marked as deprecated. What a spec cannot express is left out and reported.

      Imports the named operations and those of the previous import. A first import without names takes every operation.

      With several folders, each operation stays in the folder that has it. The first folder gets new ones.

      EXAMPLES:
        invoker import openapi openapi.json --output library
        invoker import openapi openapi.json --all --dry-run
        invoker import openapi openapi.json --all --check -o specs -o specs/admin
      """)

  @Argument(
    help: "An OpenAPI 3.0, 3.1, or 3.2 document, in JSON or YAML.",
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var document: String

  @Option(
    name: .customLong("operation"),
    help: ArgumentHelp(
      "An operation, by method and path or by id, with an optional entry point: 'POST /chat-messages=app.chat'.",
      valueName: "operation[=place]"))
  var operations: [String] = []

  @Flag(name: .customLong("all"), help: "Import every operation.")
  var takesAll = false

  @Flag(
    name: .customLong("name-calls"),
    help: "Name new calls after their routes: 'GET /books' becomes 'client.books.list(…)'.")
  var namesCalls = false

  @Option(
    name: .customLong("stream"),
    help: ArgumentHelp(
      "The schema of a stream's events, if the document does not specify it: 'POST /chat-messages=ChunkChatEvent'.",
      valueName: "operation=schema"))
  var streams: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder of the specs; can be repeated. (default: specs)", valueName: "folder"),
    completion: .directory)
  var output: [String] = []

  @Option(help: "The format of diagnostics.")
  var format = ReportFormat.text

  @Flag(help: "Show what would be written, without writing it.")
  var dryRun = false

  @Flag(help: "Fail if specs would change, without writing them.")
  var check = false

  func validate() throws {
    if output.contains("") { throw ValidationError("'--output' must name a folder; '.' is the current one.") }
    for operation in operations {
      guard let place = parts(operation).place else { continue }
      let path = place.hasSuffix("()") ? place.dropLast(2) : place[...]
      let names = path.split(separator: ".", omittingEmptySubsequences: false)
      guard names.allSatisfy({ isLowerIdentifier(String($0)) }) else {
        throw ValidationError(
          "'\(place)' must be lowercase names separated by dots, such as 'app.chat' or 'books.list()'.")
      }
    }
    for stream in streams where parts(stream).place == nil {
      throw ValidationError("'--stream \(stream)' must name a schema after '='.")
    }
  }

  func run() throws {
    let console = Console(format: format)
    let bytes = try readDocument()
    let folders = try (output.isEmpty ? ["specs"] : output).map { try readSpecs(in: folderPath($0)) }
    for folder in folders { try checkSpecs(in: folder, console) }

    var outcomes: [OpenAPIImport] = []
    for (index, folder) in folders.enumerated() {
      var options = options
      options.others = folders.indices.filter { $0 != index }.map { folders[$0].files }
      options.takesNew = index == 0
      options.modules = folder.modules
      outcomes.append(importOpenAPI(bytes, path: document, into: folder.files, folder: folder.path, options: options))
    }
    let diagnostics = outcomes.flatMap(\.diagnostics)
    let sources = folders.reduce(into: [document: bytes]) { $0.merge($1.shown) { $1 } }
    try console.report(diagnostics, in: ReportContext(sources: sources))
    if diagnostics.hasErrors { throw ExitStatus.findings }

    var isChanged = false
    for (folder, outcome) in zip(folders, outcomes) {
      try write(outcome, to: folder.path, console)
      if outcome.files.keys.contains(where: { $0 != lockFile }) { isChanged = true }
    }
    if check, isChanged { throw ExitStatus.findings }
  }

  private func checkSpecs(in folder: ImportFolder, _ console: Console) throws {
    let loaded = loadSpecs(
      folder.files.keys.filter(isSpec).sorted(), transports: transports(of: folder.files[Config.fileName]),
      modules: folder.modules
    ) { folder.files[$0] ?? [] }
    let broken = loaded.diagnostics.filter(\.isError)
    if broken.isEmpty { return }
    try console.report(broken, in: ReportContext(sources: folder.files, pathPrefix: folder.path))
    throw ExitStatus.findings
  }

  private func write(_ outcome: OpenAPIImport, to folder: String, _ console: Console) throws {
    let files = outcome.files.sorted { $0.key < $1.key }
      .map { GeneratedFile(path: $0.key, contents: String(decoding: $0.value, as: UTF8.self)) }
    let plan = try planOutput(of: files, into: folder) { _ in true }
    let obstacles = plan.obstacles(
      "it is not a regular file", fix: "move it away, or choose another folder with --output")
    if !obstacles.isEmpty {
      try console.report(obstacles, in: ReportContext())
      throw ExitStatus.findings
    }
    let (all, imported) = outcome.operations
    let summary = "\(imported) of \(counted(all, "operation")) in '\(displayed(folder: folder))'"
    if plan.entries.isEmpty { return try console.say([summary, "nothing has changed"]) }
    let isTrial = dryRun || check
    if !isTrial { try plan.apply() }
    try console.say([summary] + plan.report(isTrial ? .conditional : .past), afterWriting: !isTrial)
  }

  // MARK: Input

  private var options: OpenAPIImportOptions {
    var options = OpenAPIImportOptions()
    options.operations = operations.map { operation in
      let (name, place) = parts(operation)
      return .init(name: name, place: place?.split(separator: ".").map(String.init))
    }
    options.takesAll = takesAll
    options.namesCalls = namesCalls
    options.streams = Dictionary(streams.map { (parts($0).name, parts($0).place ?? "") }) { $1 }
    return options
  }

  /// Splits a text at its `=`.
  private func parts(_ text: String) -> (name: String, place: String?) {
    guard let index = text.lastIndex(of: "=") else { return (text, nil) }
    return (String(text[..<index]), String(text[text.index(after: index)...]))
  }

  private func readDocument() throws -> [UInt8] {
    do {
      return try readFile(document, atMost: 64 << 20, isWhole: true)
    } catch {
      throw error.asProblem(fix: "name an OpenAPI document, as in 'invoker import openapi openapi.json'")
    }
  }

  private func readSpecs(in path: String) throws -> ImportFolder {
    var folder = ImportFolder(path: path)
    for name in try listFolder(path) where isSpec(name) || [lockFile, Config.fileName].contains(name) {
      folder.files[name] = try readFile(path + name)
    }
    if let bytes = folder.files[Config.fileName] {
      let selection = SpecSelection(root: path, isWholeFolder: true, config: loadConfig(bytes).config)
      folder.modules = loadModules(of: selection, in: .disk, collectingTexts: false).modules
    }
    return folder
  }

  private var lockFile: String { openAPILockFile }
}

/// The specs of a folder, and the lock file.
private struct ImportFolder {
  var path: String
  /// The files by their names.
  var files: [String: [UInt8]] = [:]
  /// The modules whose types they use.
  var modules: [SpecModule] = []

  /// The files by their paths, as messages show them.
  var shown: [String: [UInt8]] { Dictionary(uniqueKeysWithValues: files.map { (path + $0, $1) }) }
}
