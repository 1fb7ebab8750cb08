/// A type that writes itself as JSON.
public protocol JSONEncodable {
  /// Writes one value.
  func encode(to json: inout JSONWriter)
}

extension JSONEncodable {
  /// The value as compact JSON in UTF-8.
  public var jsonBytes: [UInt8] {
    var writer = JSONWriter()
    encode(to: &writer)
    return writer.bytes
  }

  /// The value as compact JSON.
  public var json: String { String(decoding: jsonBytes, as: UTF8.self) }
}

extension String: JSONEncodable {
  public func encode(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONEncodable {
  public func encode(to json: inout JSONWriter) { json.integer(self) }
}

extension Double: JSONEncodable {
  public func encode(to json: inout JSONWriter) { json.double(self) }
}

extension Bool: JSONEncodable {
  public func encode(to json: inout JSONWriter) { json.bool(self) }
}

/// `nil` is `null`: for elements of arrays and dictionaries that may be null.
extension Optional: JSONEncodable where Wrapped: JSONEncodable {
  public func encode(to json: inout JSONWriter) {
    if let self { self.encode(to: &json) } else { json.null() }
  }
}

extension Array: JSONEncodable where Element: JSONEncodable {
  public func encode(to json: inout JSONWriter) { json.array(self) }
}

extension Dictionary: JSONEncodable where Key == String, Value: JSONEncodable {
  public func encode(to json: inout JSONWriter) { json.object(self) }
}
