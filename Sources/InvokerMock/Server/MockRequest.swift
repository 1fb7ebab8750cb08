/// A request as it came in, complete.
public struct MockRequest: Sendable, Hashable {
  /// Such as `POST`.
  public var method: String
  /// Path and query as they came, percent-encoded.
  public var target: String
  /// Without percent-encoding and without the query.
  public var path: String
  /// The last value counts where a name is given twice.
  public var query: [String: String]
  /// By name in lower case; the values of a name that is given twice are joined by a comma.
  public var headers: [String: String]
  /// The whole body.
  public var body: [UInt8]

  /// A request that did not come over the wire.
  public init(
    method: String, path: String, query: [String: String] = [:], headers: [String: String] = [:], body: [UInt8] = []
  ) {
    self.method = method
    target = path
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// - Parameter target: what stands behind the method: `/v1/info?user=mia`, or a whole URL if a proxy is meant.
  init(method: String, target: String, headers: [String: String], body: [UInt8]) {
    var rest = target[...]
    if !rest.hasPrefix("/"), let authority = rest.firstRange(of: "://") {
      rest = rest[authority.upperBound...]
      rest = rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
    }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(
      method: method, path: percentDecoded(parts.first ?? "/"), query: parts.count > 1 ? fields(of: parts[1]) : [:],
      headers: headers, body: body)
    self.target = String(rest)
  }
}

/// `user=mia&limit=5` as a dictionary.
private func fields(of query: Substring) -> [String: String] {
  var fields: [String: String] = [:]
  for pair in query.split(separator: "&") {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    // Forms write a space as `+`.
    let decoded = parts.map { percentDecoded(Substring($0.map { $0 == "+" ? " " : String($0) }.joined())) }
    if let name = decoded.first { fields[name] = decoded.count > 1 ? decoded[1] : "" }
  }
  return fields
}

/// What is no valid encoding stays as it is.
private func percentDecoded(_ text: Substring) -> String {
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hexDigit(bytes[index + 1]),
      let low = hexDigit(bytes[index + 2])
    {
      decoded.append(high << 4 | low)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  Character(UnicodeScalar(byte)).isASCII ? Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init) : nil
}
