/// A complete request, as received.
public struct MockRequest: Sendable, Hashable {
  /// The method, such as `POST`.
  public var method: String
  /// The path and query as received, percent-encoded.
  public var target: String
  /// The path, without percent-encoding and without the query.
  public var path: String
  /// The items of the query. If a name occurs twice, the last value is used.
  public var query: [String: String]
  /// All values of each item of the query.
  var queryValues: [String: [String]]
  /// The headers, by name in lowercase; the values of a repeated name are joined by a comma.
  public var headers: [String: String]
  /// The whole body.
  public var body: [UInt8]

  /// Creates a request that wasn't received over the network.
  public init(
    method: String, path: String, query: [String: String] = [:], headers: [String: String] = [:], body: [UInt8] = []
  ) {
    self.method = method
    target = path
    self.path = path
    self.query = query
    queryValues = query.mapValues { [$0] }
    self.headers = headers
    self.body = body
  }

  /// - Parameter target: the target after the method: `/v1/info?user=mia`, or a whole URL for a proxy.
  init(method: String, target: String, headers: [String: String], body: [UInt8]) {
    var rest = target[...]
    if !rest.hasPrefix("/"), let authority = rest.firstRange(of: "://") {
      rest = rest[authority.upperBound...]
      rest = rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
    }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let values = parts.count > 1 ? fields(of: parts[1]) : [:]
    self.init(
      method: method, path: percentDecoded(parts.first ?? "/"), query: values.compactMapValues(\.last),
      headers: headers, body: body)
    queryValues = values
    self.target = String(rest)
  }
}

/// `user=mia&limit=5` as a dictionary, with all values of a name.
private func fields(of query: Substring) -> [String: [String]] {
  var fields: [String: [String]] = [:]
  for pair in query.split(separator: "&") {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    // Forms write a space as `+`.
    let decoded = parts.map { percentDecoded(Substring($0.map { $0 == "+" ? " " : String($0) }.joined())) }
    if let name = decoded.first { fields[name, default: []].append(decoded.count > 1 ? decoded[1] : "") }
  }
  return fields
}

/// Invalid encodings are unchanged.
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
