import InvokerEditor
import InvokerRuntime
import InvokerSpec

/// A document that a request is about.
struct OpenSpec {
  var folder: SpecFolder
  /// The path below the folder.
  let path: String
  private let encoding: PositionEncoding
  var positions: PositionCache
  private(set) var specs: EditedSpecs

  init(folder: SpecFolder, path: String, encoding: PositionEncoding) {
    var folder = folder
    let translated = path.hasPrefix("locales/") ? try? folder.editedWithTranslations() : nil
    specs = translated ?? folder.edited()
    self.folder = folder
    self.path = path
    self.encoding = encoding
    positions = PositionCache(sources: specs.sources, encoding)
  }

  /// Returns the offset of the position in the params of a request.
  mutating func offset(_ params: JSONValue) throws(ResponseError) -> Int {
    try positions[path].offset(params["position"])
  }

  func uri(of path: String) -> JSONValue { .string(folder.uri(of: path)) }

  /// Returns changes of several files as a workspace edit.
  mutating func workspaceEdit(_ changes: [String: [TextEdit]]) -> JSONValue {
    var edits: JSONObject = [:]
    for (path, changes) in changes {
      edits[fileURI(ofPath: folder.root + path)] = .array(
        changes.sorted { $0.range.start < $1.range.start }.map { positions.json($0, in: path) })
    }
    return ["changes": .object(edits)]
  }

  /// Reads the translations too, which a rename changes.
  mutating func addTranslations() throws(ResponseError) {
    do {
      specs = try folder.editedWithTranslations()
    } catch {
      throw ResponseError(.requestFailed, "the translations cannot be read")
    }
    positions = PositionCache(sources: specs.sources, encoding)
  }
}
