import Mustache

/// What a template sees: values by name. Text, lists of texts and of views, and booleans for sections.
///
/// Mustache asks a value what it is by casting it to one protocol after another, and finds a plain struct's members by
/// reflection. A type that answers the first questions makes rendering half again as fast.
struct View: MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: Any]

  init(dictionaryLiteral elements: (String, Any)...) {
    values = Dictionary(elements.map { ($0, Self.leaf($1)) }) { _, last in last }
  }

  subscript(name: String) -> Any? {
    get { values[name] }
    set { values[name] = newValue.map(Self.leaf) }
  }

  func child(named name: String) -> Any? { values[name] }

  /// With the values of `other` added.
  func adding(_ other: View) -> View {
    var view = self
    view.values.merge(other.values) { $1 }
    return view
  }

  private static func leaf(_ value: Any) -> Any {
    if let text = value as? String { Text(renderText: text) } else { value }
  }
}

/// Text that is put in as it is. A section of an empty one is left out.
private struct Text: MustacheCustomRenderable {
  var renderText: String
  var isNull: Bool { renderText.isEmpty }
}
