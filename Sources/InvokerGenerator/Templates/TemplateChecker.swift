import InvokerSpec
import YAMLTree

extension Rule {
  public static let badTemplate = Rule(
    "bad-template",
    "A template must be valid Mustache, replace a built-in one, and use only the values of the template model.",
    "Compare it with the output of `invoker templates export` and `invoker templates model`.")
}

/// Finds names in templates that are undefined in their context. The model defines the view of each template.
struct TemplateChecker {
  let model: TemplateModel
  /// The templates to check, by name.
  let sources: [String: TemplateSource]
  /// The names of all templates, which can be included in others.
  let names: Set<String>
  private(set) var diagnostics: [Diagnostic] = []
  /// Partials, with the scopes in which they have been checked.
  private var visited: Set<Visit> = []

  private struct Visit: Hashable {
    var template: String
    var scope: Scope
  }

  init(_ model: TemplateModel, _ sources: [String: TemplateSource], names: Set<String>) {
    self.model = model
    self.sources = sources
    self.names = names
  }

  /// Checks all templates that have their own view, and the partials that they include.
  mutating func run() {
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      guard let view = model.view(ofTemplate: name) else { continue }
      check(source.tags, in: Scope().entering(.view(view)), of: source)
    }
  }

  private mutating func check(_ tags: [MustacheTag], in scope: Scope, of source: TemplateSource) {
    for tag in tags {
      switch tag.kind {
      case .value: checkValue(tag, in: scope, of: source)
      case .section:
        guard let kind = kind(of: tag, in: scope, of: source) else { continue }
        check(tag.content, in: scope.entering(kind), of: source)
      case .invertedSection:
        guard kind(of: tag, in: scope, of: source) != nil else { continue }
        check(tag.content, in: scope, of: source)
      case .block: check(tag.content, in: scope, of: source)
      case .partial: checkPartial(tag, in: scope, of: source)
      case .computedPartial:
        report("the name of a template cannot be a value", tag, source, fix: "choose among sections, each with a name")
      case .end: break
      }
    }
  }

  private mutating func checkValue(_ tag: MustacheTag, in scope: Scope, of source: TemplateSource) {
    switch kind(of: tag, in: scope, of: source) {
    case .list:
      report(
        "'\(tag.name)' is a list, not text", tag, source,
        fix: "write '{{#\(tag.name)}} … {{/\(tag.name)}}' around the text for each element")
    case .view(let view):
      report(
        "'\(tag.name)' is \(view), not text", tag, source,
        fix: "name one of its values, such as \(oneOf(model.keys(of: view).prefix(6).map(\.name)))")
    case .text, .flag, nil: break
    }
  }

  /// A partial sees the view of the including template, except for the position in a list.
  private mutating func checkPartial(_ tag: MustacheTag, in scope: Scope, of source: TemplateSource) {
    guard names.contains(tag.name) else {
      let others = names.filter { $0.hasPrefix(partialFolder) }
      return report(
        "there is no template \(quoted(tag.name))" + didYouMean(tag.name, others.isEmpty ? names : others), tag, source,
        fix: "write it as '\(partialFolder)NAME.mustache' below the folder of templates, called '\(partialFolder)NAME'")
    }
    var scope = scope
    scope.isElement = false
    guard let partial = sources[tag.name], visited.insert(Visit(template: tag.name, scope: scope)).inserted else {
      return
    }
    check(partial.tags, in: scope, of: partial)
  }

  // MARK: Names

  /// The kind of value that a tag refers to; `nil` if the tag is reported as undefined.
  private mutating func kind(
    of tag: MustacheTag, in scope: Scope, of source: TemplateSource
  ) -> TemplateModel.Kind? {
    var transforms = tag.transforms
    var kind: TemplateModel.Kind?
    if tag.name.isEmpty, let place = transforms.popLast() {
      kind = scope.isElement ? TemplateModel.Kind(place: place) : nil
      guard kind != nil else {
        report(
          "'\(place)()' has no meaning here", tag, source,
          fix: "write first, last, index, even, or odd, directly in the section of a list")
        return nil
      }
    } else {
      kind = named(tag, in: scope, of: source)
    }
    for transform in transforms.reversed() {
      guard let before = kind else { return nil }
      kind = before.transformed(by: transform)
      if kind == nil { report("'\(transform)' cannot be used on this", tag, source, fix: transformFix) }
    }
    return kind
  }

  /// The kind of value that its name refers to, without transforms.
  private mutating func named(
    _ tag: MustacheTag, in scope: Scope, of source: TemplateSource
  ) -> TemplateModel.Kind? {
    if tag.name == "." { return scope.levels.last }
    let parts = tag.name.split(separator: ".").map(String.init)
    var levels = tag.name.hasPrefix(".") ? scope.levels.suffix(1) : scope.levels[...]
    var kind: TemplateModel.Kind?
    for part in parts {
      kind = levels.reversed().compactMap { model.key(part, in: $0)?.kind }.first
      guard let kind else {
        let known = levels.flatMap { model.keys(in: $0).map(\.name) }
        let views = levels.reversed().compactMap(\.viewName)
        report(
          "there is no \(quoted(part)) here" + didYouMean(part, known), tag, source,
          fix: views.isEmpty
            ? "remove it: text contains no names"
            : "use what 'invoker templates model' lists for \(oneOf(views))")
        return nil
      }
      levels = [kind]
    }
    return kind
  }

  private mutating func report(_ message: String, _ tag: MustacheTag, _ source: TemplateSource, fix: String) {
    let diagnostic = Diagnostic(.badTemplate, message, at: source.location(of: tag.offsets), fix: fix)
    // A partial can be included in several places.
    if !diagnostics.contains(where: { $0.location == diagnostic.location }) { diagnostics.append(diagnostic) }
  }
}

/// The context of name lookup: views, and texts that a section has entered, innermost last.
private struct Scope: Hashable {
  var levels: [TemplateModel.Kind] = []
  /// Whether the innermost one is an element of a list.
  var isElement = false

  /// The scope within a section of `kind`. A view that encloses itself adds nothing to the inner one.
  func entering(_ kind: TemplateModel.Kind) -> Scope {
    switch kind {
    case .flag: return self
    case .text, .view: return Scope(levels: levels.filter { $0 != kind } + [kind])
    case .list(let element): return Scope(levels: levels.filter { $0 != element } + [element], isElement: true)
    }
  }
}

extension TemplateModel {
  fileprivate func keys(in level: Kind) -> [Key] { level.viewName.map(keys) ?? [] }
  fileprivate func key(_ name: String, in level: Kind) -> Key? { level.viewName.flatMap { key(name, of: $0) } }
}

extension TemplateModel.Kind {
  fileprivate var viewName: String? { if case .view(let name) = self { name } else { nil } }
}
