import Mustache

/// What a template sees: values by name. Text, lists of texts and of views, and booleans for sections.
///
/// Mustache asks a value what it is by casting it to one protocol after another, which takes most of the time of
/// rendering, and finds a plain struct's members by reflection. A type that answers the first questions saves half of it,
/// and nothing in the place of `false` and of empty text a fifth.
/// A name that a view does not know is looked for in all views around it, which takes as long again for each.
struct View: MustacheParent, ExpressibleByDictionaryLiteral {
  // So few that a search takes no longer than a dictionary, which takes long to make. With them, a view fits in place into
  // an existential.
  private var entries: [(name: String, value: Any)] = []
  private var compute: (String) -> Any? = { _ in nil }

  init(dictionaryLiteral elements: (String, Any)...) {
    entries = elements.map { (name: $0, value: Self.leaf($1)) }
  }

  /// A view of which a template needs few values: each is computed when it is asked for.
  ///
  /// - Parameter compute: gives the value of a name; `nil` if there is none.
  init(_ compute: @escaping (_ name: String) -> Any?) { self.compute = compute }

  /// The names of the values that are there from the start.
  var names: [String] { entries.map(\.name) }

  subscript(name: String) -> Any? {
    get {
      // Only the names are looked at: a value takes long to copy.
      for index in entries.indices.reversed() where entries[index].name == name { return entries[index].value }
      return nil
    }
    set { entries.append((name, newValue.map(Self.leaf) ?? Absent())) }
  }

  func child(named name: String) -> Any? { self[name] ?? compute(name).map(Self.leaf) }

  /// With the values of `other` added, or put in the place of those of the same names.
  func adding(_ other: View) -> View {
    var view = self
    view.entries += other.entries
    return view
  }

  private static func leaf(_ value: Any) -> Any {
    switch value {
    case let text as String: text.isEmpty ? Absent() : Text(renderText: text)
    case let number as Int: Text(renderText: String(number))
    case let flag as Bool where !flag: Absent()
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

/// Nothing, which is not looked for in the views around.
struct Absent: MustacheCustomRepresentation {
  var representation: Any? { nil }
}
