import InvokerRuntime
import InvokerSpec

/// What must not be kept of a call: its key, anywhere in it, and everything that looks like a key.
struct Secrets {
  private let texts: [[UInt8]]

  init(of request: MockRequest) {
    var secrets: Set<String> = []
    for header in ["authorization", "proxy-authorization", "x-api-key", "cookie"] {
      guard let value = request.headers[header] else { continue }
      // The scheme is no secret.
      let parts = value.split(separator: " ", maxSplits: 1)
      secrets.insert(String(parts.count == 2 && header.hasSuffix("authorization") ? parts[1] : value[...]))
    }
    for (name, value) in request.query where ["api_key", "key", "token", "access_token"].contains(name) {
      secrets.insert(value)
    }
    let spelled = secrets.flatMap { [$0, percentEncoded($0), String(Literal.string($0).json.dropFirst().dropLast())] }
    // Longest first, so that none is left in part; what is very short would be found everywhere.
    texts = Set(spelled.map { Array($0.utf8) }).filter { $0.count > 3 }.sorted { $0.count > $1.count }
  }

  func cut(_ text: String) -> String { String(decoding: cut(Array(text.utf8)), as: UTF8.self) }

  func cut(_ bytes: [UInt8]) -> [UInt8] {
    texts.reduce(withoutKeys(bytes)) { $0.replacing($1, with: cutOut) }
  }
}

/// The replacement of a secret.
private let cutOut = Array("***".utf8)
/// The prefixes of the platform's keys.
private let prefixes = ["app-", "dataset-"].map { Array($0.utf8) }

/// The bytes without what looks like keys of the platform: at least 16 letters and digits after a prefix.
private func withoutKeys(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var rest = bytes[...]
  while let (start, prefix) = nextPrefix(in: rest) {
    let word = rest[(start + prefix.count)...].prefix { isLetterOrDigit($0) }
    result += rest[..<(start + prefix.count)]
    // The prefix stays, and says what was there.
    if word.count >= 16 { result += cutOut } else { result += word }
    rest = rest[word.endIndex...]
  }
  return result + rest
}

private func nextPrefix(in bytes: ArraySlice<UInt8>) -> (Int, [UInt8])? {
  prefixes.compactMap { prefix in bytes.firstRange(of: prefix).map { ($0.lowerBound, prefix) } }.min { $0.0 < $1.0 }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}

private func percentEncoded(_ text: String) -> String {
  text.utf8.map { byte in
    if isLetterOrDigit(byte) || "-._~".utf8.contains(byte) { return String(UnicodeScalar(byte)) }
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count < 2 ? "0" : "") + digits
  }.joined()
}
