public import InvokerRuntime

/// What a plugin being debugged sends to the daemon: what the daemon otherwise reads from the plugin's package.
public struct PluginPackage: Sendable {
  /// The kinds of declaration, in the order in which they are sent.
  public enum Declaration: String, Hashable, Sendable, CaseIterable {
    /// A provider of tools.
    case tool
    /// A provider of models.
    case model
    /// A group of endpoints.
    case endpoint
    /// A provider of agent strategies.
    case agentStrategy = "agent_strategy"
    /// A provider of data sources.
    case datasource
    /// A provider of triggers.
    case trigger
  }

  /// `manifest.yaml` as JSON.
  public var manifest: JSONValue
  /// The contents of the manifest's YAML files, as JSON. The daemon accepts one of each kind.
  public var declarations: [Declaration: JSONValue]
  /// Files such as icons, by their names below `_assets`.
  public var assets: [String: [UInt8]]

  /// Creates a package from its parts. `InvokerPluginPackage` reads one from a plugin's folder.
  public init(manifest: JSONValue, declarations: [Declaration: JSONValue] = [:], assets: [String: [UInt8]] = [:]) {
    self.manifest = manifest
    self.declarations = declarations
    self.assets = assets
  }

  /// The number of bytes of an asset in one message.
  private static let piece = 8192

  /// The messages that register the plugin, in order. The daemon doesn't respond to any of them.
  func registration(key: String) -> [PluginLine] {
    var lines = [line("handshake", ["key": .string(key)]), line("manifest_declaration", manifest)]
    for kind in Declaration.allCases {
      if let declaration = declarations[kind] { lines.append(line("\(kind.rawValue)_declaration", [declaration])) }
    }
    for (name, bytes) in assets.sorted(by: { $0.key < $1.key }) {
      for start in stride(from: 0, to: bytes.count, by: Self.piece) {
        let end = min(start + Self.piece, bytes.count)
        let data = Base64Bytes(bytes[start..<end]).base64
        lines.append(
          line("asset_chunk", ["filename": .string(name), "data": .string(data), "end": .bool(end == bytes.count)]))
      }
    }
    return lines + [line("end", [:])]
  }

  private func line(_ type: String, _ data: JSONValue) -> PluginLine {
    PluginLine(raw: (["type": .string(type), "data": data] as JSONObject).jsonBytes)
  }
}
