import InvokerSpec

/// The function that returns the elements of all pages of a list.
struct PagesAPI: Sendable {
  var doc: SwiftDoc
  /// `PagedElements<Conversation>`
  var result: SwiftType
  /// The locations in the specs that define the result.
  var places: [Location]
  /// The elements of the reply `page`, in the order in which callers get them: an expression.
  var elements: String
  /// The conditions under which another page follows, which can bind a value for `step`.
  var conditions: [String]
  /// The statement that makes the request `next` one for the page after `page`.
  var step: String

  /// The name of the function that takes a request.
  static let sender = "all"

  /// The name of the function beside a call: `all` beside `list`, `allLogs` beside `logs`.
  static func function(besides call: String) -> String {
    let words = words(of: call)
    return lowerCamelCase((["all"] + (words.first == "list" ? words.dropFirst() : words[...])).joined(separator: "_"))
  }
}

extension SwiftTypes {
  /// The function for all elements of a list; `nil` if replies aren't pages.
  func pages(of interface: Interface) -> PagesAPI? {
    guard let pages = interface.blocking?.pages, let returns = interface.blocking?.returns,
      let (element, properties) = element(at: pages.elements.path, from: returns.type),
      let next = params(of: interface).first(where: { $0.wireName == pages.next.name })
    else { return nil }
    let (path, isOptional) = path(pages.elements.path, from: returns.type)
    let elements = "page." + path + (isOptional ? " ?? []" : "")
    let operand = isOptional ? "(\(elements))" : elements
    let more = pages.more.map { more -> String in
      let (path, isOptional) = self.path(more.path, from: returns.type)
      return "page." + path + (isOptional ? " != false" : "")
    }
    let cursor = pages.mark.map { mark -> String in
      let field = self.path(mark.field.path, from: element.type).code
      let array = path + (properties.last?.isOptional == true ? "?" : "")
      return "let cursor = page.\(array).\(mark.end.rawValue)?.\(field)"
    }
    let property = "next." + next.stored.name
    let order = pages.goBackward ? ", from the last element of the first page backward" : ""
    return PagesAPI(
      doc: SwiftDoc(["Returns the elements of all pages\(order). Pages are fetched as they are needed."]),
      result: .generic("PagedElements", [type(element.type).optional(element.isNullable && element.type != .any)]),
      places: [pages.location] + places(of: returns) + properties.map(\.location),
      elements: pages.goBackward ? operand + ".reversed()" : elements,
      conditions: [more, cursor].compactMap(\.self), step: property + (cursor == nil ? " += 1" : " = cursor"))
  }

  /// The elements of the array at a path, and the properties on the path; `nil` if there is no array.
  func element(at path: [String], from type: SchemaType) -> (TypeUse, [Property])? {
    var type = type
    var properties: [Property] = []
    for name in path {
      let object = specs.declaration(of: type)?.object
      guard let property = object?.properties.first(where: { $0.name == name }) else { return nil }
      properties.append(property)
      type = property.type.type
    }
    if case .array(let element) = resolved(type) { return (element, properties) }
    return nil
  }
}
