import InvokerSpec
import YAMLTree

/// What templates see, as `Templates/model.yaml` describes it: values by name for each kind of view, and the view of each
/// template.
struct TemplateModel: Sendable {
  /// The name of the file.
  static let fileName = "model.yaml"

  /// Goes up when a template that was right for the version before may be wrong.
  var version: Int
  var templates: [Template] = []
  var views: [View] = []
  private var keysByView: [String: [Key]] = [:]

  struct Template: Sendable {
    /// Without its ending; `*` stands for any name.
    var name: String
    var view: String
    /// What it makes.
    var description: String
  }

  /// A kind of view.
  struct View: Sendable {
    var name: String
    /// The views whose keys it has as well.
    var bases: [String]
    var keys: [Key]
    /// The file of phrases whose keys it has.
    var phrases: String?
  }

  struct Key: Sendable {
    var name: String
    var kind: Kind
    /// Whether it may be nothing, which a section tells.
    var isOptional: Bool
    var description: String
  }

  indirect enum Kind: Hashable, Sendable {
    case text, flag
    case view(String)
    case list(Kind)
  }

  /// That of the tool.
  static let builtIn = TemplateModel(TemplateSet.builtIn)

  /// The keys of a view, those of the views that it extends first.
  func keys(of view: String) -> [Key] { keysByView[view] ?? [] }

  func key(_ name: String, of view: String) -> Key? { keys(of: view).first { $0.name == name } }

  /// The view of a template; `nil` if it sees what stands around it.
  func view(ofTemplate name: String) -> String? { templates.first { matches(name, $0.name) }?.view }
}

/// Whether `*` in `pattern` can stand for what `name` has there.
private func matches(_ name: String, _ pattern: String) -> Bool {
  let parts = pattern.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
  guard parts.count == 2 else { return name == pattern }
  return name.hasPrefix(parts[0]) && name.hasSuffix(parts[1]) && name.utf8.count >= pattern.utf8.count - 1
}

// MARK: Reading

extension TemplateModel {
  /// The number that a text gives itself, where it is one; `nil`: it gives none.
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
  /// From `since: text or nothing, version that brought it`.
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
  /// From `list of Param`.
  fileprivate init(_ text: String) {
    switch text {
    case "text": self = .text
    case "flag": self = .flag
    case _ where text.hasPrefix("list of "): self = .list(Self(String(text.dropFirst("list of ".count))))
    default: self = .view(text)
    }
  }
}

/// What stands before the first comma, and what behind it.
private func halves(of node: YAMLNode) -> (String, String) {
  let text = node.stringValue ?? ""
  guard let comma = text.firstIndex(of: ",") else { return (text, "") }
  return (String(text[..<comma]), String(text[text.index(after: comma)...].drop { $0 == " " }))
}
