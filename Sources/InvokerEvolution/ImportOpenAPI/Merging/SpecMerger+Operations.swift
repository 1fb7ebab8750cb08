import InvokerSpec
import YAMLTree

/// The result of merging.
struct Changes {
  var files: [String: [UInt8]]
  var facts: [String: String] = [:]
  var diagnostics: [Diagnostic] = []
  /// The components by their places in the specs.
  var components: [SpecNames.Place: String] = [:]
  /// The operations by their files.
  var operations: [String: Int] = [:]
}

/// Merges until there is nothing left to do, because additions can refer to existing types with missing elements.
func merge(
  _ selection: OperationSelection, _ components: ImportedComponents, into sources: [String: [UInt8]],
  _ base: ImportLock, documentName: String
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
    changes.components = Dictionary(merger.names.places.map { ($1, $0) }) { min($0, $1) }
    changes.operations = merger.operationFiles(selection)
    guard merger.texts.files.values.contains(where: { $0.hasChanges || changes.files[$0.path] == nil }) else { break }
    for (path, text) in merger.texts.files { changes.files[path] = text.edited }
  }
  return changes
}

extension SpecMerger {
  /// Traverses all operations. The first traversal determines the names of the document's types in the specs.
  fileprivate mutating func mergeAll(_ selection: OperationSelection) {
    let known = selection.taken.compactMap { item in texts.interface(for: item.operation).map { (item.operation, $0) } }
    var scout = self
    for (operation, file) in known { scout.merge(operation, in: file) }
    names = scout.names
    names.restore(selection.own)
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
    for file in selection.ownFiles where texts.files[file.path] == nil {
      texts.files[file.path] = file.text.flatMap { SpecText(path: file.path, bytes: Array($0.utf8)) }
    }
    additions.types += selection.own.map { .component($0.type) }
    additions.order = Dictionary(zip(selection.own.map(\.type), selection.own.indices)) { first, _ in first }
  }

  fileprivate func operationFiles(_ selection: OperationSelection) -> [String: Int] {
    let files = selection.taken.map { texts.interface(for: $0.operation) ?? $0.name.file }
    return Dictionary(zip(files, selection.taken.indices)) { first, _ in first }
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
          fix: "remove the file when no server supports it"))
    }
  }
}
