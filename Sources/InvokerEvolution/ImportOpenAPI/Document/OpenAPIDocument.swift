import InvokerSpec
import YAMLTree

/// The limits for reading a document: published documents are larger and deeper than specs.
private let limits = YAMLLimits(
  bytes: 32 << 20, depth: YAMLLimits.maximumDepth, nodes: 2_000_000, scalarBytes: 1 << 20, keyBytes: 1024,
  aliases: .expanded(maximumNodes: 200_000))

/// Reads a document of OpenAPI 3.0, 3.1, or 3.2, in JSON or YAML.
func parseOpenAPI(_ bytes: [UInt8], path: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
  let document = parseYAML(isJSON(bytes) ? withoutSurrogates(bytes) : bytes, limits: limits)
  var diagnostics = document.problems.map { Diagnostic($0, in: path) }
  guard let root = document.root, diagnostics.isEmpty else { return (nil, diagnostics) }
  let version = root["openapi"]
  if let text = version?.stringValue, ["3.0", "3.1", "3.2"].contains(where: text.hasPrefix), root.entries != nil {
    guard let paths = root["paths"], paths.entries == nil else { return (root, []) }
    let message = "paths must be a mapping, not \(paths.kindName)"
    return (nil, [Diagnostic(.openAPIVersion, message, at: Location(path: path, range: paths.range))])
  }
  let found = (version ?? root["swagger"])?.stringValue
  diagnostics.append(
    Diagnostic(
      .openAPIVersion,
      found.map { "this is version \(quoted($0)), not OpenAPI 3.0, 3.1, or 3.2" }
        ?? "this is not an OpenAPI document: it has no key 'openapi'",
      at: Location(path: path, range: (version ?? root["swagger"] ?? root.entries?.first?.key ?? root).range)))
  return (nil, diagnostics)
}

private func isJSON(_ bytes: [UInt8]) -> Bool {
  bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "{")
}

/// JSON escapes a character outside the Basic Multilingual Plane as a surrogate pair, which YAML doesn't support:
/// `\uD83D\uDE00` becomes `\U0001F600`. The two bytes that this saves are added after the string so that the following
/// text keeps its position.
private func withoutSurrogates(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "\\")) else { return bytes }
  func unit(at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var (index, won, isInString) = (0, 0, false)
  while index < bytes.count {
    let byte = bytes[index]
    if isInString, let high = unit(at: index), 0xD800..<0xDC00 ~= high, let low = unit(at: index + 6),
      0xDC00..<0xE000 ~= low
    {
      let digits = String(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), radix: 16)
      result += Array(("\\U" + String(repeating: "0", count: 8 - digits.count) + digits).utf8)
      (index, won) = (index + 12, won + 2)
    } else if isInString, byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
      result += bytes[index...index + 1]
      index += 2
    } else {
      result.append(byte)
      if byte == UInt8(ascii: "\"") {
        isInString.toggle()
        if !isInString {
          result += repeatElement(UInt8(ascii: " "), count: won)
          won = 0
        }
      }
      index += 1
    }
  }
  return result
}
