import InvokerHTTP
import Testing

@Suite struct EventStreamNameTests {
  /// Wherever the stream is cut, and whenever events are taken.
  @Test func namesGoWithTheirEvents() throws {
    let text = "event: a\ndata: 1\n\ndata: 2\n\nevent:b\nevent: c.d\ndata: 3\n\nevent: lost\n\ndata: 4\nevent\n\n"
    let bytes = Array(text.utf8)
    for size in 1...bytes.count {
      var parser = EventStreamParser(keepsNames: true)
      var taken: [[String]] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        try parser.append(bytes[start..<min(start + size, bytes.count)])
        let names = parser.names
        taken += zip(names, parser.takeTexts()).map { [$0, String(decoding: $1, as: UTF8.self)] }
        #expect(parser.names.isEmpty)
      }
      #expect(taken == [["a", "1"], ["", "2"], ["c.d", "3"], ["", "4"]])
    }
  }

  @Test func namesAreKeptOnlyIfAskedFor() throws {
    var parser = EventStreamParser()
    try parser.append(Array("event: a\ndata: 1\n\n".utf8))
    #expect(parser.names.isEmpty)
    #expect(parser.takeTexts().count == 1)
  }
}
