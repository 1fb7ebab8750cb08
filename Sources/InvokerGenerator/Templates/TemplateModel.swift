import InvokerSpec
import YAMLTree

/// The model of templates, as `Templates/model.yaml` describes it: the values by name for each kind of view, and the
/// view of each template.
struct TemplateModel: Sendable {
  /// The name of the file.
  static let fileName = "model.yaml"

  /// The version. It is incremented when a template that is valid for the previous version can be invalid.
  var version: Int
  var templates: [Template] = []
  var views: [View] = []
  private var keysByView: [String: [Key]] = [:]

  struct Template: Sendable {
    /// The name without its extension. `*` matches any name.
    var name: String
    var view: String
    /// A description of the output.
    var description: String
  }

  /// A kind of view.
  struct View: Sendable {
    var name: String
    /// The views whose keys it also has.
    var bases: [String]
    var keys: [Key]
    /// The file of phrases whose keys it has.
    var phrases: String?
  }

  struct Key: Sendable {
    var name: String
    var kind: Kind
    /// Whether it can be absent, which a section can test.
    var isOptional: Bool
    var description: String
  }

  indirect enum Kind: Hashable, Sendable {
    case text, flag
    case view(String)
    case list(Kind)
  }

  /// The model of the tool.
  static let builtIn = TemplateModel(TemplateSet.builtIn)

  /// The keys of a view. The keys of the views that it extends come first.
  func keys(of view: String) -> [Key] { keysByView[view] ?? [] }

  func key(_ name: String, of view: String) -> Key? { keys(of: view).first { $0.name == name } }

  /// The view of a template; `nil` if it has the view of the including template.
  func view(ofTemplate name: String) -> String? { templates.first { matches(name, $0.name) }?.view }
}

/// Returns whether `name` matches `pattern`, in which `*` is a wildcard.
private func matches(_ name: String, _ pattern: String) -> Bool {
  let parts = pattern.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
  guard parts.count == 2 else { return name == pattern }
  return name.hasPrefix(parts[0]) && name.hasSuffix(parts[1]) && name.utf8.count >= pattern.utf8.count - 1
}

// MARK: Reading

extension TemplateModel {
  /// The version number in a text, if it is a number; `nil` if there is none.
  static func version(of root: YAMLNode?) -> (number: Int, range: SourceRange)? {
    guard let node = root?["model"], let number = node.integerValue else { return nil }
    return (number, node.range)
  }

  private init(_ templates: TemplateSet) {
    let root = parseYAML(Array((templates.text(Self.fileName) ?? "").utf8)).root
    version = Self.version(of: root)?.number ?? 0
    self.templates = (root?["templates"]?.entries ?? []).map { entry in
      let (view, description) = halves(of: entry.value)
      return Template(name: entry.name, view: view, description: description)
    }
    views = (root?["views"]?.entries ?? []).map { entry in
      View(
        name: entry.name, bases: entry.value["extends"]?.elements?.compactMap(\.stringValue) ?? [],
        keys: (entry.value["keys"]?.entries ?? []).map(Key.init), phrases: entry.value["keys"]?.stringValue)
    }
    for view in views {
      let inherited = view.bases.flatMap { base in keysByView[base] ?? [] }
      let own = view.phrases.map { phraseKeys(templates.text($0) ?? "") } ?? view.keys
      keysByView[view.name] = inherited + own
    }
  }
}

/// The keys of a file of phrases.
private func phraseKeys(_ text: String) -> [TemplateModel.Key] {
  (parseYAML(Array(text.utf8)).root?.entries ?? []).map { entry in
    TemplateModel.Key(name: entry.name, kind: .text, isOptional: false, description: "")
  }
}

extension TemplateModel.Key {
  /// Reads `since: text or nothing, version that brought it`.
  fileprivate init(_ entry: YAMLEntry) {
    var (kind, description) = halves(of: entry.value)
    isOptional = kind.hasSuffix(" or nothing")
    if isOptional { kind.removeLast(" or nothing".count) }
    self.kind = TemplateModel.Kind(kind)
    self.description = description
    name = entry.name
  }
}

extension TemplateModel.Kind {
  /// Reads `list of Param`.
  fileprivate init(_ text: String) {
    switch text {
    case "text": self = .text
    case "flag": self = .flag
    case _ where text.hasPrefix("list of "): self = .list(Self(String(text.dropFirst("list of ".count))))
    default: self = .view(text)
    }
  }
}

/// The text before the first comma, and the text after it.
private func halves(of node: YAMLNode) -> (String, String) {
  let text = node.stringValue ?? ""
  guard let comma = text.firstIndex(of: ",") else { return (text, "") }
  return (String(text[..<comma]), String(text[text.index(after: comma)...].drop { $0 == " " }))
}
