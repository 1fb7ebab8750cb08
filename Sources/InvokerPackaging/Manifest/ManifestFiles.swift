import InvokerSpec
import YAMLTree

/// The files that a manifest names: those of its extensions, those that these name in turn, and icons.
struct ManifestFiles {
  private let folder: String
  private let files: [String: [UInt8]]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter folder: What the paths of diagnostics begin with.
  init(of manifest: YAMLNode, folder: String, files: [PackagedFile]) {
    self.folder = folder
    self.files = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    for entry in manifest["plugins"]?.entries ?? [] {
      guard let paths = entry.value.elements, let path = paths.first else { continue }
      if paths.count > 1 {
        report(.manifestValue, "plugins.\(entry.name) names \(paths.count) files; the daemon takes one", at: paths[1])
      }
      // Each kind of extension has a list of that name, too, or one that this does not know.
      if let group = read(path, of: "manifest.yaml") { checkParts(of: group.root, in: group.path, entry.name) }
    }
    for key in ["icon", "icon_dark"] { if let icon = manifest[key] { checkIcon(icon, of: "manifest.yaml") } }
  }

  /// The files of single tools or endpoints. An endpoint can be in the list itself.
  private mutating func checkParts(of group: YAMLNode, in path: String, _ kind: String) {
    if let icon = group["identity"]?["icon"] { checkIcon(icon, of: path) }
    for part in group[kind]?.elements ?? [] {
      let file = part.stringValue == nil ? (path: path, root: part) : read(part, of: path)
      if let file, kind == "endpoints" { checkEndpoint(file.root, in: file.path) }
    }
  }

  private mutating func checkEndpoint(_ endpoint: YAMLNode, in path: String) {
    let methods = ["HEAD", "GET", "POST", "PUT", "DELETE", "OPTIONS"]
    if !(endpoint["path"]?.stringValue ?? "").hasPrefix("/") {
      report(.manifestValue, "path must begin with '/'", at: endpoint["path"] ?? endpoint, of: path)
    }
    if !methods.contains(endpoint["method"]?.stringValue ?? "") {
      let words = methods.joined(separator: ", ")
      report(.manifestValue, "method must be one of \(words)", at: endpoint["method"] ?? endpoint, of: path)
    }
  }

  private mutating func checkIcon(_ icon: YAMLNode, of path: String) {
    guard let name = icon.stringValue, !name.isEmpty, files["_assets/\(name)"] == nil else { return }
    report(
      .manifestFile, "there is no file \(quoted("_assets/\(name)"))", at: icon, of: path,
      fix: "put the icon there, or correct its name")
  }

  /// Reads a file that a file names.
  private mutating func read(_ node: YAMLNode, of path: String) -> (path: String, root: YAMLNode)? {
    guard let name = node.stringValue, !name.isEmpty else {
      report(.manifestValue, "this must be the path of a file", at: node, of: path)
      return nil
    }
    guard let bytes = files[name] else {
      report(
        .manifestFile, "there is no file \(quoted(name))", at: node, of: path,
        fix: "correct the path, which starts at the folder of manifest.yaml, or create the file")
      return nil
    }
    let document = parseYAML(bytes)
    diagnostics += document.problems.map { Diagnostic($0, in: folder + name) }
    return document.problems.isEmpty ? document.root.map { (name, $0) } : nil
  }

  private mutating func report(
    _ rule: Rule, _ message: String, at node: YAMLNode, of path: String = "manifest.yaml", fix: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, message, at: Location(path: folder + path, range: node.range), fix: fix))
  }
}
