/// What a template of HTML sees. It takes no `String`, so no text of a spec can get in but through `Markup`.
struct HTMLView: ExpressibleByDictionaryLiteral {
  fileprivate var view: View = [:]

  /// A value that is `nil` hides its section.
  init(dictionaryLiteral elements: (String, (any HTMLValue)?)...) {
    // What is missing would be looked for in the views around this one.
    for (name, value) in elements { view[name] = value?.leaf ?? false }
  }
}

/// What may stand in a view of HTML.
protocol HTMLValue {
  var leaf: Any { get }
}

extension Markup: HTMLValue {
  var leaf: Any { source }
}

extension Bool: HTMLValue {
  var leaf: Any { self }
}

extension Int: HTMLValue {
  var leaf: Any { String(self) }
}

extension HTMLView: HTMLValue {
  var leaf: Any { view }
}

extension [HTMLView]: HTMLValue {
  var leaf: Any { map(\.view) }
}

extension TemplateSet {
  /// Fills in a template of `docs/html`.
  func markup(_ name: String, _ view: HTMLView) -> Markup { Markup(filled: render("docs/html/" + name, view.view)) }
}
