/// Bytes and matches that share two codes: one for bytes and lengths, one for distances.
struct DeflateBlock {
  /// A byte, or the length and the distance of a match.
  private var items: [UInt32] = []
  private var literalCounts = [Int](repeating: 0, count: 286)
  private var distanceCounts = [Int](repeating: 0, count: 30)

  private static let end = 256
  private static let size = 1 << 16

  var isFull: Bool { items.count >= Self.size }

  mutating func add(_ byte: UInt8) {
    items.append(UInt32(byte))
    literalCounts[Int(byte)] += 1
  }

  mutating func add(_ match: Match) {
    items.append(UInt32(match.length) << 16 | UInt32(match.distance))
    literalCounts[lengthRanges.symbol(of: match.length)] += 1
    distanceCounts[distanceRanges.symbol(of: match.distance)] += 1
  }

  mutating func write(to output: inout BitWriter, isLast: Bool) {
    literalCounts[Self.end] += 1
    let literals = HuffmanCode(frequencies: literalCounts)
    let distances = HuffmanCode(frequencies: distanceCounts)
    output.write(isLast ? 1 : 0, 1)
    output.write(2, 2)
    writeLengths(literals.lengths, distances.lengths, to: &output)
    for item in items {
      let length = Int(item >> 16)
      guard length > 0 else {
        output.write(literals.bits[Int(item)], literals.lengths[Int(item)])
        continue
      }
      lengthRanges.write(length, literals, to: &output)
      distanceRanges.write(Int(item & 0xFFFF), distances, to: &output)
    }
    output.write(literals.bits[Self.end], literals.lengths[Self.end])
  }

  /// Writes each length as a number of four bits. Repetitions could be shorter, but a block has thousands of bytes.
  private func writeLengths(_ literals: [Int], _ distances: [Int], to output: inout BitWriter) {
    output.write(UInt32(literals.count - 257), 5)
    output.write(UInt32(distances.count - 1), 5)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    output.write(UInt32(order.count - 4), 4)
    for symbol in order { output.write(symbol < 16 ? 4 : 0, 3) }
    for length in literals + distances { output.write(reversed(UInt32(length), 4), 4) }
  }
}

private let lengthRanges = SymbolRanges(
  first: 257, start: 3,
  extraBits: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0], last: 258)
private let distanceRanges = SymbolRanges(
  first: 0, start: 1,
  extraBits: [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ], last: 1 << 15)

/// Symbols that each stand for a range of numbers, within which further bits choose one.
private struct SymbolRanges {
  private let first: Int
  private let extraBits: [Int]
  /// The smallest number of each range.
  private let starts: [Int]
  /// The range of each number.
  private let ranges: [UInt8]

  init(first: Int, start: Int, extraBits: [Int], last: Int) {
    self.first = first
    self.extraBits = extraBits
    var starts = extraBits.indices.map { range in
      start + extraBits[..<range].reduce(0) { $0 + (1 << $1) }
    }
    // The longest match has a symbol of its own, so the range before it is one shorter.
    starts[starts.count - 1] = min(starts[starts.count - 1], last)
    self.starts = starts
    ranges = (0...last).map { number in UInt8((starts.lastIndex { $0 <= number }) ?? 0) }
  }

  func symbol(of number: Int) -> Int { first + Int(ranges[number]) }

  func write(_ number: Int, _ code: HuffmanCode, to output: inout BitWriter) {
    let range = Int(ranges[number])
    output.write(code.bits[first + range], code.lengths[first + range])
    output.write(UInt32(number - starts[range]), extraBits[range])
  }
}
