import InvokerGenerator
import InvokerSpec

/// The built-in templates, with those of a folder in front of them.
///
/// - Parameters:
///   - diagnostics: gets what is wrong with the templates of the folder.
///   - context: gets their texts, to show lines from.
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
  /// With the path of its place seen from the working directory.
  func moved(below folder: String) -> Diagnostic {
    var diagnostic = self
    if let path = location?.path { diagnostic.location?.path = folder + path }
    return diagnostic
  }
}

/// How many bytes a template has at most.
private let largestTemplate = 1 << 20
/// How many files and folders may lie in a folder of templates.
private let mostFiles = 10_000

/// The paths of all templates below a folder, sorted. Links to folders are not followed, since they may go round in
/// circles, and nothing hidden is a template.
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
      // It is there, by a name that is no text.
      case .missing: throw FileError.notUTF8(root + path)
      case .file, .link, .other: break
      }
    }
  }
  return paths.sorted()
}
