/// Compresses bytes as RFC 1951 describes.
///
/// The standard library of other languages has this; the one of Swift does not, and zlib gives other bytes in other versions.
/// The loops use pointers because an unoptimized build of the tool, which SwiftPM makes for its plugins, runs them as well.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var output = BitWriter()
  var block = DeflateBlock()
  bytes.withUnsafeBufferPointer { buffer in
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * History.size) { tables in
      guard let input = buffer.baseAddress, let start = tables.baseAddress else { return }
      let history = History(input: input, count: buffer.count, tables: start)
      var position = 0
      while position < buffer.count {
        if block.isFull {
          block.write(to: &output, isLast: false)
          block = DeflateBlock()
        }
        let match = history.longestMatch(at: position)
        if match.length == 0 { block.add(input[position]) } else { block.add(match) }
        let next = position &+ max(match.length, 1)
        while position < next {
          history.remember(position)
          position &+= 1
        }
      }
    }
  }
  block.write(to: &output, isLast: true)
  output.finish()
  return output.bytes
}

/// A repetition of bytes that were there before.
struct Match {
  var length = 0
  /// How far back they are.
  var distance = 0
}

/// Where each sequence of four bytes last occurred, within the distance that the format can express.
private struct History {
  static let size = 1 << 15
  private static let (shortest, longest) = (4, 258)
  /// The number of earlier places to look at: twice as many make a program 1 % smaller.
  private static let tries = 24

  private let input: UnsafePointer<UInt8>
  private let count: Int
  /// The last place of each hash.
  private let last: UnsafeMutablePointer<Int32>
  /// The place before each place that has the same hash.
  private let previous: UnsafeMutablePointer<Int32>

  init(input: UnsafePointer<UInt8>, count: Int, tables: UnsafeMutablePointer<Int32>) {
    self.input = input
    self.count = count
    (last, previous) = (tables, tables + Self.size)
    tables.initialize(repeating: -1, count: 2 * Self.size)
  }

  func remember(_ position: Int) {
    guard position &+ Self.shortest <= count else { return }
    let hash = hash(at: position)
    previous[position & (Self.size &- 1)] = last[hash]
    last[hash] = Int32(truncatingIfNeeded: position)
  }

  func longestMatch(at position: Int) -> Match {
    var best = Match()
    guard position &+ Self.shortest <= count else { return best }
    let limit = min(Self.longest, count &- position)
    var candidate = Int(last[hash(at: position)])
    var tries = Self.tries
    while candidate >= 0, position &- candidate < Self.size, tries > 0, best.length < limit {
      // A longer match has to continue where the best one ends.
      if input[candidate &+ best.length] == input[position &+ best.length] {
        var length = 0
        while length < limit, input[candidate &+ length] == input[position &+ length] { length &+= 1 }
        if length > best.length { best = Match(length: length, distance: position &- candidate) }
      }
      candidate = Int(previous[candidate & (Self.size &- 1)])
      tries &-= 1
    }
    return best.length < Self.shortest ? Match() : best
  }

  private func hash(at position: Int) -> Int {
    let bytes = input + position
    let low = UInt32(bytes[0]) | UInt32(bytes[1]) &<< 8
    let high = UInt32(bytes[2]) | UInt32(bytes[3]) &<< 8
    return Int(((high &<< 16 | low) &* 2_654_435_761) &>> 17)
  }
}
