import InvokerGenerator
import InvokerSpec

/// The built-in templates, with those of a folder in front of them.
func loadTemplates(_ folder: String?, in tree: FileTree) throws -> TemplateSet {
  guard let folder else { return .builtIn }
  let paths = try templatePaths(in: folder, tree)
  guard !paths.isEmpty else {
    let shown = displayed(folder: folder)
    throw Problem(
      "there is no template in '\(shown)'",
      fix: "get the built-in ones with 'invoker templates export \(shown)', and change those")
  }
  var texts: [String: String] = [:]
  for path in paths {
    guard let text = String(validating: try tree.read(folder + path, .max), as: UTF8.self) else {
      throw Diagnostic(.badTemplate, "'\(folder)\(path)' is not UTF-8", at: nil, fix: "save it as UTF-8")
    }
    texts[path] = text
  }
  do {
    return try TemplateSet(overrides: texts)
  } catch {
    let line = error.line.map { ":\($0)" } ?? ""
    throw Diagnostic(
      .badTemplate, "\(folder)\(error.path)\(line): \(error.message)", at: nil,
      fix: "compare it with what 'invoker templates export' gives")
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
