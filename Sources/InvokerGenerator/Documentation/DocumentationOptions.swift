import InvokerSpec

/// What pages say beside what the specs tell.
public struct DocumentationOptions: Hashable, Sendable {
  /// What the config and the flags say.
  public var settings: DocumentationSettings
  /// What changed from version to version, the oldest first; the last one is the present.
  public var history: [VersionNews]
  public var swift: SwiftOptions

  public init(
    _ settings: DocumentationSettings = DocumentationSettings(), history: [VersionNews] = [],
    swift: SwiftOptions = SwiftOptions()
  ) {
    self.settings = settings
    self.history = history
    self.swift = swift
  }
}
