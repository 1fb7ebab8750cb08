import ArgumentParser
import InvokerEvolution
import InvokerPackaging
import InvokerSpec

/// `invoker package`: writes a package that the plugin daemon installs.
struct PackageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package", abstract: "Create the package of a plugin, which the plugin daemon installs.",
    discussion: """
      The package has the files of the plugin's folder, the program, and the 'main.py' that starts the program. Hidden \
      files, Swift files, and what '.difyignore' or '.gitignore' lists are left out. Reports what the daemon would \
      reject, and permissions that the manifest does not grant. 'swift package package-plugin' builds the program, and \
      runs this command.

      EXAMPLES:
        invoker package my-plugin --program .build/release/my-plugin
      """)

  @Argument(help: "The plugin's folder, with its manifest.yaml.", completion: .directory)
  var folder = "."

  @Option(help: "The program, built for Linux.", completion: .file())
  var program: String

  @Option(
    name: .shortAndLong, help: "The output file. (default: 'NAME-VERSION.difypkg')",
    completion: .file(extensions: ["difypkg"]))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The Swift files of the program, or a folder of them. Can be repeated. (default: the plugin's folder)",
      valueName: "path"),
    completion: .directory)
  var sources: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Specs of what the program calls, or folders of specs. (default: those of the apps of Dify)",
    completion: .file(extensions: ["yaml", "yml"]))
  var specs: [String] = []

  @Option(help: "The number of bytes of all files that the daemon accepts: its MAX_PLUGIN_PACKAGE_SIZE.")
  var maxBytes = PluginLayout.defaultLimit

  @OptionGroup(title: "Report") var report: ReportArguments

  func validate() throws {
    if maxBytes < 1 { throw ValidationError("'--max-bytes' must be 1 or more, not \(maxBytes).") }
    if output?.isEmpty == true || output?.hasSuffix("/") == true {
      throw ValidationError("'--output' must name a file.")
    }
  }

  func run() throws {
    let console = Console(format: report.format)
    let root = folderPath(folder)
    guard try fileKind(at: root + "manifest.yaml") == .file else {
      throw Problem("there is no plugin in '\(displayed(folder: root))'", fix: "name the folder of its manifest.yaml")
    }
    let contents = try contents(of: root)
    let layout = PluginLayout(
      folder: root, contents: contents, program: (program, try programBytes()), limit: maxBytes)
    var diagnostics = layout.diagnostics
    var context = ReportContext(sources: Dictionary(contents.map { (root + $0.path, $0.bytes) }) { $1 })
    if let manifest = context.sources[root + "manifest.yaml"], !layout.name.isEmpty {
      let sources = try (sources.isEmpty ? [displayed(folder: root)] : sources).flatMap {
        try sourceFiles(at: $0, withSuffix: ".swift")
      }
      diagnostics += checkPlugin(
        manifest: (root + "manifest.yaml", manifest), sources: sources, try calledSpecs())
      context.sources.merge(sources.map { ($0.path, $0.source) }) { $1 }
    }
    let path = output ?? layout.name + ".difypkg"
    if !diagnostics.hasErrors, try !mayReplace(path) {
      diagnostics.append(
        Diagnostic(
          .outputForeign, "'\(path)' is not a package, and is not replaced", at: nil, fix: "choose another file"))
    }
    try console.report(diagnostics.inOrder(), in: context)
    if diagnostics.hasErrors { throw ExitStatus.findings }
    let archive = zipArchive(of: layout.files)
    try writeFiles([(path, archive)])
    let unpacked = layout.files.reduce(0) { $0 + $1.bytes.count }
    try console.say(
      ["wrote \(path): \(counted(layout.files.count, "file")), \(archive.count) bytes, \(unpacked) unpacked"],
      afterWriting: true)
  }

  /// Returns the files of the plugin's folder that belong into its package.
  private func contents(of root: String) throws -> [PackagedFile] {
    let ignored = try IgnoreRules.paths.first { try fileKind(at: root + $0) == .file }
    let rules = IgnoreRules(String(decoding: try ignored.map { try readFile(root + $0) } ?? [], as: UTF8.self))
    func relative(_ path: String) -> String { String(path.dropFirst(root.count)) }
    return try filePaths(below: root) { rules.exclude(relative($0), isFolder: $1) }
      .map { PackagedFile(path: relative($0), bytes: try readFile($0)) }
  }

  private func programBytes() throws -> [UInt8] {
    do {
      return try readFile(program)
    } catch {
      throw error.asProblem(fix: "build the program, and name its path")
    }
  }

  /// Returns the specs of the interfaces that require permissions.
  private func calledSpecs() throws -> SpecSet {
    guard specs.isEmpty else {
      let project = try loadProject(specs, LimitSettings())
      guard !project.diagnostics.hasErrors else {
        let words = specs.map(shellQuoted).joined(separator: " ")
        throw Problem("the specs of the plugin's calls have errors", fix: "run 'invoker check \(words)'")
      }
      return project.specs
    }
    let texts = Dictionary(uniqueKeysWithValues: PlatformSpecs.texts.map { ($0.path, $0.text) })
    return loadSpecs(PlatformSpecs.texts.map(\.path)) { path in Array((texts[path] ?? "").utf8) }.specs
  }

  private func mayReplace(_ path: String) throws(FileError) -> Bool {
    switch try fileKind(at: path, followingLinks: false) {
    case .missing: true
    case .file: isZipArchive(try readFile(path, atMost: 4))
    case .folder, .link, .other: false
    }
  }
}
