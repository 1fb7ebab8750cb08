import InvokerGenerator
import InvokerSpec

/// Loads the built-in templates. Those of a folder override them.
///
/// - Parameters:
///   - diagnostics: Receives the problems of the templates of the folder.
///   - context: Receives the texts of the templates, to show lines from.
func loadTemplates(
  _ folder: String?, in tree: FileTree, _ diagnostics: inout [Diagnostic], _ context: inout ReportContext
) throws -> TemplateSet {
  guard let folder else { return .builtIn }
  let paths = try templatePaths(in: folder, tree)
  guard !paths.isEmpty else {
    let shown = displayed(folder: folder)
    throw Problem(
      "there is no template in '\(shown)'",
      fix: "export the built-in ones with 'invoker templates export \(shown)', and edit those")
  }
  var files: [String: [UInt8]] = [:]
  let read = try tree.reader(folder)
  for path in paths { files[path] = try read(path, largestTemplate) }
  let loaded = loadTemplates(files)
  diagnostics += loaded.diagnostics.map { $0.moved(below: folder) }
  for (path, bytes) in files {
    context.sources[folder + path] = bytes
    context.otherFiles.insert(folder + path)
  }
  return loaded.templates
}

extension Diagnostic {
  /// Returns the diagnostic with its path seen from the working directory.
  func moved(below folder: String) -> Diagnostic {
    var diagnostic = self
    if let path = location?.path { diagnostic.location?.path = folder + path }
    return diagnostic
  }
}

/// The maximum size of a template, in bytes.
private let largestTemplate = 1 << 20
/// The maximum number of files and folders in a template folder.
private let mostFiles = 10_000

/// Returns the paths of all templates below a folder, sorted. Links to folders are not followed, because they can form
/// cycles. Hidden files are not templates.
private func templatePaths(in root: String, _ tree: FileTree) throws -> [String] {
  var paths: [String] = []
  var folders = [""]
  var count = 0
  while let folder = folders.popLast() {
    let names = try tree.list(root + folder)
    count += names.count
    guard count <= mostFiles else {
      throw Problem(
        "there are more than \(mostFiles) files in '\(displayed(folder: root))', too many for a folder of templates",
        fix: "name a folder that contains only the templates")
    }
    for path in names.filter({ !$0.hasPrefix(".") }).map({ folder + $0 }) {
      if [".mustache", ".yaml", ".css", ".js"].contains(where: path.hasSuffix) {
        paths.append(path)
        continue
      }
      switch try fileKind(at: root + path, followingLinks: false) {
      case .folder: folders.append(path + "/")
      // The file exists, but its name is not valid UTF-8.
      case .missing: throw FileError.notUTF8(root + path)
      case .file, .link, .other: break
      }
    }
  }
  return paths.sorted()
}
