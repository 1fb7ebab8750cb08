import InvokerHTTP
import Testing

/// The parser against the standard's own words, over streams that are made at random.
@Suite struct EventStreamDifferenceTests {
  private static let parts: [[UInt8]] =
    [
      "data", "data: ", "data:", "data: {\"a\":1}", "data:  x", "id: 7", "id", "id: a\u{0}b", "retry: 15", "retry: x",
      "event: ping", "event", ":", ": comment", ":data: a", "foo: bar", "dat", "x", " ", "消", "\u{FEFF}", "\u{0}",
    ].map { Array($0.utf8) } + [[0xEF], [0xEF, 0xBB], [0xFF]]

  private static let ends: [[UInt8]] = ["\n", "\r", "\r\n", "\n\n", "\r\r", "\r\n\r\n", "\n\r", ""].map {
    Array($0.utf8)
  }

  @Test(arguments: 0..<8)
  func aStreamComesToTheSameAsByTheBook(_ seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    for _ in 0..<1000 {
      let end = Bool.random(using: &random) ? Self.ends.randomElement(using: &random) : nil
      var bytes: [UInt8] = Int.random(in: 0..<8, using: &random) == 0 ? [0xEF, 0xBB, 0xBF] : []
      for _ in 0..<Int.random(in: 0..<20, using: &random) {
        bytes += Self.parts.randomElement(using: &random) ?? []
        bytes += end ?? Self.ends.randomElement(using: &random) ?? []
        if Int.random(in: 0..<3, using: &random) == 0 { bytes += end ?? [] }
      }
      let expected = parseByTheBook(bytes)
      let cuts = (0..<Int.random(in: 0..<10, using: &random)).map { _ in Int.random(in: 0...bytes.count, using: &random)
      }
      #expect(try parse(bytes) == expected, "\(bytes)")
      #expect(try parse(bytes, cutAt: cuts.sorted()) == expected, "\(bytes) cut at \(cuts)")
      #expect(try parse(bytes, cutAt: cuts.sorted(), takesEach: false) == expected, "\(bytes) cut at \(cuts)")
    }
  }

  /// Events of all sizes, so that buffers grow, are given away and begun anew.
  @Test func largeStreamsTooAreReadByTheBook() throws {
    var random = SeededGenerator(state: 1)
    for _ in 0..<5 {
      var bytes: [UInt8] = []
      while bytes.count < 300_000 {
        for _ in 0..<Int.random(in: 1..<4, using: &random) {
          let size = 1 << Int.random(in: 0..<16, using: &random)
          bytes += "data: ".utf8 + [UInt8](repeating: UInt8.random(in: 32..<127, using: &random), count: size)
          bytes += Bool.random(using: &random) ? "\n".utf8 : "\n: \(String(repeating: "-", count: size))\n".utf8
        }
        bytes.append(UInt8(ascii: "\n"))
      }
      let expected = parseByTheBook(bytes)
      for size in [61, 4096, 65_536] {
        #expect(try parse(bytes, cutAt: cuts(every: size, in: bytes.count)) == expected)
        #expect(try parse(bytes, cutAt: cuts(every: size, in: bytes.count), takesEach: false) == expected)
      }
    }
  }
}
