import Mustache

/// What a template sees: values by name. Text, lists of texts and of views, and booleans for sections.
///
/// Mustache asks a value what it is by casting it to one protocol after another, and finds a plain struct's members by
/// reflection. A type that answers the first questions makes rendering half again as fast.
/// A name that a view does not know is looked for in all views around it, which takes as long again for each.
struct View: MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: Any] = [:]
  private var compute: (String) -> Any? = { _ in nil }

  init(dictionaryLiteral elements: (String, Any)...) {
    for (name, value) in elements { values[name] = Self.leaf(value) }
  }

  /// A view of which a template needs few values: each is computed when it is asked for.
  ///
  /// - Parameter compute: gives the value of a name; `nil` if there is none.
  init(_ compute: @escaping (_ name: String) -> Any?) { self.compute = compute }

  /// The names of the values that are there from the start.
  var names: [String] { Array(values.keys) }

  subscript(name: String) -> Any? {
    get { values[name] }
    set { values[name] = newValue.map(Self.leaf) }
  }

  func child(named name: String) -> Any? { values[name] ?? compute(name).map(Self.leaf) }

  /// With the values of `other` added.
  func adding(_ other: View) -> View {
    var view = self
    view.values.merge(other.values) { $1 }
    return view
  }

  private static func leaf(_ value: Any) -> Any {
    switch value {
    case let text as String: Text(renderText: text)
    case let number as Int: Text(renderText: String(number))
    default: value
    }
  }
}

/// Text that is put in as it is. A section of an empty one is left out.
struct Text: MustacheCustomRenderable, MustacheParent, MustacheTransformable {
  var renderText: String
  var isNull: Bool { renderText.isEmpty }

  func child(named name: String) -> Any? { nil }
  func transform(_ name: String) -> Any? { renderText.transform(name) }
}
