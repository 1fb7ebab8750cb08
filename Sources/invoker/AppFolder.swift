import InvokerEvolution
import InvokerGenerator
import InvokerSpec

/// The specs that those of apps are put beside: those of a folder, and those of the platform that it does not have.
struct AppFolder {
  /// With `/` at its end.
  let root: String
  private(set) var specs = SpecSet()
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var context = ReportContext()
  /// The files of the platform among the specs, by their names.
  private var platform: [String: String] = [:]

  /// Reads a folder, which need not be there.
  ///
  /// - Parameters:
  ///   - folder: as the user names it; `nil`: where specs are read that nobody names.
  ///   - exports: files that are no specs, though they may lie there.
  init(_ folder: String?, besides exports: [String]) throws {
    let named = Set(exports.map { path($0, from: "") })
    var place = folderPath(try folder ?? defaultSpecs())
    var files = try yamlFiles(in: place)
    // Where nothing is a spec, those of the platform get a folder of their own.
    if folder == nil, place.isEmpty, try !files.contains(where: { try hasLine("invoker: 1", $0) }) {
      place = "specs/"
      files = []
    }
    let paths = try files.filter { try !named.contains(place + $0) && !hasLine("kind: app", place + $0) }
    root = place
    if !paths.isEmpty {
      let isWhole = paths.count == files.count
      let project = try loadProject(
        isWhole ? [displayed(folder: place)] : paths.map { place + $0 }, LimitSettings())
      (self.specs, diagnostics, context) = (project.specs, project.diagnostics, project.context)
    }
    if !diagnostics.hasErrors { addPlatform(beside: paths) }
  }

  /// Adds the interfaces of the platform that are missing. What does not fit in is left out, and missed where an app
  /// needs it.
  private mutating func addPlatform(beside paths: [String]) {
    let own = specs.interfaces.map { $0.name + ".yaml" } + paths
    let missing = PlatformSpecs.texts.filter { !own.contains($0.path) }
    let texts = Dictionary(uniqueKeysWithValues: missing.map { ($0.path, $0.text) })
    let sources = context.sources
    let loaded = loadSpecs(specs.files.map(\.path) + missing.map(\.path)) { path in
      texts[path].map { Array($0.utf8) } ?? sources[path] ?? []
    }
    guard !loaded.diagnostics.hasErrors else { return }
    specs = loaded.specs
    platform = texts
  }

  /// The files of the platform that the spec of an app with an interface needs beside it.
  func platformFiles(for interface: String) -> [GeneratedFile] {
    guard platform[interface] != nil else { return [] }
    return [interface, "types.yaml"].compactMap { path in
      platform[path].map { GeneratedFile(path: path, contents: $0) }
    }
  }
}

/// The names of the YAML files of a folder, but for the config; none if it is not there.
private func yamlFiles(in folder: String) throws(FileError) -> [String] {
  guard try fileKind(at: displayed(folder: folder)) == .folder else { return [] }
  return try listFolder(folder).filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && $0 != Config.fileName }
}

/// Whether a file has a line that begins so: `kind: app` tells an exported app.
private func hasLine(_ start: String, _ path: String) throws(FileError) -> Bool {
  guard try fileKind(at: path) == .file else { return false }
  return try readFile(path, atMost: 64 << 20).split(separator: UInt8(ascii: "\n")).contains {
    $0.starts(with: start.utf8)
  }
}
