import InvokerSpec

/// The content of pages in addition to the specs.
public struct DocumentationOptions: Hashable, Sendable {
  /// The settings from the config and the flags.
  public var settings: DocumentationSettings
  /// The changes from version to version, oldest first. The last entry is the current version.
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
