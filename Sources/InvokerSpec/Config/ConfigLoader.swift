import YAMLTree

/// What came of reading a config.
public struct LoadedConfig: Sendable {
  /// What could be read; complete only if `diagnostics` has no error.
  public var config: Config
  /// What is wrong with the file, in order.
  public var diagnostics: [Diagnostic]
}

/// Reads `invoker.yaml`, with the same rules and the same care as a spec.
public func loadConfig(_ bytes: [UInt8]) -> LoadedConfig {
  let document = parseYAML(bytes)
  var decoder = FileDecoder(path: Config.fileName)
  let config = document.root.map { decoder.config($0) }
  return LoadedConfig(
    config: config ?? Config(),
    diagnostics: document.problems.map { Diagnostic($0, in: Config.fileName) } + decoder.log.inOrder())
}
