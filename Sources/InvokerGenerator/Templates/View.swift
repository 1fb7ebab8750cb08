import Mustache

/// The values that a template sees, by name: text, lists of texts and of views, and Boolean values for sections.
///
/// Mustache determines the type of a value by casting it to one protocol after another, which takes most of the time of
/// rendering, and finds members of a plain struct by reflection. A type that satisfies the first casts saves half of
/// that time, and an absent value instead of `false` or empty text saves a fifth.
/// A name that a view doesn't contain is looked up in all outer views, which takes the same time again for each.
struct View: MustacheParent, ExpressibleByDictionaryLiteral {
  /// The names of the values that aren't computed.
  ///
  /// There are so few that a search is as fast as a dictionary, which is slow to create. Values are slow to copy, so they
  /// aren't beside their names.
  private(set) var names: [String] = []
  private var values: [Any] = []
  private var computed: Computed?

  /// A class, so that a view fits inline into an existential.
  private final class Computed {
    let value: (_ name: String) -> (any ViewValue)?

    init(_ value: @escaping (_ name: String) -> (any ViewValue)?) { self.value = value }
  }

  init(dictionaryLiteral elements: (String, any ViewValue)...) {
    names = elements.map(\.0)
    values = elements.map { $1.rendered }
  }

  /// A view of which a template needs few values. Each value is computed on request.
  ///
  /// - Parameter compute: returns the value of a name; `nil` if there is none.
  init(_ compute: @escaping (_ name: String) -> (any ViewValue)?) { computed = Computed(compute) }

  subscript(name: String) -> Any? {
    get { names.lastIndex(of: name).map { values[$0] } }
    set {
      names.append(name)
      values.append(newValue.map(Self.rendered) ?? Absent())
    }
  }

  func child(named name: String) -> Any? { self[name] ?? computed?.value(name)?.rendered }

  /// The view with the values of `other` added, which replace values of the same names.
  func adding(_ other: View) -> View {
    var view = self
    view.names += other.names
    view.values += other.values
    return view
  }

  private static func rendered(_ value: Any) -> Any { (value as? any ViewValue)?.rendered ?? value }
}

/// A value of a view.
protocol ViewValue {
  /// The value that Mustache gets.
  var rendered: Any { get }
}

extension ViewValue {
  var rendered: Any { self }
}

extension String: ViewValue {
  var rendered: Any { isEmpty ? Absent() : Text(renderText: self) }
}

extension Int: ViewValue {
  var rendered: Any { Text(renderText: String(self)) }
}

extension Bool: ViewValue {
  var rendered: Any { self ? true : Absent() }
}

extension View: ViewValue {}
extension Text: ViewValue {}
extension Absent: ViewValue {}
extension Array: ViewValue {}

/// Text that is inserted as is. A section of an empty text is omitted.
struct Text: MustacheCustomRenderable, MustacheParent, MustacheTransformable {
  var renderText: String
  var isNull: Bool { renderText.isEmpty }

  func child(named name: String) -> Any? { nil }
  func transform(_ name: String) -> Any? { renderText.transform(name) }
}

/// An absent value, which isn't looked up in the outer views.
struct Absent: MustacheCustomRepresentation {
  var representation: Any? { nil }
}
