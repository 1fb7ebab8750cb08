// Documents are named by URIs, and files by paths.

/// Returns the path of a file; `nil` for a document that is not a file.
func filePath(ofURI uri: String) -> String? {
  let scheme = "file://"
  guard uri.hasPrefix(scheme), let start = uri.dropFirst(scheme.count).firstIndex(of: "/") else { return nil }
  var bytes: [UInt8] = []
  var rest = uri[start...].utf8
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard rest.count >= 2, let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16) else { return nil }
    bytes.append(value)
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self).map { path($0, from: "") }
}

/// Returns the URI of a file.
func fileURI(ofPath path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var uri = Array("file://".utf8)
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      uri.append(byte)
    default: uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: uri, as: UTF8.self)
}
