import InvokerSpec
import YAMLTree

/// The files of a plugin's package, and what is wrong with them.
package struct PluginLayout {
  /// The files, sorted by path.
  package private(set) var files: [PackagedFile] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// The name and the version of the plugin, as in `duck-0.0.1`.
  package private(set) var name = ""

  private let folder: String
  private var manifestPath: String { folder + "manifest.yaml" }

  /// The number of bytes of all files that the daemon accepts, unless it is configured otherwise.
  package static let defaultLimit = 50 << 20

  /// - Parameters:
  ///   - folder: What the paths of diagnostics begin with.
  ///   - contents: The files of the plugin's folder.
  ///   - program: The path that the user knows, and the program.
  ///   - limit: The number of bytes of all files that the daemon accepts.
  package init(
    folder: String, contents: [PackagedFile], program: (path: String, bytes: [UInt8]), limit: Int = defaultLimit
  ) {
    self.folder = folder
    let own = [
      PackagedFile(path: PluginLauncher.path, bytes: Array(PluginLauncher.text.utf8)),
      PackagedFile(path: PluginLauncher.program, bytes: program.bytes, isExecutable: true),
    ]
    let hasRequirements = contents.contains { PluginRequirements.paths.contains($0.path) }
    files =
      (contents.filter { file in !own.contains { $0.path == file.path } } + own
      + (hasRequirements ? [] : [PluginRequirements.file]))
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }

    let document = parseYAML(contents.first { $0.path == "manifest.yaml" }?.bytes ?? [])
    diagnostics = document.problems.map { Diagnostic($0, in: manifestPath) }
    guard let root = document.root, diagnostics.isEmpty else { return }
    name = [root["name"], root["version"]].compactMap { $0?.stringValue }.joined(separator: "-")
    check(root)
    diagnostics += ManifestFiles(of: root, folder: folder, files: files).diagnostics
    check(program, root)
    checkSize(limit)
  }

  private mutating func check(_ manifest: YAMLNode) {
    diagnostics += manifestProblems(in: manifest).map { problem in
      Diagnostic(
        .manifestValue, problem.message,
        at: problem.range.map { Location(path: manifestPath, range: $0) } ?? Location(startOf: manifestPath),
        fix: "correct it; the plugin daemon rejects such a manifest")
    }
    if let entrypoint = manifest["meta"]?["runner"]?["entrypoint"], let module = entrypoint.stringValue,
      module != PluginLauncher.module
    {
      diagnostics.append(
        Diagnostic(
          .manifestValue, "meta.runner.entrypoint is \(quoted(module)), but 'main' starts the program of a package",
          at: Location(path: manifestPath, range: entrypoint.range), fix: "write 'entrypoint: main'"))
    }
    let enabled = manifest["resource"]?["permission"]?["endpoint"]?["enabled"]
    if let endpoints = manifest["plugins"]?.entries?.first(where: { $0.name == "endpoints" }),
      endpoints.value.elements?.isEmpty == false, enabled?.boolValue != true
    {
      diagnostics.append(
        Diagnostic(
          .permissionMissing, "the plugin has endpoints, which require the permission 'endpoint'",
          at: Location(path: manifestPath, range: endpoints.key.range),
          fix: "write 'endpoint: {enabled: true}' under 'resource.permission'"))
    }
  }

  private mutating func check(_ program: (path: String, bytes: [UInt8]), _ manifest: YAMLNode) {
    if program.bytes.starts(with: "#!".utf8) { return }
    guard let file = ProgramFile(program.bytes) else {
      diagnostics.append(
        Diagnostic(
          .programUnfit, "'\(program.path)' is not a program for Linux, where the plugin daemon runs", at: nil,
          fix: "build it on Linux, for example in a container with the image 'swift'"))
      return
    }
    let architectures = manifest["meta"]?["arch"]?.elements?.compactMap(\.stringValue) ?? []
    if !architectures.isEmpty, !architectures.contains(file.architecture ?? "") {
      let name = file.architecture ?? "another architecture"
      diagnostics.append(
        Diagnostic(
          .programUnfit, "'\(program.path)' is for \(name), which meta.arch does not list", at: nil,
          fix: "add it to meta.arch, or build the program on another machine"))
    }
    if !file.missingLibraries.isEmpty {
      let names = file.missingLibraries.sorted().joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .programLibraries, "'\(program.path)' requires libraries that the plugin daemon lacks: \(names)", at: nil,
          fix: "link them statically, as 'swift package package-plugin' does"))
    }
  }

  private mutating func checkSize(_ limit: Int) {
    let size = files.reduce(0) { $0 + $1.bytes.count }
    guard size > limit, let largest = files.max(by: { $0.bytes.count < $1.bytes.count }) else { return }
    diagnostics.append(
      Diagnostic(
        .packageTooLarge,
        "the files have \(size) bytes, and the plugin daemon accepts \(limit); \(quoted(largest.path)) has "
          + "\(largest.bytes.count)", at: nil,
        fix: "build the program without symbols, exclude files in .difyignore, or raise --max-bytes"))
  }
}
