import YAMLTree

/// Finds keys in block style that are indented too deep, and puts them where they belong.
///
/// A key that belongs to an outer mapping is unknown in the inner one, and missing in the outer one, where each use of it is
/// another error. Decoding what the author meant reports none of these.
struct DeepKeys {
  let grammar: Grammar
  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ grammar: Grammar, path: String) { (self.grammar, self.path) = (grammar, path) }

  /// Returns a mapping without the keys that are too deep in it, which follow the one that contained them.
  mutating func mended(_ node: YAMLNode, at place: FormatPlace) -> YAMLNode { mended(node, at: [place]) }

  private mutating func mended(_ node: YAMLNode, at places: [FormatPlace]) -> YAMLNode {
    guard let entries = node.entries,
      let table = places.map({ grammar[$0] }).first(where: { isValue(node, of: $0.names) })
        ?? places.first.map({ grammar[$0] })
    else { return node }
    var absent = Set(table.names).subtracting(entries.map(\.name))
    return mended(node, entries) { keys, entry in
      for value in table.values(of: entry.name) where !value.places.isEmpty {
        let known = keys.names(in: value.places)
        let isMap = if case .map = value { true } else { false }
        let grammar = keys.grammar
        let deep = keys.taken(from: &entry.value, below: entry.key) { child in
          let isUnknown = isMap ? !isValue(child.value, of: known) : !known.contains(child.name)
          return isUnknown && absent.contains(child.name)
            && table.values(of: child.name).contains { grammar.fits(child.value, $0) }
        }
        absent.subtract(deep.map(\.name))
        if isMap {
          entry.value = keys.mendedMap(entry.value, at: value.places)
        } else {
          entry.value = keys.mended(entry.value, at: value.places)
        }
        return deep
      }
      return []
    }
  }

  /// The same for a mapping whose keys are names.
  private mutating func mendedMap(_ node: YAMLNode, at places: [FormatPlace]) -> YAMLNode {
    guard let entries = node.entries else { return node }
    let known = names(in: places)
    let names = Set(entries.map(\.name))
    return mended(node, entries) { keys, entry in
      let deep = keys.taken(from: &entry.value, below: entry.key) { child in
        // `itemq: {type: string}` is a misspelled key, not a name.
        !known.contains(child.name) && nearest(to: child.name, in: known) == nil && !names.contains(child.name)
          && isValue(child.value, of: known)
      }
      entry.value = keys.mended(entry.value, at: places)
      return deep
    }
  }

  private func names(in places: [FormatPlace]) -> [String] { places.flatMap { grammar[$0].names } }

  private mutating func mended(
    _ node: YAMLNode, _ entries: [YAMLEntry], _ body: (inout DeepKeys, inout YAMLEntry) -> [YAMLEntry]
  ) -> YAMLNode {
    var mended: [YAMLEntry] = []
    for var entry in entries {
      let deep = body(&self, &entry)
      mended += [entry] + deep
    }
    return YAMLNode(content: .mapping(mended), range: node.range)
  }

  /// Takes the entries that belong to the mapping of `key` out of its value.
  private mutating func taken(
    from node: inout YAMLNode, below key: YAMLNode, where isDeep: (YAMLEntry) -> Bool
  ) -> [YAMLEntry] {
    // In {…}, nothing is indented. Below a key without a value, it is that key's entries that are not indented.
    guard let entries = node.entries, let first = entries.first, first.key.range.start.line > key.range.start.line,
      !entries.contains(where: \.value.isEmpty)
    else { return [] }
    let deep = entries.dropFirst().filter { $0.key.range.start.column == first.key.range.start.column && isDeep($0) }
    guard !deep.isEmpty else { return [] }
    let start = key.range.start
    for entry in deep {
      diagnostics.append(
        Diagnostic(
          .unknownKey, "\(quoted(entry.name)) is indented too deep", at: Location(path: path, range: entry.key.range),
          fix: "indent it by \(start.column - 1), like \(quoted(key.stringValue ?? "")) in line \(start.line)"))
    }
    node = YAMLNode(content: .mapping(entries.filter { !deep.contains($0) }), range: node.range)
    return deep
  }
}

extension Grammar {
  /// Whether a value has the outline of what is expected.
  fileprivate func fits(_ node: YAMLNode, _ value: FormatValue) -> Bool {
    switch value {
    case .keys(let place): isValue(node, of: self[place].names)
    case .map(let item, _, _, _): node.entries?.allSatisfy { fits($0.value, item) } ?? false
    case .list: node.elements != nil
    case .oneOf(let one, let other), .having(_, let one, else: let other): fits(node, one) || fits(node, other)
    default: node.stringValue != nil
    }
  }
}

/// Whether a mapping has only keys of a table.
private func isValue(_ node: YAMLNode, of known: [String]) -> Bool {
  node.entries.map { !$0.isEmpty && $0.allSatisfy { known.contains($0.name) } } ?? false
}
