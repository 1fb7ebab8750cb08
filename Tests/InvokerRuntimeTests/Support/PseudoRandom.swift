import InvokerRuntime

/// SplitMix64: the same numbers on every run.
struct PseudoRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Any value, nested no deeper than `depth`.
  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2: return .number(JSONNumber(Int(truncatingIfNeeded: next())))
    case 3: return .number(JSONNumber(Double.random(in: -1e6...1e6, using: &self)))
    case 4, 5: return .string(string())
    case 6: return .array((0..<Int.random(in: 0..<5, using: &self)).map { _ in value(depth: depth - 1) })
    default:
      var fields: JSONObject = [:]
      for _ in 0..<Int.random(in: 0..<5, using: &self) { fields[string()] = value(depth: depth - 1) }
      return .object(fields)
    }
  }

  /// A string of all that needs care and some that does not.
  mutating func string() -> String {
    let scalars: [ClosedRange<UInt32>] = [0...0x1F, 0x20...0x7F, 0x20...0x7F, 0x22...0x22, 0x5C...0x5C, 0x80...0x7FF]
    let wide: [ClosedRange<UInt32>] = [0x800...0xD7FF, 0xE000...0xFFFF, 0x1_0000...0x10_FFFF]
    var text = ""
    for _ in 0..<Int.random(in: 0..<20, using: &self) {
      let range = (scalars + wide).randomElement(using: &self) ?? 0...0
      if let scalar = UnicodeScalar(UInt32.random(in: range, using: &self)) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
