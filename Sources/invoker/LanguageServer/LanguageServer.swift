import InvokerEditor
import InvokerRuntime
import InvokerSpec

/// A server of the Language Server Protocol 3.17: messages of an editor in, messages to it out.
struct LanguageServer {
  private enum State {
    case new, running, shutDown
  }

  private let send: (JSONValue) throws -> Void
  private var state = State.new
  private var watchesFiles = false
  private(set) var encoding = PositionEncoding.utf16
  private var documents = OpenDocuments()
  /// The folders of the open documents, by path.
  private var folders: [String: SpecFolder] = [:]
  /// Folders whose files have changed since they were read.
  private var stale: Set<String> = []
  private var hasNews = false
  /// The diagnostics that the editor shows, by file.
  private var shown: [String: JSONValue] = [:]

  /// - Parameter send: Sends a message to the editor.
  init(send: @escaping (JSONValue) throws -> Void) { self.send = send }

  /// Handles a message.
  ///
  /// - Returns: The exit status, after the notification that ends the server.
  mutating func handle(_ message: Message) throws -> Int32? {
    switch message {
    case .request(let id, let method, let params):
      let result: Result<JSONValue, ResponseError>
      do throws(ResponseError) {
        result = .success(try respond(to: method, params))
      } catch {
        result = .failure(error)
      }
      try send(.response(to: id, result))
    case .notification("exit", _): return state == .shutDown ? 0 : 1
    case .notification(let method, let params):
      // A notification has no response, so one that cannot be read is dropped.
      if state == .running { try? notice(method, params) }
      if method == "initialized", watchesFiles { try send(watchRequest) }
    case .response: break
    case .invalid(let id, let error): try send(.response(to: id, .failure(error)))
    }
    return nil
  }

  private mutating func respond(to method: String, _ params: JSONValue) throws(ResponseError) -> JSONValue {
    switch (state, method) {
    case (.new, "initialize"): return initialize(params)
    case (.new, _): throw ResponseError(.serverNotInitialized, "the first request is 'initialize'")
    case (.shutDown, _): throw ResponseError(.invalidRequest, "the server is shut down")
    case (.running, "initialize"): throw ResponseError(.invalidRequest, "the server is initialized already")
    case (.running, "shutdown"):
      state = .shutDown
      return .null
    case (.running, _):
      guard let request = SpecRequest(rawValue: method) else {
        throw ResponseError(.methodNotFound, "there is no method '\(method)'")
      }
      return try answer(request, params)
    }
  }

  private mutating func initialize(_ params: JSONValue) -> JSONValue {
    state = .running
    let capabilities = params["capabilities"]
    let encodings = capabilities?["general"]?["positionEncodings"]?.array ?? []
    if encodings.contains(.string(PositionEncoding.utf8.rawValue)) { encoding = .utf8 }
    watchesFiles = capabilities?["workspace"]?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool ?? false
    return serverDescription(encoding)
  }

  private mutating func notice(_ method: String, _ params: JSONValue) throws(ResponseError) {
    let path: String?
    switch method {
    case "textDocument/didOpen": path = try documents.open(params["textDocument"])
    case "textDocument/didChange": path = try documents.change(params, encoding)
    case "textDocument/didClose": path = documents.close(params["textDocument"])
    case "workspace/didChangeWatchedFiles":
      stale.formUnion(folders.keys)
      hasNews = true
      return
    default: return
    }
    guard let path else { return }
    stale.formUnion(folders.keys.filter(path.hasPrefix))
    hasNews = true
  }

  // MARK: Folders

  /// Returns the path of the folder whose specs include a file: the nearest one above with a config, or its own.
  private mutating func root(of path: String) -> String? {
    let tree = FileTree.disk.replacing(with: documents)
    let own = invoker.folder(of: path)
    var configured: String? = own
    // The translations of a config have its name.
    while let folder = configured,
      folder.split(separator: "/").dropLast().last == "locales"
        || (try? tree.kind(folder + Config.fileName)) != .file
    {
      configured = folder == "/" ? nil : invoker.folder(of: String(folder.dropLast()))
    }
    for root in [configured, own].compactMap(\.self) {
      load(root, tree)
      if folders[root]?.contains(path) == true { return root }
    }
    return nil
  }

  /// Reads a folder unless nothing has changed. A folder that cannot be read is not there.
  private mutating func load(_ root: String, _ tree: FileTree) {
    guard stale.remove(root) != nil || folders[root] == nil else { return }
    do {
      if try folders[root]?.reload(in: tree) == nil { folders[root] = try SpecFolder(root, in: tree) }
    } catch {
      folders[root] = nil
    }
  }

  /// Answers a request about a document. A document that belongs to no specs has the answer `null`.
  private mutating func answer(_ request: SpecRequest, _ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let uri = params["textDocument"]?["uri"]?.string else {
      throw ResponseError(.invalidParams, "the document is missing")
    }
    guard let path = filePath(ofURI: uri), let root = root(of: path), let folder = folders[root] else { return .null }
    var spec = OpenSpec(folder: folder, path: String(path.dropFirst(root.count)), encoding: encoding)
    // What it has read serves later requests.
    defer { folders[root] = spec.folder }
    return try spec.answer(request, params)
  }

  // MARK: Diagnostics

  /// Sends the diagnostics of all folders with open documents, if anything has changed.
  mutating func publish() throws {
    guard hasNews, state == .running else { return }
    hasNews = false
    let roots = Set(documents.documents.keys.sorted().compactMap { root(of: $0) })
    folders = folders.filter { roots.contains($0.key) }
    var found: [String: JSONValue] = [:]
    for folder in folders.values { found.merge(folder.publications(encoding)) { first, _ in first } }
    for path in Set(found.keys).union(shown.keys).union(documents.documents.keys).sorted() {
      let diagnostics = found[path] ?? []
      let document = documents[path]
      guard document != nil || diagnostics != shown[path] ?? [] else { continue }
      shown[path] = diagnostics == [] ? nil : diagnostics
      try send(
        .notification(
          "textDocument/publishDiagnostics",
          JSONValue(fields: [
            "uri": .string(document?.uri ?? fileURI(ofPath: path)), "version": document?.version,
            "diagnostics": diagnostics,
          ])))
    }
  }
}
