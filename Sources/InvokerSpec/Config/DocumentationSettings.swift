/// How documentation is written. What the config does not say is `nil`.
public struct DocumentationSettings: Hashable, Sendable {
  /// Where files go, from the folder of the config.
  public var output: String?
  /// The name of the platform.
  public var product: String?
  /// The Python package that plugins import. Pages show Python only where there is one.
  public var pythonModule: String?
  /// Expressions that samples in Python pass in place of the values of examples, by param.
  public var pythonArguments: [String: String] = [:]
  /// How plugins in Python get errors, in Markdown.
  public var pythonErrors: String?
  /// How long plugins in Python wait, in Markdown.
  public var pythonDeadline: String?
  /// The Swift module that holds the generated clients, which samples import.
  public var swiftModule: String?
  /// Where the platform's own documentation lies.
  public var site: String?
  /// The folder on that site, below the language, and what the names of pages begin with.
  public var mdxFolder: String?
  /// What the names of pages on that site begin with.
  public var mdxName: String?
  /// What the overview says beside what the specs tell.
  public var overview = OverviewText()
  /// Pages to go on with, in order.
  public var related: [RelatedPage] = []
  /// Earlier versions of the interfaces, the oldest first.
  public var history: [EarlierSpecs] = []

  /// Settings that say nothing.
  public init() {}
}

/// The texts of the page that leads to those of the interfaces.
///
/// In them, `{product}`, `{python_module}` and `{swift_module}` stand for what is set, and the name of a related page in
/// braces for a link to it.
public struct OverviewText: Hashable, Sendable {
  /// A heading; `nil`: the name of the platform.
  public var title: String?
  /// One sentence.
  public var summary: String?
  /// The paragraphs at the beginning, in Markdown.
  public var description: String?
  /// What follows the list of interfaces and transports, in order.
  public var sections: [Section] = []

  /// A page of which everything follows from the specs.
  public init() {}

  /// A heading, and what is below it in the order of the properties.
  public struct Section: Hashable, Sendable {
    /// The anchor of the section is made of it, so that it stays when the title changes.
    public var name: String
    /// What people read.
    public var title: String
    /// Paragraphs, in Markdown.
    public var description: String?
    /// Something that is easily overlooked.
    public var note: String?
    /// The same code in one or more languages.
    public var code: [Code]

    /// A section by its name and title.
    public init(name: String, title: String, description: String? = nil, note: String? = nil, code: [Code] = []) {
      self.name = name
      self.title = title
      self.description = description
      self.note = note
      self.code = code
    }
  }

  /// Code as it is, in every language of the documentation.
  public struct Code: Hashable, Sendable {
    /// The language that it is written in.
    public var language: Language
    /// Without a line feed at its end.
    public var text: String
  }

  /// A language of code, by its key.
  public enum Language: String, Hashable, Sendable, CaseIterable {
    /// Swift.
    case swift
    /// Python.
    case python
    /// Lines for a shell.
    case shell
    /// JSON.
    case json
  }
}

/// A page that leads on from those of the interfaces.
public struct RelatedPage: Hashable, Sendable {
  /// What texts refer to it by.
  public var name: String
  /// `{product}` in it stands for the name of the platform.
  public var title: String
  /// What the page tells, in a sentence.
  public var description: String?
  /// An address, or a path on the platform's site that begins with `/`. `{language}` in it stands for that of the page.
  public var url: String

  /// A page by its name, title and address.
  public init(name: String, title: String, description: String? = nil, url: String) {
    self.name = name
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
