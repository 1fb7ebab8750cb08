import YAMLTree

/// The result of reading a config.
public struct LoadedConfig: Sendable {
  /// The config, which is complete only if `diagnostics` has no errors.
  public var config: Config
  /// The diagnostics of the file, in order.
  public var diagnostics: [Diagnostic]
}

/// Returns the HTTP APIs that a config describes.
package func transports(of config: [UInt8]?) -> [APISettings] { config.map { loadConfig($0).config.transports } ?? [] }

/// Reads `invoker.yaml`, with the same rules and checks as a spec.
public func loadConfig(_ bytes: [UInt8]) -> LoadedConfig {
  let document = parseYAML(bytes)
  var decoder = FileDecoder(path: Config.fileName)
  decoder.log += DiagnosticLog(document, in: Config.fileName)
  let config = document.root.map { decoder.config($0) }
  return LoadedConfig(config: config ?? Config(), diagnostics: decoder.log.inOrder())
}
