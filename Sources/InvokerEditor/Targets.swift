import InvokerSpec
import YAMLTree

/// Something that other places of the specs refer to.
struct Target: Hashable {
  /// The file that contains it.
  var file: String
  var kind: Kind

  enum Kind: Hashable {
    case type(String)
    case error(String)
    /// The file itself, which describes an interface.
    case file
  }
}

/// A place that refers to a target or declares it.
struct Mention {
  var target: Target
  /// The name of the target there, without the path of a reference.
  var location: Location
  var isDeclaration: Bool
}

extension EditedSpecs {
  /// Returns the mention at a position.
  func mention(at offset: Int, in path: String) -> Mention? {
    guard let trail = trail(to: offset, in: path) else { return nil }
    if trail.isOnKey { return trail.nodes.count == 3 ? declaration(trail, in: path) : nil }
    return reference(trail.last, in: path)
  }

  /// Returns all mentions of a target, in the order of files.
  func mentions(of target: Target) -> [Mention] {
    trees.keys.sorted().flatMap { path -> [Mention] in
      guard path != Config.fileName, !path.hasPrefix("locales/"), let root = root(of: path) else { return [] }
      var mentions: [Mention] = []
      if path == target.file, let range = range(of: target) {
        mentions.append(Mention(target: target, location: Location(path: path, range: range), isDeclaration: true))
      }
      root.visit { node in
        guard let mention = reference(node, in: path), mention.target == target else { return }
        mentions.append(mention)
      }
      return mentions
    }
  }

  /// Returns the range of a target in its file; `nil` if there is no such target.
  func range(of target: Target) -> SourceRange? {
    guard let names = names[target.file] else { return nil }
    switch target.kind {
    case .type(let name): return names.types.first { $0.name == name }?.range
    case .error(let name): return names.errors.first { $0.name == name }?.range
    case .file: return Location(startOf: target.file).range
    }
  }

  /// Returns the mention if the innermost key of a trail declares a type or an error.
  private func declaration(_ trail: Trail, in path: String) -> Mention? {
    guard let key = trail.last.key, let name = key.stringValue else { return nil }
    let kind: Target.Kind
    switch trail.nodes[1].key?.stringValue {
    case "types": kind = .type(name)
    case "errors" where trail.last.node["$ref"] == nil: kind = .error(name)
    default: return nil
    }
    let target = Target(file: path, kind: kind)
    return Mention(target: target, location: Location(path: path, range: key.range), isDeclaration: true)
  }

  /// Returns the mention if a node is a reference.
  private func reference(_ node: FormatNode, in path: String) -> Mention? {
    guard let text = node.node.stringValue else { return nil }
    if node.isText(.relativePath), node.key?.stringValue == "$ref" {
      return resolve(text, from: path).map {
        Mention(
          target: Target(file: $0, kind: .file), location: Location(path: path, range: node.node.range),
          isDeclaration: false)
      }
    }
    for (form, marker) in [(TextForm.typeReference, "#/types/"), (.errorReference, "#/errors/")] where node.isText(form)
    {
      guard let range = text.firstRange(of: marker) else { continue }
      let name = String(text[range.upperBound...])
      guard let file = range.lowerBound == text.startIndex ? path : file(text[..<range.lowerBound], from: path) else {
        return nil
      }
      let location = Location(path: path, range: nameRange(name, endOf: node.node, in: path))
      return Mention(
        target: Target(file: file, kind: marker == "#/types/" ? .type(name) : .error(name)), location: location,
        isDeclaration: false)
    }
    return nil
  }

  /// Returns the path of a file that a file names, which can be one of another module.
  private func file(_ written: Substring, from path: String) -> String? {
    if let file = resolve(String(written), from: path) { return file }
    return resolveOutside(String(written), from: path).flatMap { sources[$0] == nil ? nil : $0 }
  }

  /// Returns the range of the name at the end of a scalar, or of the whole scalar if the name contains escapes.
  private func nameRange(_ name: String, endOf node: YAMLNode, in path: String) -> SourceRange {
    guard case .scalar(let scalar) = node.content, let bytes = sources[path] else { return node.range }
    let end = node.range.end.offset - (scalar.style == .plain ? 0 : 1)
    let start = end - name.utf8.count
    guard start >= node.range.start.offset, end <= bytes.count, bytes[start..<end].elementsEqual(name.utf8) else {
      return node.range
    }
    return LineTable(bytes).range(start..<end)
  }
}

/// Returns the path by which a file refers to another one; `nil` if the other one is not in its folder or below.
func relativePath(to file: String, from origin: String) -> String? {
  let folder = origin.lastIndex(of: "/").map { origin[...$0] } ?? ""
  return file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : nil
}
