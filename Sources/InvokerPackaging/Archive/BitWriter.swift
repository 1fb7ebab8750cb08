/// Writes numbers of a few bits, the lowest bit first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  /// - Parameter length: The number of bits, up to 32.
  mutating func write(_ value: UInt32, _ length: Int) {
    pending |= UInt64(value) &<< UInt64(count)
    count &+= length
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending &>>= 8
      count &-= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func finish() {
    if count > 0 { write(0, 8 - count) }
  }
}
