import InvokerRuntime

/// The documents that an editor has open, by path. Their text replaces that of the files.
struct OpenDocuments {
  struct Document {
    /// The URI as the editor writes it.
    var uri: String
    var version: JSONValue
    var text: [UInt8]
  }

  private(set) var documents: [String: Document] = [:]

  subscript(path: String) -> Document? { documents[path] }

  mutating func open(_ document: JSONValue?) throws(ResponseError) -> String? {
    guard let uri = document?["uri"]?.string, let text = document?["text"]?.string else {
      throw ResponseError(.invalidParams, "a document has a URI and a text")
    }
    guard let path = filePath(ofURI: uri) else { return nil }
    documents[path] = Document(uri: uri, version: document?["version"] ?? .null, text: Array(text.utf8))
    return path
  }

  /// Applies changes in their order. A change without a range replaces the whole text.
  mutating func change(_ params: JSONValue, _ encoding: PositionEncoding) throws(ResponseError) -> String? {
    guard let path = params["textDocument"]?["uri"]?.string.flatMap(filePath), var document = documents[path] else {
      return nil
    }
    for change in params["contentChanges"]?.array ?? [] {
      guard let text = change["text"]?.string else {
        throw ResponseError(.invalidParams, "a change has a text")
      }
      if let range = change["range"] {
        let offsets = try Positions(document.text, encoding).offsets(range)
        document.text.replaceSubrange(offsets, with: Array(text.utf8))
      } else {
        document.text = Array(text.utf8)
      }
    }
    document.version = params["textDocument"]?["version"] ?? .null
    documents[path] = document
    return path
  }

  mutating func close(_ document: JSONValue?) -> String? {
    guard let path = document?["uri"]?.string.flatMap(filePath), documents.removeValue(forKey: path) != nil else {
      return nil
    }
    return path
  }
}

extension FileTree {
  /// Returns the same files, except that open documents replace those at their paths.
  func replacing(with documents: OpenDocuments) -> FileTree {
    let texts = documents.documents.mapValues(\.text)
    let tree = self
    return FileTree(
      prefix: prefix,
      kind: { path throws(FileError) in texts[path] == nil ? try tree.kind(path) : .file },
      list: { folder throws(FileError) in
        let open = texts.keys.filter { invoker.folder(of: $0) == folder }.map { String($0.dropFirst(folder.count)) }
        let names = try tree.list(folder)
        return open.allSatisfy(names.contains) ? names : Set(names + open).sorted()
      },
      read: { path, limit throws(FileError) in
        if let text = texts[path] { return text }
        return try tree.read(path, limit)
      },
      reader: { root throws(FileError) in
        let read = try tree.reader(root)
        return { path, limit throws(FileError) in
          if let text = texts[root + path] { return text }
          return try read(path, limit)
        }
      })
  }
}
