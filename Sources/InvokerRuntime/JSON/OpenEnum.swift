/// Strings out of a list that may grow: a client takes values that it does not know.
///
///     switch file.type {
///     case .image: …
///     default: …
///     }
public protocol OpenEnum: RawRepresentable<String>, Hashable, Sendable, JSONDecodable, JSONEncodable {
  /// Takes any string, also one that the list does not have.
  init(rawValue: String)
}

extension OpenEnum {
  public init(from json: inout JSONReader) throws(JSONError) { self.init(rawValue: try json.string()) }

  public func encode(to json: inout JSONWriter) { json.string(rawValue) }
}
