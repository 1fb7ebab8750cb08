import InvokerSpec
import YAMLTree

/// The result of importing an exported app.
public struct ImportedApp: Sendable {
  /// The spec file; `nil` if there was an error.
  public var file: (path: String, text: String)?
  /// The name of the app, and the spec of its interface.
  public var names: (app: String, interface: String)?
  public var diagnostics: [Diagnostic]
}

/// The beginning of the first line of files that `import dsl` generates. Only such files are replaced.
public let importedHeader = "# Made by 'invoker import dsl'"

/// The limits for reading an exported app. Prompts are long, and the exporter writes an alias for a repeated list or
/// mapping.
private let limits = YAMLLimits(
  bytes: 16 << 20, depth: YAMLLimits.maximumDepth, nodes: 1_000_000, scalarBytes: 4 << 20, keyBytes: 4 << 10,
  aliases: .expanded(maximumNodes: 100_000))

/// Generates the spec of an app that Dify has exported.
///
/// - Parameters:
///   - path: the path of the file, for diagnostics.
///   - name: the name in the spec; `nil` to derive it from the app's title.
///   - taken: the names of other apps in the run.
///   - specs: the specs to which the spec is added. One of them contains the interface of the app.
public func importDSL(
  _ bytes: [UInt8], path: String, name: String?, besides taken: Set<String> = [], into specs: SpecSet
) -> ImportedApp {
  let document = parseYAML(withoutSeparators(bytes), limits: limits)
  // Python's YAML library writes tags for values other than texts, numbers, lists, and mappings. The tool doesn't
  // require them.
  let problems = document.problems.filter { $0.id != .tag }.map { Diagnostic($0, in: path) }
  var reader = AppReader(path: path)
  let app = document.root.flatMap { reader.app($0) }
  var diagnostics = (problems + reader.diagnostics).inOrder()
  guard let app, !diagnostics.hasErrors else { return ImportedApp(file: nil, diagnostics: diagnostics) }
  guard let interface = specs.interfaces.first(where: { $0.name == app.mode.interface }) else {
    diagnostics.append(
      Diagnostic(
        .dslInterfaceMissing, "there is no interface \(quoted(app.mode.interface)), which this app requires", at: nil,
        fix: "name a folder that has '\(app.mode.interface).yaml' with --into, or copy that from 'specs/' of Invoker"))
    return ImportedApp(file: nil, diagnostics: diagnostics)
  }
  let text = AppText(
    app, name: name ?? appName(of: app.name, path: path, among: specs, taken: taken), interface: interface,
    among: specs,
    source: String(path.split(separator: "/").last ?? ""))
  // An export can contain longer texts than a spec.
  if let problem = parseYAML(Array(text.text.utf8)).problems.first {
    diagnostics.append(
      Diagnostic(
        .dslBrokenPart, "its spec would be incorrect: \(problem.message)", at: Location(startOf: path),
        fix: "shorten options, labels, and defaults in Dify, and export the app again"))
    return ImportedApp(file: nil, diagnostics: diagnostics)
  }
  return ImportedApp(
    file: (text.name + ".yaml", text.text), names: (text.name, interface.location.path), diagnostics: diagnostics)
}

/// The bytes with U+0085, U+2028, and U+2029 replaced by other characters of the same length. The exporter writes them
/// as is, but in YAML 1.2 they don't end a line. They are allowed only in prose; a name that contains one is rejected.
private func withoutSeparators(_ bytes: [UInt8]) -> [UInt8] {
  var bytes = bytes
  var index = 0
  while let start = bytes[index...].firstIndex(where: { $0 == 0xC2 || $0 == 0xE2 }) {
    switch bytes[start...].prefix(3) {
    case [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]: bytes[start + 2] = 0xA7
    case let next where next.starts(with: [0xC2, 0x85]): bytes[start + 1] = 0xA0
    default: break
    }
    index = start + 1
  }
  return bytes
}
