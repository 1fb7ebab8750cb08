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
  ///   - named: as the user names it; `nil`: where specs are read that nobody names.
  ///   - exports: files that are no specs, though they may lie there.
  init(_ named: String?, besides exports: [String]) throws {
    let others = Set(exports.map { path($0, from: "") })
    func specs(in folder: String) throws -> [String] {
      guard try fileKind(at: displayed(folder: folder)) == .folder else { return [] }
      return try FileTree.disk.list(folder).filter {
        ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !others.contains(folder + $0)
      }
    }
    var place = folderPath(try named ?? defaultSpecs())
    var paths = try specs(in: place)
    // Where nothing is a spec, those of the platform get a folder of their own.
    if named == nil, place.isEmpty, paths.isEmpty { place = "specs/" }
    let hasExports = others.contains { folder(of: $0) == place }
    paths.removeAll { $0 == Config.fileName }
    root = place
    if !paths.isEmpty {
      let project = try loadProject(
        hasExports ? paths.map { place + $0 } : [displayed(folder: place)], LimitSettings())
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
