import InvokerGenerator
import InvokerPackaging
import InvokerSpec
import YAMLTree

/// Compares the permissions in a plugin's manifest with the interfaces that its program calls.
///
/// - Parameters:
///   - manifest: the manifest. Paths of both parameters are those of the diagnostics.
///   - sources: the Swift files of the program.
/// - Returns: what is wrong with the manifest, permissions that are missing, and warnings about unused ones.
public func checkPlugin(
  manifest: (path: String, source: [UInt8]), sources: [(path: String, source: [UInt8])], _ specs: SpecSet
) -> [Diagnostic] {
  let document = parseYAML(manifest.source)
  let problems = document.problems.map { Diagnostic($0, in: manifest.path) }
  guard let root = document.root, problems.isEmpty else { return problems }
  let permissions = ManifestPermissions(root, path: manifest.path)
  let calls = PluginCalls(sources, of: specs.interfaces)
  var missing: [String] = []
  var diagnostics: [Diagnostic] = []
  for (interface, location) in calls.first {
    guard let permission = interface.plugin?.permission, !permissions.grants(permission),
      !missing.contains(permission)
    else { continue }
    missing.append(permission)
    let way = swiftEntryPoint(of: interface).joined(separator: ".")
    diagnostics.append(
      Diagnostic(
        .permissionMissing, "the plugin calls \(quoted(way)), which requires the permission \(quoted(permission))",
        at: permissions.place(of: permission), notes: [.init("the call", at: location)],
        fix: "write '\(permissions.line(granting: permission))' under 'resource.permission'"))
  }
  // A permission that the specs don't know can have any use.
  let known = Set(specs.interfaces.compactMap { $0.plugin?.permission }).sorted()
  let used = Set(calls.first.compactMap { $0.interface.plugin?.permission })
  for permission in known where !used.contains(permission) && permissions.grants(permission) {
    diagnostics.append(
      Diagnostic(
        .permissionUnused, "the plugin has the permission \(quoted(permission)), and calls nothing that requires it",
        at: permissions.place(of: permission), fix: "remove it, unless code in another language uses it"))
  }
  return diagnostics
}

/// What a manifest grants under `resource.permission`.
private struct ManifestPermissions {
  let root: YAMLNode
  let path: String

  init(_ root: YAMLNode, path: String) {
    self.root = root
    self.path = path
  }

  private var permissions: YAMLNode? { root["resource"]?["permission"] }

  /// Whether `model.llm` is granted: both `model.enabled` and `model.llm`, and `app.enabled` for `app`.
  func grants(_ permission: String) -> Bool {
    let words = permission.split(separator: ".").map(String.init)
    guard let kind = words.first.flatMap({ permissions?[$0] }) else { return false }
    return (["enabled"] + words.dropFirst()).allSatisfy { kind[$0]?.boolValue == true }
  }

  /// The innermost key that is there: `llm`, `model`, `permission`, or `resource`; otherwise, the start of the file.
  func place(of permission: String) -> Location {
    let words = permission.split(separator: ".").map(String.init)
    var (node, place) = (root, Location(startOf: path))
    for word in ["resource", "permission"] + words {
      guard let entry = node.entries?.first(where: { $0.name == word }) else { break }
      place = Location(path: path, range: entry.key.range)
      node = entry.value
    }
    return place
  }

  /// `model: {enabled: true, llm: true}` with what the manifest grants of this kind already.
  func line(granting permission: String) -> String {
    let words = permission.split(separator: ".").map(String.init)
    guard let kind = words.first else { return "" }
    let granted = (permissions?[kind]?.entries ?? []).filter { $0.value.boolValue == true }.map(\.name)
    var names = ["enabled"]
    for name in granted + words.dropFirst() where !names.contains(name) { names.append(name) }
    return "\(kind): {\(names.map { $0 + ": true" }.joined(separator: ", "))}"
  }
}

/// What a plugin's manifest and its program must agree on.
extension Rule {
  /// Every rule about plugins.
  public static let plugin = [permissionMissing, permissionUnused] + packaging

  static let permissionUnused = Rule(
    "permission-unused", "A plugin should have only the permissions that it requires.", "Remove the permission.",
    severity: .warning)
}
