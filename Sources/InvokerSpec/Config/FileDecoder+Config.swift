import YAMLTree

extension FileDecoder {
  /// Reads a whole config.
  mutating func config(_ root: YAMLNode) -> Config {
    var config = Config()
    guard let fields = fields(of: root, .config) else { return config }
    checkVersion(fields["invoker"])
    config.specs = fields["specs"].map { specs($0) }
    config.modules = fields["modules"].map { modules($0) } ?? []
    config.swift = fields["swift"].map { swift($0) } ?? SwiftSettings()
    config.docs = fields["docs"].map { docs($0) } ?? DocumentationSettings()
    config.texts = translatableTexts(in: root, .config, path: path, grammar: grammar)
    config.transports = fields["transports"].map { apis($0) } ?? []
    config.limits = fields["limits"].map { limits($0) } ?? LimitSettings()
    return config
  }

  private mutating func specs(_ node: YAMLNode) -> [Named] {
    let specs = names(node, "specs").compactMap { spec -> Named? in
      guard let file = resolve(spec.name, from: path) else {
        log.append(
          Diagnostic(
            .outsideRoot, "\(quoted(spec.name)) leaves the folder of the config", at: spec.location,
            fix: "name a file in that folder, by its relative path"))
        return nil
      }
      return Named(name: file, location: spec.location)
    }
    if node.elements?.isEmpty == true {
      report(.emptyText, "specs lists no file", at: node, fix: "name one, or remove the key to read the whole folder")
    }
    return specs
  }

  /// Reads folders, by the names of modules.
  private mutating func modules(_ node: YAMLNode) -> [ModuleSettings] {
    (entries(of: node, in: "modules") ?? []).compactMap { entry in
      guard isSwiftIdentifier(entry.name) else {
        report(
          .wrongValue, "\(quoted(entry.name)) cannot be a module", at: entry.key,
          fix: "write the name of a module, such as DifyApps")
        return nil
      }
      guard let text = text(entry.value, "the folder of \(quoted(entry.name))") else { return nil }
      let folder = resolveOutside(text, from: path)
      guard let folder, !folder.isEmpty else {
        report(
          .wrongValue, "\(quoted(text)) is not the folder of another module", at: entry.value,
          fix: "write a relative path, such as '../orders'")
        return nil
      }
      return ModuleSettings(name: entry.name, folder: Named(name: folder, location: location(of: entry.value)))
    }
  }

  private mutating func swift(_ node: YAMLNode) -> SwiftSettings {
    var swift = SwiftSettings()
    guard let fields = fields(of: node, .swift) else { return swift }
    swift.output = text(fields["output"], "output")
    swift.access = choice(fields["access"], "access")
    swift.filePrefix = filePrefix(fields["file_prefix"])
    swift.codable = boolean(fields["codable"], "codable")
    swift.hashable = boolean(fields["hashable"], "hashable")
    swift.templates = text(fields["templates"], "templates")
    swift.renames = fields["renames"].map { renames($0) } ?? [:]
    swift.clients = module(fields["clients"])
    return swift
  }

  private mutating func module(_ node: YAMLNode?) -> String? {
    guard let node, let name = text(node, "clients") else { return nil }
    guard isSwiftIdentifier(name) else {
      report(
        .wrongValue, "\(quoted(name)) cannot be a module", at: node, fix: "write the name of a module, such as Clients"
      )
      return nil
    }
    return name
  }

  /// Reads a prefix, which unlike other texts can be empty.
  private mutating func filePrefix(_ node: YAMLNode?) -> String? {
    guard let node, let prefix = string(node, "file_prefix") else { return nil }
    guard isFilePrefix(prefix) else {
      report(
        .wrongValue, "\(quoted(prefix)) cannot be the prefix of a file name", at: node,
        fix: "remove '/', '\\', and a '.' at the start")
      return nil
    }
    return prefix
  }

  /// Reads names that Swift code contains unchanged, so they must be identifiers.
  private mutating func renames(_ node: YAMLNode) -> [String: Rename] {
    var renames: [String: Rename] = [:]
    for entry in entries(of: node, in: "renames") ?? [] {
      guard let name = text(entry.value, "the Swift name of \(quoted(entry.name))") else { continue }
      guard isSwiftIdentifier(name) else {
        report(
          .wrongValue, "\(quoted(name)) cannot be a name in Swift", at: entry.value,
          fix: "use letters, digits, and _, beginning with a letter")
        continue
      }
      renames[entry.name] = Rename(name, at: location(of: entry.key))
    }
    return renames
  }

  private mutating func limits(_ node: YAMLNode) -> LimitSettings {
    guard let fields = fields(of: node, .limits) else { return LimitSettings() }
    return LimitSettings(
      bytes: integer(fields["bytes"], "bytes", in: 1...(1 << 30)),
      depth: integer(fields["depth"], "depth", in: 1...LimitSettings.largestDepth),
      nodes: integer(fields["nodes"], "nodes", in: 1...(1 << 30)),
      scalarBytes: integer(fields["scalar"], "scalar", in: 1...(1 << 30)))
  }
}
