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
      fix: "get the built-in ones with 'invoker templates export \(shown)', and change those")
  }
  var files: [String: [UInt8]] = [:]
  for path in paths { files[path] = try tree.read(folder + path, .max) }
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

/// The paths of all templates below a folder. Links to folders are not followed, since they may go round in circles.
private func templatePaths(in folder: String, _ tree: FileTree) throws(FileError) -> [String] {
  var paths: [String] = []
  for name in try tree.list(folder) {
    if [".mustache", ".yaml", ".css", ".js"].contains(where: name.hasSuffix) {
      paths.append(name)
    } else if try fileKind(at: folder + name, followingLinks: false) == .folder {
      paths += try templatePaths(in: folder + name + "/", tree).map { name + "/" + $0 }
    }
  }
  return paths
}
