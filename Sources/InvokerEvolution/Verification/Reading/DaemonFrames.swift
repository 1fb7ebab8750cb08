/// The frames in which the platform answers the plugin daemon: a head of 14 bytes, of which the first is 0x0F and four
/// give the length of what follows, and a JSON text.
struct DaemonFrames {
  /// Where the JSON texts stand.
  private(set) var data: [Range<Int>] = []
  /// Whether the bytes end within a frame, or are none.
  private(set) var isCut = false

  init(_ bytes: [UInt8]) {
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
