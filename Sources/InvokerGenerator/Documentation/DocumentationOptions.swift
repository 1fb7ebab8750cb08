import InvokerSpec

/// What pages say beside what the specs tell.
public struct DocumentationOptions: Hashable, Sendable {
  /// What the config and the flags say.
  public var settings: DocumentationSettings
  /// Earlier versions of the interfaces, the oldest first.
  public var history: [EarlierVersion]
  public var swift: SwiftOptions

  public init(
    _ settings: DocumentationSettings = DocumentationSettings(), history: [EarlierVersion] = [],
    swift: SwiftOptions = SwiftOptions()
  ) {
    self.settings = settings
    self.history = history
    self.swift = swift
  }
}

/// A version that the interfaces once had.
public struct EarlierVersion: Hashable, Sendable {
  /// What it is told from others by, in anchors: `sdk-0.7`.
  public var name: String
  /// `SDK 0.7`
  public var title: String
  public var specs: SpecSet

  public init(name: String, title: String, specs: SpecSet) {
    self.name = name
    self.title = title
    self.specs = specs
  }
}
