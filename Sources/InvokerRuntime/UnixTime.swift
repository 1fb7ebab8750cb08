/// A point in time as the platform represents it: whole seconds since the beginning of 1970, UTC.
///
/// InvokerServiceAPI converts it to and from `Date`.
public struct UnixTime: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds; negative before that.
  public var secondsSince1970: Int

  /// Creates a point in time from its seconds since 1970-01-01T00:00:00Z.
  public init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }
}

extension UnixTime: Comparable {
  public static func < (one: UnixTime, other: UnixTime) -> Bool { one.secondsSince1970 < other.secondsSince1970 }
}

extension UnixTime: ExpressibleByIntegerLiteral {
  public init(integerLiteral seconds: Int) { self.init(secondsSince1970: seconds) }
}

extension UnixTime: JSONDecodable, JSONEncodable {
  public init(from json: inout JSONReader) throws(JSONError) { self.init(secondsSince1970: try json.integer()) }

  public func encode(to json: inout JSONWriter) { json.integer(secondsSince1970) }
}
