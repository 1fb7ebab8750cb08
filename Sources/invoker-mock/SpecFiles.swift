import Foundation
import InvokerSpec

/// Reads the specs that are named, folder by folder, as `invoker check` does. What is wrong with them is told, and ends
/// the run.
func loadMockedSpecs(_ arguments: [String]) throws -> SpecSet {
  let places = try arguments.map(place)
  var specs = SpecSet()
  var folders: Set<String> = []
  for root in places.map(\.folder) where folders.insert(root).inserted {
    let loaded = try loadMockedSpecs(places.filter { $0.folder == root }, in: root)
    let known = specs.interfaces
    // A plugin and a client of the Service API do not meet.
    if let twice = loaded.interfaces.first(where: { new in
      known.contains { $0.name == new.name && ($0.serviceAPI == nil) == (new.serviceAPI == nil) }
    }) {
      throw Problem("two folders have the interface '\(twice.name)'", fix: "name only one of them")
    }
    specs.files += loaded.files
    specs.types.merge(loaded.types) { first, _ in first }
  }
  guard !specs.interfaces.isEmpty else {
    throw Problem("these specs contain no interface", fix: "name the files that have 'interface', or their folder")
  }
  return specs
}

private func loadMockedSpecs(_ places: [Place], in root: String) throws -> SpecSet {
  let config = try readConfig(in: root)
  var paths: [String] = []
  for place in places {
    if let file = place.file {
      paths += file == Config.fileName ? [] : [file]
    } else {
      paths += try specs(in: root, config.config)
    }
  }
  let modules = loadModules(
    config.config.modules, collectingTexts: false,
    list: { folder in isFolder(root + folder) ? try names(in: root + folder) : nil },
    read: { file, folder in try readFile(root + folder + "/" + file) })
  let loaded = loadSpecs(
    paths, limits: config.config.limits.limits, transports: config.config.transports, modules: modules.modules
  ) { path in try readFile(root + path) }

  let diagnostics = (config.diagnostics + modules.diagnostics + loaded.diagnostics).inOrder()
  var context = ReportContext(
    sources: loaded.sources.merging(modules.sources) { first, _ in first }, pathPrefix: root)
  context.sources[Config.fileName] = config.source
  writeDiagnostic(render(diagnostics, as: .text, in: context))
  if diagnostics.hasErrors { throw ExitStatus.findings }
  return loaded.specs
}

/// A folder, with `/` at its end, and one file in it or all.
private typealias Place = (folder: String, file: String?)

private func place(of argument: String) throws -> Place {
  guard FileManager.default.fileExists(atPath: argument) else {
    throw Problem("there is no file or folder '\(argument)'", fix: "name a spec file or a folder of specs")
  }
  if isFolder(argument) { return (argument.hasSuffix("/") ? argument : argument + "/", nil) }
  let end = argument.lastIndex(of: "/").map { argument.index(after: $0) } ?? argument.startIndex
  return (String(argument[..<end]), String(argument[end...]))
}

private func readConfig(in root: String) throws -> (config: Config, diagnostics: [Diagnostic], source: [UInt8]?) {
  let path = root + Config.fileName
  guard FileManager.default.fileExists(atPath: path) else { return (Config(), [], nil) }
  let source = try readFile(path)
  let loaded = loadConfig(source)
  return (loaded.config, loaded.diagnostics, source)
}

/// The specs of a folder: those that its config lists, or all that lie in it.
private func specs(in root: String, _ config: Config) throws -> [String] {
  config.listedSpecs.map(\.name) + config.otherSpecs(among: try names(in: root.isEmpty ? "." : root))
}

private func names(in folder: String) throws -> [String] {
  try reading(folder) { try FileManager.default.contentsOfDirectory(atPath: folder) }.sorted()
}

private func isFolder(_ path: String) -> Bool {
  var isFolder: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}

func readFile(_ path: String) throws -> [UInt8] {
  try reading(path) { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
}

/// Runs `body`, and says what could not be read if it fails.
private func reading<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch CocoaError.fileReadNoSuchFile {
    throw Problem("there is no file or folder '\(path)'", fix: "check the spelling of the path")
  } catch CocoaError.fileReadNoPermission {
    throw Problem("cannot read '\(path)': permission denied", fix: "check its permissions, and those of its folder")
  } catch {
    throw Problem("cannot read '\(path)'", fix: "check the path and its permissions")
  }
}
