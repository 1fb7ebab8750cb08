/// A type that is read from JSON in one pass.
public protocol JSONDecodable {
  /// Reads the next value.
  init(from json: inout JSONReader) throws(JSONError)
}

extension JSONDecodable {
  /// Reads a whole JSON text in UTF-8.
  public init(json text: [UInt8]) throws(JSONError) {
    self = try JSONReader.read(text) { (json) throws(JSONError) in try Self(from: &json) }
  }

  /// Reads a whole JSON text.
  public init(json text: String) throws(JSONError) { try self.init(json: [UInt8](text.utf8)) }
}

extension JSONReader {
  /// Reads an array.
  public mutating func array<Element: JSONDecodable>(of type: Element.Type) throws(JSONError) -> [Element] {
    try openArray()
    var elements: [Element] = []
    while try nextElement() { elements.append(try Element(from: &self)) }
    return elements
  }

  /// Reads an object of values of any kind. If a name occurs twice, the last value is used.
  public mutating func object() throws(JSONError) -> JSONObject { try dictionary(of: JSONValue.self) }

  /// Reads an object of values of one type. If a name occurs twice, the last value is used.
  public mutating func dictionary<Value: JSONDecodable>(of type: Value.Type) throws(JSONError) -> [String: Value] {
    try openObject()
    var fields: [String: Value] = [:]
    while let key = try key() {
      let name = key.description
      fields[name] = try Value(from: &self)
    }
    return fields
  }
}

extension String: JSONDecodable {
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.string() }
}

extension Int: JSONDecodable {
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.integer() }
}

extension Double: JSONDecodable {
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.double() }
}

extension Bool: JSONDecodable {
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.bool() }
}

/// `null` is `nil`: for elements of arrays and dictionaries that may be null.
extension Optional: JSONDecodable where Wrapped: JSONDecodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.skipNull() ? nil : try Wrapped(from: &json)
  }
}

extension Array: JSONDecodable where Element: JSONDecodable {
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.array(of: Element.self) }
}

extension Dictionary: JSONDecodable where Key == String, Value: JSONDecodable {
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.dictionary(of: Value.self) }
}
