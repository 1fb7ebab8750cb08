import InvokerSpec

/// What pages call things, and what they lead to. The defaults fit the platform that the built-in specs describe.
public struct DocumentationOptions: Hashable, Sendable {
  /// The name of the platform: `Dify`.
  public var product: String
  /// The Python package that a plugin imports: `dify_plugin`.
  public var pythonModule: String
  /// The Swift module that holds the generated clients: `DifyApps`.
  public var swiftModule: String
  /// Where the platform's own documentation lies, without `/` at the end. Links to it begin with `/`.
  public var site: String
  /// The folder of the pages below each language on that site, and the name that their names begin with.
  public var mdxFolder: String
  public var mdxName: String
  /// Pages to go on with.
  public var related: [RelatedPage]
  /// Earlier versions of the interfaces, the oldest first.
  public var history: [EarlierVersion]
  public var swift: SwiftOptions

  public init(
    product: String = "Dify", pythonModule: String = "dify_plugin", swiftModule: String = "DifyApps",
    site: String = "https://docs.dify.ai",
    mdxFolder: String = "develop-plugin/features-and-specs/advanced-development",
    mdxName: String = "reverse-invocation-app", related: [RelatedPage] = [], history: [EarlierVersion] = [],
    swift: SwiftOptions = SwiftOptions()
  ) {
    self.product = product
    self.pythonModule = pythonModule
    self.swiftModule = swiftModule
    self.site = site
    self.mdxFolder = mdxFolder
    self.mdxName = mdxName
    self.related = related
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
