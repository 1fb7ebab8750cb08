public import InvokerRuntime

/// An HTTP request to an endpoint of the plugin.
public struct EndpointRequest: Sendable {
  /// The method, such as `GET`.
  public var method: String
  /// The target after the method, such as `/duck/a1?loud=1`.
  public var target: String
  /// The header fields, in their original order.
  public var headers: [(name: String, value: String)]
  /// The whole body.
  public var body: [UInt8]
  /// The values of the `<name>` parameters in the endpoint's path.
  public var parameters: [String: String] = [:]
  /// The settings of the endpoint's group, as set by its user.
  public var settings: JSONObject = [:]
  /// Where the request comes from.
  public var context: PluginRequest.Context

  /// The target without its query, still percent-encoded.
  public var path: String { String(target.prefix { $0 != "?" }) }

  /// The items of the query in order, decoded.
  public var query: [(name: String, value: String)] {
    guard let mark = target.firstIndex(of: "?") else { return [] }
    return target[target.index(after: mark)...].split(separator: "&").map { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (
        percentDecoded(parts[0], plusIsSpace: true), parts.count > 1 ? percentDecoded(parts[1], plusIsSpace: true) : ""
      )
    }
  }

  /// Returns the value of the first header field with that name, ignoring case.
  public subscript(header name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }
}

extension EndpointRequest {
  /// Reads a request in the wire format of HTTP/1.1 with its complete body, as the daemon sends it.
  ///
  /// - Returns: `nil` if there is no request line.
  init?(raw: [UInt8], context: PluginRequest.Context) {
    let bodyStart = Self.bodyStart(in: raw)
    body = Array(raw[bodyStart...])
    let lines = raw[..<bodyStart].split(separator: 0x0A).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    guard let start = lines.first?.split(separator: " "), start.count >= 2 else { return nil }
    method = String(start[0])
    target = String(start[1])
    headers = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      let end = value.lastIndex { $0 != " " && $0 != "\t" }.map { value.index(after: $0) } ?? value.startIndex
      return (String(line[..<colon]), String(value[..<end]))
    }
    self.context = context
  }

  /// Where the body begins: after the first blank line.
  private static func bodyStart(in raw: [UInt8]) -> Int {
    for (index, byte) in raw.enumerated() where byte == 0x0A {
      let rest = raw[(index + 1)...].prefix(2)
      if rest.first == 0x0A { return index + 2 }
      if rest.elementsEqual([0x0D, 0x0A]) { return index + 3 }
    }
    return raw.count
  }
}

/// Text of a URL with `%XX` decoded. Everything else is unchanged.
func percentDecoded(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String {
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
      decoded.append(plusIsSpace && bytes[index] == UInt8(ascii: "+") ? 0x20 : bytes[index])
      index += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}
