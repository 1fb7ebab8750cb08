/// Options for the documentation. Settings that the config omits are `nil`.
public struct DocumentationSettings: Hashable, Sendable {
  /// The output folder, relative to the folder of the config.
  public var output: String?
  /// The name of the platform.
  public var product: String?
  /// The Python package that plugins import. Pages show Python only if it is set.
  public var pythonModule: String?
  /// Expressions that Python samples pass instead of the values of examples, by param.
  public var pythonArguments: [String: String] = [:]
  /// How Python plugins receive errors, in Markdown.
  public var pythonErrors: String?
  /// How long Python plugins wait, in Markdown.
  public var pythonDeadline: String?
  /// The Swift module that holds the generated clients, which samples import.
  public var swiftModule: String?
  /// The address of the platform's own documentation.
  public var site: String?
  /// The folder of the pages on that site, below the language.
  public var mdxFolder: String?
  /// The prefix of the page names on that site.
  public var mdxName: String?
  /// Texts of the overview, in addition to the contents of the specs.
  public var overview = OverviewText()
  /// Links to related pages, in order.
  public var related: [RelatedPage] = []
  /// Earlier versions of the interfaces, oldest first.
  public var history: [EarlierSpecs] = []

  /// Creates empty settings.
  public init() {}
}

/// The texts of the overview page, which links to the pages of the interfaces.
///
/// In these texts, `{product}`, `{python_module}`, and `{swift_module}` are replaced with the settings, and the name of
/// a related page in braces is replaced with a link to it.
public struct OverviewText: Hashable, Sendable {
  /// The heading; `nil` for the name of the platform.
  public var title: String?
  /// One sentence.
  public var summary: String?
  /// The introduction, in Markdown.
  public var description: String?
  /// The sections after the list of interfaces and transports, in order.
  public var sections: [Section] = []

  /// Creates a page without custom texts.
  public init() {}

  /// A section: a heading, and its contents in the order of the properties.
  public struct Section: Hashable, Sendable {
    /// The name, which determines the anchor, so that the anchor stays the same when the title changes.
    public var name: String
    /// The displayed title.
    public var title: String
    /// Paragraphs, in Markdown.
    public var description: String?
    /// A note that readers should not miss.
    public var note: String?
    /// The same code in one or more languages.
    public var code: [Code]

    /// Creates a section.
    public init(name: String, title: String, description: String? = nil, note: String? = nil, code: [Code] = []) {
      self.name = name
      self.title = title
      self.description = description
      self.note = note
      self.code = code
    }
  }

  /// Code that is the same in every language of the documentation.
  public struct Code: Hashable, Sendable {
    /// The programming language.
    public var language: Language
    /// The code, without a line feed at the end.
    public var text: String
  }

  /// A programming language, by its key.
  public enum Language: String, Hashable, Sendable, CaseIterable {
    /// Swift.
    case swift
    /// Python.
    case python
    /// Shell commands.
    case shell
    /// JSON.
    case json
  }
}

/// A related page.
public struct RelatedPage: Hashable, Sendable {
  /// The name that texts use to refer to the page.
  public var name: String
  /// The title. `{product}` is replaced with the name of the platform.
  public var title: String
  /// A summary of the page, in one sentence.
  public var description: String?
  /// A URL, or a path on the platform's site that starts with `/`. `{language}` is replaced with the page's language.
  public var url: String

  /// Creates a page.
  public init(name: String, title: String, description: String? = nil, url: String) {
    self.name = name
    self.title = title
    self.description = description
    self.url = url
  }
}

/// The specs of an earlier version of the interfaces.
public struct EarlierSpecs: Hashable, Sendable {
  /// The name, such as `sdk-0.7`.
  public var name: String
  /// The displayed title, such as `SDK 0.7.4`.
  public var title: String
  /// The folder of the specs, relative to the folder of the config.
  public var specs: Named
}
