/// How documentation is written. Whatever it leaves out is `nil`: the tool's default.
public struct DocumentationSettings: Hashable, Sendable {
  /// Where files go, from the folder of the config.
  public var output: String?
  /// The name of the platform.
  public var product: String?
  /// The Python package that plugins import.
  public var pythonModule: String?
  /// The Swift module that holds the generated clients.
  public var swiftModule: String?
  /// Where the platform's own documentation lies.
  public var site: String?
  /// The folder on that site, below the language, and what the names of pages begin with.
  public var mdxFolder: String?
  /// What the names of pages on that site begin with.
  public var mdxName: String?
  /// Pages to go on with, in order.
  public var related: [RelatedPage] = []
  /// Earlier versions of the interfaces, the oldest first.
  public var history: [EarlierSpecs] = []

  /// Settings that say nothing.
  public init() {}
}

/// A page that leads on from those of the interfaces.
public struct RelatedPage: Hashable, Sendable {
  /// `{product}` in it stands for the name of the platform.
  public var title: String
  /// What the page tells, in a sentence.
  public var description: String?
  /// An address, or a path on the platform's site that begins with `/`. `{language}` in it stands for that of the page.
  public var url: String

  /// A page by its title and address.
  public init(title: String, description: String? = nil, url: String) {
    self.title = title
    self.description = description
    self.url = url
  }
}

/// Where an earlier version of the interfaces is described.
public struct EarlierSpecs: Hashable, Sendable {
  /// A name for it, such as `sdk-0.7`.
  public var name: String
  /// What people read, such as `SDK 0.7.4`.
  public var title: String
  /// A folder of specs, from the folder of the config.
  public var specs: Named
}
