/// A prefix code whose frequent symbols are short, in the canonical form of RFC 1951.
struct HuffmanCode {
  /// The number of bits of each symbol; 0 if it does not occur.
  private(set) var lengths: [Int]
  /// The bits of each symbol, the first one lowest.
  private(set) var bits: [UInt32]

  /// The length that the format can express.
  private static let longest = 15

  init(frequencies: [Int]) {
    var weights = frequencies
    // Readers differ in whether they accept a code of one symbol.
    for symbol in 0..<2 where weights.count(where: { $0 > 0 }) < 2 { weights[symbol] = max(weights[symbol], 1) }
    lengths = depths(of: weights)
    // Smaller differences give a flatter tree.
    while lengths.contains(where: { $0 > Self.longest }) {
      weights = weights.map { $0 == 0 ? 0 : $0 / 2 + 1 }
      lengths = depths(of: weights)
    }
    bits = canonicalBits(of: lengths, upTo: Self.longest)
  }
}

/// The depth of each symbol in a tree whose lightest nodes are joined first.
private func depths(of weights: [Int]) -> [Int] {
  let leaves = weights.indices.filter { weights[$0] > 0 }.sorted { (weights[$0], $0) < (weights[$1], $1) }
  var nodes = leaves.map { weights[$0] }
  var parents = [Int](repeating: 0, count: 2 * leaves.count - 1)
  // Joined nodes get heavier and heavier, so they are sorted as well.
  var (leaf, joined) = (0, leaves.count)
  func takeLightest() -> Int {
    let isLeaf = leaf < leaves.count && (joined >= nodes.count || nodes[leaf] <= nodes[joined])
    defer { if isLeaf { leaf += 1 } else { joined += 1 } }
    return isLeaf ? leaf : joined
  }
  while nodes.count < parents.count {
    let (one, other) = (takeLightest(), takeLightest())
    parents[one] = nodes.count
    parents[other] = nodes.count
    nodes.append(nodes[one] + nodes[other])
  }
  var depths = [Int](repeating: 0, count: parents.count)
  for node in parents.indices.dropLast().reversed() { depths[node] = depths[parents[node]] + 1 }
  var lengths = [Int](repeating: 0, count: weights.count)
  for (node, symbol) in leaves.enumerated() { lengths[symbol] = depths[node] }
  return lengths
}

/// The codes of each length are consecutive numbers, in the order of their symbols.
private func canonicalBits(of lengths: [Int], upTo longest: Int) -> [UInt32] {
  var next: UInt32 = 0
  var bits = [UInt32](repeating: 0, count: lengths.count)
  for length in 1...longest {
    for symbol in lengths.indices where lengths[symbol] == length {
      bits[symbol] = reversed(next, length)
      next += 1
    }
    next <<= 1
  }
  return bits
}

/// The lowest bits of a number in reverse order.
func reversed(_ value: UInt32, _ length: Int) -> UInt32 {
  var (value, result): (UInt32, UInt32) = (value, 0)
  for _ in 0..<length {
    result = result << 1 | value & 1
    value >>= 1
  }
  return result
}
