/// The frames of responses from the platform to the plugin daemon: a header of 14 bytes and a JSON text. The first byte
/// of the header is 0x0F, and four bytes contain the length of the text.
struct DaemonFrames {
  /// The ranges of the JSON texts.
  private(set) var data: [Range<Int>] = []
  /// Whether the bytes end within a frame, or aren't frames.
  private(set) var isCut = false

  /// What the platform doesn't stream, it sends without a header.
  init(_ bytes: [UInt8]) {
    if bytes.first == UInt8(ascii: "{"), let end = bytes.lastIndex(of: UInt8(ascii: "}")) {
      data = [0..<end + 1]
      return
    }
    var start = 0
    while start < bytes.count {
      guard bytes[start] == 0x0F, let headLength = bytes.littleEndian(at: start + 2, count: 2),
        let length = bytes.littleEndian(at: start + 4, count: 4), start + 4 + headLength + length <= bytes.count
      else {
        isCut = true
        return
      }
      let text = start + 4 + headLength
      data.append(text..<text + length)
      start = text + length
    }
  }
}

extension [UInt8] {
  fileprivate func littleEndian(at offset: Int, count: Int) -> Int? {
    guard offset + count <= self.count else { return nil }
    return self[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
