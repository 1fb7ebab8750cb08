import InvokerEvolution
import InvokerGenerator
import InvokerSpec

/// The specs that app specs can refer to: those of a folder, and those of the platform that the folder does not have.
struct AppFolder {
  /// The path, with a trailing `/`.
  let root: String
  private(set) var specs = SpecSet()
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var context = ReportContext()
  /// The HTTP APIs that the folder's config describes.
  private var transports: [APISettings] = []
  /// The platform's files among the specs, by name.
  private var platform: [String: String] = [:]

  /// Reads a folder, which can be missing.
  ///
  /// - Parameters:
  ///   - folder: The folder as typed; `nil` for the default folder of specs.
  ///   - exports: Files that are not specs, although they may be in the folder.
  init(_ folder: String?, besides exports: [String]) throws {
    let named = Set(exports.map { path($0, from: "") })
    var place = folderPath(try folder ?? defaultSpecs())
    var files = try yamlFiles(in: place)
    // If there are no specs, the platform's specs go into a new folder.
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
      transports = project.config.transports
    }
    if !diagnostics.hasErrors { addPlatform(beside: paths) }
  }

  /// Adds the missing interfaces of the platform. If they conflict with the specs, none are added, and an app that
  /// requires one reports it as missing.
  private mutating func addPlatform(beside paths: [String]) {
    let own = specs.interfaces.map { $0.name + ".yaml" } + paths
    let missing = PlatformSpecs.texts.filter { !own.contains($0.path) }
    let texts = Dictionary(uniqueKeysWithValues: missing.map { ($0.path, $0.text) })
    let sources = context.sources
    let loaded = loadSpecs(specs.files.map(\.path) + missing.map(\.path), transports: transports) { path in
      texts[path].map { Array($0.utf8) } ?? sources[path] ?? []
    }
    guard !loaded.diagnostics.hasErrors else { return }
    specs = loaded.specs
    platform = texts
  }

  /// Returns the platform's files that an app spec requires for an interface.
  func platformFiles(for interface: String) -> [GeneratedFile] {
    guard platform[interface] != nil else { return [] }
    return [interface, "types.yaml"].compactMap { path in
      platform[path].map { GeneratedFile(path: path, contents: $0) }
    }
  }
}

/// Returns the names of the YAML files of a folder, except the config. Empty if there is no such folder.
private func yamlFiles(in folder: String) throws(FileError) -> [String] {
  guard try fileKind(at: displayed(folder: folder)) == .folder else { return [] }
  return try listFolder(folder).filter(isSpec)
}

/// Whether a file has a line with a prefix: `kind: app` identifies an exported app.
private func hasLine(_ start: String, _ path: String) throws(FileError) -> Bool {
  guard try fileKind(at: path) == .file else { return false }
  return try readFile(path, atMost: 64 << 20).split(separator: UInt8(ascii: "\n")).contains {
    $0.starts(with: start.utf8)
  }
}
