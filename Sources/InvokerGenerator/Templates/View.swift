/// What a template sees: values by name.
struct View: ExpressibleByDictionaryLiteral {
  private(set) var values: [String: ViewValue]

  /// - Parameter elements: text, numbers, booleans, views, and lists of texts and views. Anything else is nothing.
  init(dictionaryLiteral elements: (String, Any)...) {
    // There is room for as many more, which spares the views that are added to another a second table.
    values = Dictionary(minimumCapacity: 2 * elements.count)
    for (name, value) in elements { values[name] = ViewValue(value) }
  }

  subscript(name: String) -> Any? {
    get { values[name] }
    set { values[name] = newValue.map(ViewValue.init) }
  }

  /// With the values of `other` added.
  func adding(_ other: View) -> View {
    var view = self
    view.values.merge(other.values) { $1 }
    return view
  }
}

/// A value that a template asks for by name.
enum ViewValue {
  case text(String)
  case view(View)
  case list([ViewValue])
  /// Shown as nothing; what sections ask for.
  case boolean(Bool)

  init(_ value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let value as ViewValue: self = value
    case let boolean as Bool: self = .boolean(boolean)
    case let view as View: self = .view(view)
    case let views as [View]: self = .list(views.map(ViewValue.view))
    case let texts as [String]: self = .list(texts.map(ViewValue.text))
    case let number as Int: self = .text(String(number))
    default: self = .boolean(false)
    }
  }
}
