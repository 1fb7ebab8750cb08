/// The arrays and objects that a reader is in, one bit each, so that stepping over deep JSON takes neither stack nor, up to 64
/// levels, memory.
struct Nesting {
  enum Container {
    case array
    case object
  }

  /// The innermost 64 levels; a set bit means an object.
  private var bits: UInt64 = 0
  /// The number of levels.
  private var depth = 0
  /// The outer levels, 64 per word.
  private var outer: [UInt64] = []

  var isEmpty: Bool { depth == 0 }

  var innermost: Container? { depth == 0 ? nil : bits & 1 == 1 ? .object : .array }

  mutating func enter(_ container: Container) {
    if depth > 0, depth.isMultiple(of: 64) {
      outer.append(bits)
      bits = 0
    }
    bits = bits << 1 | (container == .object ? 1 : 0)
    depth += 1
  }

  mutating func leave() {
    bits >>= 1
    depth -= 1
    if depth > 0, depth.isMultiple(of: 64) { bits = outer.removeLast() }
  }
}
