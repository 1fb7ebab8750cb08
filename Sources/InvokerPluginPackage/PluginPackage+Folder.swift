public import InvokerPluginHost
import InvokerRuntime
import YAMLTree

// Without the rest of Foundation, a plugin that is linked statically has 40 MB less.
#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension PluginPackage {
  /// Reads a plugin's folder in Dify's layout: `manifest.yaml`, the YAML files that it names, and `_assets`.
  ///
  /// - Throws: what is wrong with a file, and where. Extensions other than tools and endpoints are rejected.
  public init(folder: URL) throws(PluginFolderProblem) {
    let files = PluginFolder(root: folder)
    let manifest = try files.yaml("manifest.yaml")
    self.init(manifest: manifest)
    for (name, value) in manifest["plugins"]?.object ?? [:] {
      guard let paths = value.array?.compactMap(\.string), let path = paths.first else { continue }
      guard paths.count == 1 else {
        throw PluginFolderProblem("manifest.yaml", "plugins.\(name) names \(paths.count) files; the daemon takes one")
      }
      switch name {
      case "endpoints": declarations[.endpoint] = try files.yaml(path, including: "endpoints")
      case "tools": declarations[.tool] = try files.toolProvider(path)
      default: throw PluginFolderProblem("manifest.yaml", "plugins.\(name) cannot be read; tools and endpoints can")
      }
    }
    assets = try files.assets()
  }
}

/// What is wrong with a plugin's folder.
public struct PluginFolderProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, with the line and column if known: `manifest.yaml:3:1`.
  public var location: String
  /// What is wrong, on one line.
  public var message: String
  public var description: String { "\(location): \(message)" }

  init(_ location: String, _ message: String) {
    self.location = location
    self.message = message
  }
}

/// The files of a plugin.
private struct PluginFolder {
  let root: URL

  /// A YAML file as JSON.
  ///
  /// - Parameter list: a field whose elements can be paths of other files, whose contents then replace them.
  func yaml(_ path: String, including list: String? = nil) throws(PluginFolderProblem) -> JSONValue {
    let document = parseYAML(try read(path))
    if let problem = document.problems.first {
      let start = problem.range.start
      throw PluginFolderProblem("\(path):\(start.line):\(start.column)", problem.message)
    }
    guard let node = document.root, var fields = JSONValue(node).object else {
      throw PluginFolderProblem(path, "it holds no fields")
    }
    if let list, let elements = fields[list]?.array {
      var included: [JSONValue] = []
      for element in elements {
        if let other = element.string { included.append(try yaml(other)) } else { included.append(element) }
      }
      fields[list] = .array(included)
    }
    return .object(fields)
  }

  /// The daemon requires the credentials as a list, under a different name than in the file.
  func toolProvider(_ path: String) throws(PluginFolderProblem) -> JSONValue {
    var fields = try yaml(path, including: "tools").object ?? [:]
    let credentials = fields.removeValue(forKey: "credentials_for_provider")?.object ?? [:]
    fields["credentials_schema"] = .array(
      credentials.sorted { $0.key < $1.key }.map { name, value in
        .object((value.object ?? [:]).merging(["name": .string(name)]) { $1 })
      })
    return .object(fields)
  }

  func assets() throws(PluginFolderProblem) -> [String: [UInt8]] {
    let folder = root.appendingPathComponent("_assets").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var assets: [String: [UInt8]] = [:]
    for name in names where !name.hasPrefix(".") { assets[name] = try read("_assets/\(name)") }
    return assets
  }

  private func read(_ path: String) throws(PluginFolderProblem) -> [UInt8] {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      throw PluginFolderProblem(path, "it is outside of the plugin's folder")
    }
    do {
      return Array(try Data(contentsOf: root.appendingPathComponent(path)))
    } catch {
      throw PluginFolderProblem(path, "cannot be read in \(root.path)")
    }
  }
}

extension JSONValue {
  /// By YAML 1.2's core schema: only plain scalars can be anything but strings.
  fileprivate init(_ node: YAMLNode) {
    switch node.content {
    case .sequence(let elements): self = .array(elements.map(JSONValue.init))
    case .mapping(let entries):
      self = .object(JSONObject(entries.map { ($0.name, JSONValue($0.value)) }) { first, _ in first })
    case .scalar(let scalar):
      if node.isNull {
        self = .null
      } else if let value = node.boolValue {
        self = .bool(value)
      } else if let value = node.integerValue {
        self = .number(JSONNumber(value))
      } else if let value = node.numberValue {
        self = .number(JSONNumber(value))
      } else {
        self = .string(scalar.text)
      }
    }
  }
}
