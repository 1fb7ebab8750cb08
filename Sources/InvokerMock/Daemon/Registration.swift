import InvokerPackaging
public import InvokerRuntime
import YAMLTree

/// The registration of a plugin being debugged: a handshake, its manifest, its declarations and assets, and `end`.
///
/// The daemon doesn't respond to any of it; if something is wrong, it reports that in one line and closes the
/// connection.
struct Registration {
  /// What follows from a message.
  enum Step: Hashable {
    case goOn
    /// The plugin is registered.
    case done
    case refused(String)
  }

  private(set) var plugin = RegisteredPlugin()
  private let key: String
  private var hasKey = false
  private var assetBytes = 0

  private static let assetLimit = 50 << 20

  init(key: String) { self.key = key }

  mutating func take(_ line: [UInt8]) -> Step {
    guard let message = try? JSONValue(json: line), let type = message["type"]?.string, let data = message["data"],
      !data.isNull
    else { return .refused("handshake failed, invalid handshake message") }
    if type == "handshake" {
      if hasKey { return .refused("handshake already completed") }
      guard let given = data["key"]?.string else { return .refused("handshake failed, invalid handshake message") }
      hasKey = given == key
      return hasKey ? .goOn : .refused("handshake failed, invalid key")
    }
    guard hasKey else { return .refused("handshake failed, invalid handshake message") }
    switch type {
    case "manifest_declaration":
      if plugin.manifest != .null { return .refused("declaration already registered") }
      if let problem = manifestProblem(data) {
        return .refused("handshake failed, invalid plugin declaration: \(problem)")
      }
      plugin.manifest = data
    case "asset_chunk": return takeAsset(data)
    case "end":
      return plugin.declarations.isEmpty ? .refused("no registration transferred, cannot initialize") : .done
    case _ where type.hasSuffix("_declaration"):
      let kind = String(type.dropLast("_declaration".count))
      guard let declaration = data[0], declaration.object != nil else {
        return .refused("\(kind)s register failed, invalid \(kind)s declaration: not a list of objects")
      }
      if plugin.declarations.updateValue(declaration, forKey: kind) != nil {
        return .refused("\(kind) declaration already registered")
      }
    default: break
    }
    return .goOn
  }

  private mutating func takeAsset(_ data: JSONValue) -> Step {
    guard let name = data["filename"]?.string, let text = data["data"]?.string, !text.isEmpty else {
      return .refused("assets remap failed, invalid asset chunk")
    }
    assetBytes += text.utf8.count / 4 * 3
    if assetBytes > Self.assetLimit { return .refused("assets too large, at most 50MB") }
    plugin.assets[name, default: ""] += text
    return .goOn
  }
}

/// The description that a plugin has registered.
public struct RegisteredPlugin: Sendable, Hashable {
  /// `manifest.yaml` as JSON.
  public internal(set) var manifest: JSONValue = .null
  /// The declarations by kind, such as `endpoint`.
  public internal(set) var declarations: [String: JSONValue] = [:]
  /// The assets by file name: chunks in base64, concatenated.
  public internal(set) var assets: [String: String] = [:]
}

extension RegisteredPlugin: CustomStringConvertible {
  /// Its name, version, and endpoints.
  public var description: String {
    let endpoints = (declarations["endpoint"]?["endpoints"]?.array ?? []).map { endpoint in
      "\(endpoint["method"]?.string ?? "") \(endpoint["path"]?.string ?? "")"
    }
    let name = "\(manifest["name"]?.string ?? "") \(manifest["version"]?.string ?? "")"
    return ([name] + endpoints).joined(separator: ", ")
  }
}

/// What the daemon rejects in a manifest; `nil` if nothing.
public func manifestProblem(_ manifest: JSONValue) -> String? {
  // JSON is YAML as well, and the check is that of the tool, which knows where in a file a value is.
  guard let root = parseYAML(manifest.jsonBytes).root else { return "not a manifest" }
  return manifestProblems(in: root).first?.message
}
