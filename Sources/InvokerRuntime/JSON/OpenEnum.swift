/// Strings from a list that can grow: a client accepts unknown values.
///
///     switch file.type {
///     case .image: …
///     default: …
///     }
public protocol OpenEnum: RawRepresentable<String>, Hashable, Sendable, JSONDecodable, JSONEncodable {
  /// Accepts any string, even one that isn't in the list.
  init(rawValue: String)
}

extension OpenEnum {
  public init(from json: inout JSONReader) throws(JSONError) { self.init(rawValue: try json.string()) }

  public func encode(to json: inout JSONWriter) { json.string(rawValue) }
}
