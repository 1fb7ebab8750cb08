import InvokerHTTP
import Testing

/// What the parser holds, and how much it takes.
@Suite struct EventStreamLimitTests {
  /// A stream, and how large an event in it is by the count of `maximumEventSize`.
  @Test(arguments: [
    ("data: 123456\n\n", 12), ("data: 123456", 12), ("data: 1\ndata: 2\n\n", 8), (": 123456\n\n", 8), ("foo\n\n", 3),
    ("\u{FEFF}data: 1\n\n", 7), ("data: 1\r\n\r\n", 7), ("data: 1\n:56789\n\n", 7), ("data: 123456\n:78\n\n", 12),
    ("data: 1234567890\n: 3456\n\n", 16),
  ])
  func tooLargeAnEventIsRefusedHoweverItComes(_ text: String, _ size: Int) throws {
    let bytes = Array(text.utf8)
    for piece in 1...bytes.count {
      let cuts = cuts(every: piece, in: bytes.count)
      #expect(try parse(bytes, cutAt: cuts, limit: size) == parseByTheBook(bytes))
      let error = #expect(throws: EventStreamError.self) { try parse(bytes, cutAt: cuts, limit: size - 1) }
      #expect(error == EventStreamError(.eventTooLarge(limit: size - 1)))
    }
  }

  @Test func whatCameBeforeTooLargeAnEventIsThereAndNothingBehindIt() throws {
    for piece in [1, 2, 5, 100] {
      var parser = EventStreamParser(maximumEventSize: 8)
      let bytes = Array("data: a\n\ndata: 1234\n\ndata: b\n\n".utf8)
      var failures = 0
      for start in stride(from: 0, to: bytes.count, by: piece) {
        do { try parser.append(bytes[start..<min(start + piece, bytes.count)]) } catch { failures += 1 }
      }
      #expect(failures > 0)
      #expect(parser.takeTexts() == [[UInt8(ascii: "a")]])
      #expect(throws: EventStreamError.self) { try parser.append("\n\ndata: c\n\n".utf8) }
      #expect(parser.takeEvents() == nil)
    }
  }

  @Test func theLimitIsOfOneEventAndNotOfTheStream() throws {
    var parser = EventStreamParser(maximumEventSize: 100)
    for _ in 0..<1000 {
      try parser.append("data: 1234567890\nid: 1\n: comment\n\n: ping\n\n".utf8)
    }
    #expect(parser.takeTexts().count == 1000)
    try parser.append("data: 1\n".utf8)
    for _ in 0..<1000 { try parser.append(": still here\n".utf8) }
    try parser.append("\n".utf8)
    #expect(parser.takeTexts() == [[UInt8(ascii: "1")]])
  }

  /// The buffer shows what is held: its size is that of what came since events were last taken, less what was dropped.
  @Test(arguments: [": ping\n\n", "event: ping\n\n", "id: 1\n", "\r\n"])
  func whatIsNoEventIsNotHeld(_ text: String) throws {
    var parser = EventStreamParser()
    for piece in [1, 7, 64, 1000] {
      let bytes = Array(String(repeating: text, count: 20_000).utf8)
      for start in stride(from: 0, to: bytes.count, by: piece) {
        try parser.append(bytes[start..<min(start + piece, bytes.count)])
      }
      try parser.append("\n\ndata: a\n\n".utf8)
      let taken = parser.takeEvents()
      let (buffer, data) = try #require(taken)
      #expect(data.map { Array(buffer[$0]) } == [[UInt8(ascii: "a")]])
      #expect(buffer.count < 8192)
    }
  }

  @Test func linesOfDataAreHeldWithoutTheirNames() throws {
    var parser = EventStreamParser()
    for _ in 0..<100_000 { try parser.append("data: x\r\n".utf8) }
    try parser.append("\r\n".utf8)
    let taken = parser.takeEvents()
    let (buffer, data) = try #require(taken)
    #expect(data == [data[0].lowerBound..<data[0].lowerBound + 199_999])
    #expect(buffer.count < 210_000)
  }
}
