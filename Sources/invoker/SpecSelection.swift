import InvokerSpec

/// The specs of a run.
struct SpecSelection {
  /// The folder that paths start from and must not leave.
  var root: String
  /// The spec files, below the root.
  var paths: [String] = []
  /// Whether the run covers all specs of the root, and not only some files.
  var isWholeFolder: Bool
  var config = Config()
  /// The diagnostics of the config.
  var diagnostics: [Diagnostic] = []
  /// The bytes of the config, if there is one.
  var configSource: [UInt8]?
}

/// Finds the specs that the user requests. Each argument is a file or a folder.
func selectSpecs(_ arguments: [String], in tree: FileTree) throws -> SpecSelection {
  let asked = arguments.isEmpty ? [try defaultSpecs(in: tree)] : arguments
  let places = try asked.map { try place(of: $0, in: tree) }
  guard let root = commonFolder(of: places.map(\.folder)) else {
    throw Problem(
      "the folder of these specs cannot be determined from their paths",
      fix: "name all of them by paths from one folder, without '..' in the middle")
  }
  var selection = SpecSelection(root: root, isWholeFolder: places.allSatisfy { $0.file == nil })
  try selection.readConfig(in: tree)
  for place in places { selection.paths += try selection.paths(at: place, in: tree) }
  guard !selection.paths.isEmpty || selection.diagnostics.hasErrors else {
    throw Problem(
      "there is no spec in '\(displayed(folder: root))': no file that ends in .yaml or .yml",
      fix: "name a folder of specs, as in 'invoker check path/to/specs', or create one with 'invoker init'")
  }
  return selection
}

/// Returns the path to read if no spec is named.
func defaultSpecs(in tree: FileTree = .disk) throws -> String {
  if try tree.kind("specs") == .folder { return "specs" }
  let folders = try specFoldersOfTargets(in: tree)
  guard let folder = folders.first else { return "." }
  guard folders.count == 1 else {
    throw Problem(
      "several targets of this package have specs: \(folders.joined(separator: ", "))",
      fix: "name one of the folders, as in 'invoker check \(folder)'")
  }
  return folder
}

/// Returns the spec folders of the targets of the package in this folder, in the layout of `invoker init --package`.
private func specFoldersOfTargets(in tree: FileTree) throws(FileError) -> [String] {
  guard try tree.kind("Package.swift") == .file, try tree.kind("Sources") == .folder else { return [] }
  var folders: [String] = []
  for name in try tree.list("Sources/") where !name.hasPrefix(".") {
    let folder = "Sources/\(name)/Specs"
    if try tree.kind(folder) == .folder { folders.append(folder) }
  }
  return folders
}

/// The meaning of an argument: a file, or all specs of a folder.
private typealias Place = (folder: String, file: String?)

private func place(of argument: String, in tree: FileTree) throws -> Place {
  switch try tree.kind(argument) {
  case .folder: return (folderPath(argument), nil)
  case .file:
    let folder = folder(of: argument)
    return (folderPath(folder), String(argument.dropFirst(folder.count)))
  case .missing:
    throw Problem(
      "there is no file or folder '\(tree.prefix)\(argument)'",
      fix: "check the spelling of the path; 'invoker init' creates a first spec")
  case .link, .other:
    throw Problem(
      "'\(tree.prefix)\(argument)' is neither a file nor a folder", fix: "name a spec file or a folder of specs")
  }
}

extension SpecSelection {
  fileprivate mutating func readConfig(in tree: FileTree) throws {
    guard try tree.kind(root + Config.fileName) != .missing else { return }
    do {
      let source = try readSource(Config.fileName, 0, tree.reader(root))
      let loaded = loadConfig(source)
      configSource = source
      config = loaded.config
      diagnostics = loaded.diagnostics
    } catch let error as FileTooLarge {
      diagnostics = [Diagnostic(error, in: Config.fileName)]
    }
  }

  /// Returns the spec paths at a place, below the root. The config is not a spec, even if a shell's `*` includes it.
  fileprivate mutating func paths(at place: Place, in tree: FileTree) throws -> [String] {
    let prefix = String(place.folder.dropFirst(root.count))
    if let file = place.file { return file == Config.fileName ? [] : [prefix + file] }
    let files = try tree.list(place.folder)
    guard place.folder == root else { return files.filter(isSpec).map { prefix + $0 } }
    return try config.listedSpecs.filter { try isThere($0, in: tree) }.map(\.name) + config.otherSpecs(among: files)
  }

  private mutating func isThere(_ spec: Named, in tree: FileTree) throws -> Bool {
    guard try tree.kind(root + spec.name) == .missing else { return true }
    diagnostics.append(
      Diagnostic(
        .fileUnreadable, "there is no file \(quoted(spec.name))", at: spec.location,
        fix: "correct the path, which starts at the folder of \(Config.fileName)"))
    return false
  }
}
