import Foundation

/// The folder of a target that has its specs, found by the names of files alone.
struct SpecFolder {
  let folder: URL
  /// The specs, which lie directly in the folder.
  let specs: [URL]
  /// All that the tool reads: specs, the config and templates.
  let inputs: [URL]

  /// The folder with `invoker.yaml`, or else the outermost one that has files in YAML.
  init(among files: [URL], of target: String) throws {
    let yaml = files.filter { ["yaml", "yml"].contains($0.pathExtension) }
    let configs = yaml.filter { $0.lastPathComponent == configName }
    let candidates = Set((configs.isEmpty ? yaml : configs).map { $0.deletingLastPathComponent() })
    let depth = candidates.map(\.pathComponents.count).min()
    let outermost = candidates.filter { $0.pathComponents.count == depth }
    guard let folder = outermost.first else { throw SpecFolderError.noSpec(target) }
    guard outermost.count == 1 else { throw SpecFolderError.severalFolders(target, outermost.map(\.lastPathComponent)) }
    self.folder = folder
    let inside = yaml.filter { $0.deletingLastPathComponent() == folder }
    specs = inside.filter { $0.lastPathComponent != configName }
    inputs = inside + files.filter { $0.pathExtension == "mustache" && $0.path.hasPrefix(folder.path) }
  }

  /// The specs of other targets that these can refer to: none of them if the config names no module.
  func modules(among files: [URL]) -> [URL] {
    let config = try? String(contentsOf: folder.appending(path: configName), encoding: .utf8)
    return config?.contains("modules") == true ? files.filter { ["yaml", "yml"].contains($0.pathExtension) } : []
  }

  /// The names of the files that the tool writes for them, as its `FileNaming.bySpec` has them.
  var declaredFiles: [String] {
    let stems = Set(specs.map { $0.deletingPathExtension().lastPathComponent })
    return (stems.flatMap { [$0, $0 + "+JSON"] } + ["EntryPoints"]).sorted().map { $0 + ".invoker.swift" }
  }
}

private let configName = "invoker.yaml"

enum SpecFolderError: Error, CustomStringConvertible {
  case noSpec(String)
  case severalFolders(String, [String])

  var description: String {
    switch self {
    case .noSpec(let target):
      """
      the target '\(target)' has no spec. Put a spec, such as chat.yaml, into its folder ('invoker init' writes a first \
      one), or take InvokerBuildPlugin out of its plugins.
      """
    case .severalFolders(let target, let folders):
      """
      the target '\(target)' has files in YAML in several folders: \(folders.sorted().joined(separator: ", ")). Put an \
      'invoker.yaml' that says 'invoker: 1' next to the specs.
      """
    }
  }
}
