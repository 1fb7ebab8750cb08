import InvokerEditor
import InvokerRuntime
import InvokerSpec
import YAMLTree

extension SpecFolder {
  /// Returns the diagnostics of each file that has some, by path.
  func publications(_ encoding: PositionEncoding) -> [String: JSONValue] {
    var positions = PositionCache(sources: project.context.sources, encoding)
    var byFile: [String: [JSONValue]] = [:]
    for diagnostic in diagnostics {
      guard let file = diagnostic.location?.path, isSpec(file) else { continue }
      byFile[root + file, default: []].append(json(diagnostic, &positions))
    }
    return byFile.mapValues { .array($0) }
  }

  func json(_ diagnostic: Diagnostic, _ positions: inout PositionCache) -> JSONValue {
    let notes = diagnostic.notes.map { note -> JSONValue in
      ["message": .string(note.message), "location": positions.json(note.location, below: root)]
    }
    return JSONValue(fields: [
      "range": diagnostic.location.map { positions.json($0) },
      "severity": diagnostic.isError ? 1 : 2, "source": "invoker", "code": .string(diagnostic.rule.id),
      "message": .string(diagnostic.message + (diagnostic.fix.map { "\nfix: " + $0 } ?? "")),
      "relatedInformation": notes.isEmpty ? nil : .array(notes),
    ])
  }
}

/// The positions of several files.
struct PositionCache {
  private let sources: [String: [UInt8]]
  private let encoding: PositionEncoding
  private var files: [String: Positions] = [:]

  init(sources: [String: [UInt8]], _ encoding: PositionEncoding) {
    self.sources = sources
    self.encoding = encoding
  }

  subscript(path: String) -> Positions {
    mutating get {
      if let positions = files[path] { return positions }
      let positions = Positions(sources[path] ?? [], encoding)
      files[path] = positions
      return positions
    }
  }

  /// Returns a range of a file.
  mutating func json(_ location: Location) -> JSONValue { self[location.path].json(location.range) }

  /// Returns a location with the URI of its file.
  mutating func json(_ location: Location, below root: String) -> JSONValue {
    ["uri": .string(fileURI(ofPath: path(location.path, from: root))), "range": json(location)]
  }

  /// Returns a change as a text edit.
  mutating func json(_ change: TextEdit, in path: String) -> JSONValue {
    ["range": self[path].json(change.range), "newText": .string(change.text)]
  }
}
