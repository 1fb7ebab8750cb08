import InvokerSpec
import YAMLTree

/// A name that can be changed everywhere.
public struct RenameableName: Hashable, Sendable {
  public var name: String
  public var range: SourceRange
}

/// The reason why a name cannot be changed.
public struct RenameProblem: Error, Hashable, Sendable {
  public var message: String
}

extension EditedSpecs {
  /// Returns the declared type at a position.
  public func renameableType(at offset: Int, in path: String) -> RenameableName? {
    guard let mention = mention(at: offset, in: path), case .type(let name) = mention.target.kind,
      range(of: mention.target) != nil, !isOfModule(mention.target.file)
    else { return nil }
    return RenameableName(name: name, range: mention.location.range)
  }

  /// Renames the type at a position, and the types that are nested in it: their declarations, all references, and their
  /// places in `renames` of the config and in translations.
  ///
  /// - Returns: The changes of each file.
  public func renamingType(
    at offset: Int, in path: String, to newName: String
  ) throws(RenameProblem) -> [String: [TextEdit]] {
    guard let mention = mention(at: offset, in: path), case .type(let name) = mention.target.kind,
      let declared = names[mention.target.file], range(of: mention.target) != nil
    else { throw RenameProblem(message: "only a declared type can be renamed") }
    guard !isOfModule(mention.target.file) else {
      throw RenameProblem(message: "the specs of the type's own module must rename it")
    }
    guard isTypeName(newName) else {
      throw RenameProblem(
        message: "\(quoted(newName)) cannot name a type: use letters, digits, and _, beginning with a letter")
    }
    func renamed(_ name: Substring, of old: String) -> String? {
      guard name == old || name.hasPrefix(old + ".") else { return nil }
      return newName + name.dropFirst(old.count)
    }
    let types = declared.types.map(\.name).filter { renamed($0[...], of: name) != nil }
    let taken = Set(names.values.flatMap(\.types).map(\.name)).subtracting(types)
    if let conflict = types.compactMap({ renamed($0[...], of: name) }).first(where: taken.contains) {
      throw RenameProblem(message: "there is a type \(quoted(conflict)) already")
    }
    var changes: [String: [TextEdit]] = [:]
    for type in types {
      for mention in mentions(of: Target(file: mention.target.file, kind: .type(type))) {
        guard let text = renamed(type[...], of: name) else { continue }
        changes[mention.location.path, default: []].append(TextEdit(range: mention.location.range, text: text))
      }
    }
    for (file, root) in trees {
      for key in keysNamingTypes(of: mention.target.file, in: file, root) {
        let prefix = file == Config.fileName ? "" : "types."
        guard let text = key.stringValue, text.hasPrefix(prefix),
          let new = renamed(text.dropFirst(prefix.count), of: name)
        else { continue }
        changes[file, default: []].append(TextEdit(range: key.range, text: prefix + new))
      }
    }
    return changes
  }

  /// Whether a file is a spec of another module.
  private func isOfModule(_ file: String) -> Bool { specs.modules.contains { file.hasPrefix($0.folder + "/") } }

  /// Returns the keys of the config or of translations that begin with names of types.
  private func keysNamingTypes(of spec: String, in file: String, _ root: YAMLNode) -> [YAMLNode] {
    if file == Config.fileName { return root["swift"]?["renames"]?.entries?.map(\.key) ?? [] }
    let parts = file.split(separator: "/")
    guard parts.count > 2, file == localePath(of: spec, in: String(parts[1])) else { return [] }
    return root["translations"]?.entries?.map(\.key) ?? []
  }
}
