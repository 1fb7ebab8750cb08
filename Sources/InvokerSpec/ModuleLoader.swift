import YAMLTree

/// The result of reading the specs of other modules.
public struct LoadedModules: Sendable {
  /// The modules. Those with problems have no specs.
  public var modules: [SpecModule]
  /// The problems, at the folders that the config names.
  public var diagnostics: [Diagnostic]
  /// The bytes of every file that was read, by path from the spec root, to show lines from.
  public var sources: [String: [UInt8]]
}

/// Reads the specs of the modules that a config names, and those of the modules that these use.
///
/// - Parameters:
///   - modules: The modules.
///   - collectingTexts: Whether to collect the human-readable texts, which translations require.
///   - list: Returns the names of the files in a folder, by its path from the spec root; `nil` if there is no such folder.
///   - read: Returns the bytes of a file of such a folder, by its path in the folder.
public func loadModules(
  _ modules: [ModuleSettings], collectingTexts: Bool = true, list: (_ folder: String) throws -> [String]?,
  read: (_ file: String, _ folder: String) throws -> [UInt8]
) -> LoadedModules {
  withoutActuallyEscaping(list) { list in
    withoutActuallyEscaping(read) { read in
      var loader = ModuleLoader(collectingTexts: collectingTexts, list: list, read: read)
      let found = modules.map { module in loader.load(module, ["", module.folder.name]) }
      return LoadedModules(modules: found, diagnostics: loader.diagnostics.inOrder(), sources: loader.sources)
    }
  }
}

private struct ModuleLoader {
  let collectingTexts: Bool
  let list: (_ folder: String) throws -> [String]?
  let read: (_ file: String, _ folder: String) throws -> [UInt8]
  var diagnostics: [Diagnostic] = []
  var sources: [String: [UInt8]] = [:]

  /// - Parameter chain: The folders from the spec root to that of the module.
  mutating func load(_ module: ModuleSettings, _ chain: [String]) -> SpecModule {
    let folder = chain.last ?? ""
    let files: [String]
    do {
      guard let names = try list(folder) else {
        return report(
          "there is no folder \(quoted(folder))", module,
          fix: "correct the path, which starts at the folder of \(Config.fileName)")
      }
      files = names
    } catch {
      return report("cannot read the folder \(quoted(folder)): \(error)", module, fix: "check its permissions")
    }
    let config = config(of: folder, files)
    // A cycle through the spec root, whose name is not known, is found one round later.
    let nested = config.config.modules.map { next in
      let path = joined(folder.split(separator: "/") + next.folder.name.split(separator: "/"))
      return ModuleSettings(name: next.name, folder: Named(name: path, location: module.folder.location))
    }
    if let next = nested.first(where: { chain.contains($0.folder.name) }) {
      return report(
        "\(quoted(module.name)) uses \(quoted(next.name)), which uses it in turn", module,
        fix: "move the types that both of them use into a third module")
    }
    var modules: [SpecModule] = []
    for next in nested {
      modules.append(load(next, chain + [next.folder.name]))
      // What is wrong with it is reported.
      if modules.last?.specs.files.isEmpty == true { return broken(module) }
    }
    let specs = (config.config.listedSpecs.map(\.name) + config.config.otherSpecs(among: files)).map {
      folder + "/" + $0
    }
    let loaded = loadSpecs(
      specs, limits: config.config.limits.limits, transports: config.config.transports, modules: modules,
      collectingTexts: collectingTexts
    ) { path in try read(String(path.dropFirst(folder.utf8.count + 1)), folder) }
    sources.merge(loaded.sources) { first, _ in first }
    guard !loaded.specs.files.isEmpty else {
      return report("there is no spec in \(quoted(folder))", module, fix: "name a folder of specs")
    }
    if let error = (config.diagnostics + loaded.diagnostics).first(where: \.isError) {
      return report(
        "the specs of \(quoted(module.name)) have errors", module,
        notes: error.location.map { [.init(error.message, at: $0)] } ?? [], fix: "run 'invoker check' on their folder")
    }
    return SpecModule(name: module.name, folder: folder, specs: loaded.specs, swift: config.config.swift)
  }

  /// Reads the config of a module; if there is none, the defaults apply.
  private mutating func config(of folder: String, _ files: [String]) -> LoadedConfig {
    guard files.contains(Config.fileName), let bytes = try? read(Config.fileName, folder) else {
      return LoadedConfig(config: Config(), diagnostics: [])
    }
    let path = folder + "/" + Config.fileName
    sources[path] = bytes
    var loaded = loadConfig(bytes)
    for index in loaded.diagnostics.indices { loaded.diagnostics[index].location?.path = path }
    return loaded
  }

  private mutating func report(
    _ message: String, _ module: ModuleSettings, notes: [Diagnostic.Note] = [], fix: String
  ) -> SpecModule {
    diagnostics.append(Diagnostic(.badModule, message, at: module.folder.location, notes: notes, fix: fix))
    return broken(module)
  }

  private func broken(_ module: ModuleSettings) -> SpecModule {
    SpecModule(name: module.name, folder: module.folder.name, specs: SpecSet(), swift: SwiftSettings())
  }
}
