/// The daemon's format of bytes in JSON.
func hex(_ bytes: [UInt8]) -> String {
  bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}

/// Pairs of hexadecimal digits as bytes; anything else is skipped.
func bytes(ofHex text: String) -> [UInt8] {
  let digits = Array(text.utf8)
  return stride(from: 0, to: digits.count - 1, by: 2).compactMap { index in
    UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16)
  }
}
