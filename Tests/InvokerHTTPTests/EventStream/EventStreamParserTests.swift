import InvokerHTTP
import Testing

/// Streams and what they come to, however they are cut.
@Suite struct EventStreamParserTests {
  /// A stream and the data of its events. Those at the top are the examples of the standard.
  static let streams: [(stream: String, events: [String])] = [
    (
      "data: This is the first message.\n\ndata: This is the second message, it\ndata: has two lines.\n\n"
        + "data: This is the third message.\n\n",
      ["This is the first message.", "This is the second message, it\nhas two lines.", "This is the third message."]
    ),
    (
      "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\nevent: add\ndata: 113411\n\n",
      ["73857293", "2153", "113411"]
    ),
    ("data: YHOO\ndata: +2\ndata: 10\n\n", ["YHOO\n+2\n10"]),
    (
      ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n",
      ["first event", "second event"]
    ),
    ("data\n\ndata\ndata\n\ndata:", ["", "\n"]),
    ("data:test\n\ndata: test\n\n", ["test", "test"]),

    // No data, no event.
    ("", []), ("\n", []), ("\n\n\n", []), ("event: ping\n\n", []), ("id: 1\n\n", []), (":\n\n", []), (": ping\n\n", []),
    ("event: ping\n\ndata: a\n\nevent: ping\n\n", ["a"]),
    // Ends of lines.
    ("data: a\n\ndata: b\n\n", ["a", "b"]), ("data: a\r\rdata: b\r\r", ["a", "b"]),
    ("data: a\r\n\r\ndata: b\r\n\r\n", ["a", "b"]), ("data: a\r\n\ndata: b\n\r\n", ["a", "b"]),
    ("data: a\r\ndata: b\rdata: c\ndata: d\r\r", ["a\nb\nc\nd"]), ("data: a\n\r\n\rdata: b\n\r", ["a", "b"]),
    ("\r\n\r\ndata: a\r\n\r\n\r\n", ["a"]),
    // What ends without its blank line does not count.
    ("data: a\n\ndata: b\n", ["a"]), ("data: a\n\ndata: b", ["a"]), ("data: a\r\n\r\ndata: b\r\n", ["a"]),
    // Fields.
    ("data:a\n\n", ["a"]), ("data:  a \n\n", [" a "]), ("data: :a: b\n\n", [":a: b"]), ("data:\ta\n\n", ["\ta"]),
    ("data\ndata: a\ndata:\n\n", ["\na\n"]), ("Data: a\n\n", []), (" data: a\n\n", []), ("datum: a\n\n", []),
    ("dataa: a\n\n", []), ("dat: a\n\n", []), ("data : a\n\n", []), ("da\n\n", []), ("d: a\n\n", []),
    ("foo: a\ndata: b\nbar\n\n", ["b"]), ("data: a\n: b\ndata: c\n\n", ["a\nc"]), ("data: \u{0}\n\n", ["\u{0}"]),
    ("data: {\"a\":\"\u{2028}\u{85}消息👋\"}\n\n", ["{\"a\":\"\u{2028}\u{85}消息👋\"}"]),
    // Byte order marks.
    ("\u{FEFF}data: a\n\n", ["a"]), ("\u{FEFF}\u{FEFF}data: a\n\n", []), ("\n\u{FEFF}data: a\n\n", []),
    ("data: a\n\n\u{FEFF}data: b\n\n", ["a"]), ("\u{FEFF}\n\ndata: a\n\n", ["a"]), ("\u{FEFF}", []),
    ("\u{FEFF}\r\ndata: \u{FEFF}\r\n\r\n", ["\u{FEFF}"]), ("\u{FEEF}data: a\n\ndata: b\n\n", ["b"]),
  ]

  @Test(arguments: streams.indices)
  func eventsAreFoundWhereverTheStreamIsCut(_ index: Int) throws {
    let (text, events) = Self.streams[index]
    let bytes = Array(text.utf8)
    let expected = parseByTheBook(bytes)
    #expect(expected.events.map { String(decoding: $0, as: UTF8.self) } == events, "the reference is wrong")
    for takesEach in [true, false] {
      for size in 1...max(1, bytes.count) {
        #expect(try parse(bytes, cutAt: cuts(every: size, in: bytes.count), takesEach: takesEach) == expected)
      }
      for cut in bytes.indices { #expect(try parse(bytes, cutAt: [cut], takesEach: takesEach) == expected) }
    }
  }

  @Test(arguments: [
    ("data: a\nid: 1\n\n", "1", nil), ("id: 1\n\n", "1", nil), ("id: 1\n", "", nil), ("id: 1\n\nid\n\n", "", nil),
    ("id: 1\n\nid: 2\n", "1", nil), ("id: 1\u{0}\n\n", "", nil), ("id: 1\n\nid: \u{0}\n\n", "1", nil),
    ("id: 1\n\ndata: a\n\n", "1", nil), ("id: é:1 \n\n", "é:1 ", nil), ("identity: 1\n\n", "", nil),
    ("retry: 3000\n", "", 3000), ("retry:0\n", "", 0), ("retry: 3000", "", nil), ("retry: 1\nretry: 2\n", "", 2),
    ("retry: 3s\n", "", nil), ("retry: -1\n", "", nil), ("retry: +1\n", "", nil), ("retry\n", "", nil),
    ("retry: 1.5\n", "", nil), ("retry: 1 \n", "", nil), ("retry:  1\n", "", nil), ("retry: 007\n", "", 7),
    ("retry: 99999999999999999999\n", "", nil), ("retry: ٣\n", "", nil), ("retry: 5\nretry: x\n", "", 5),
  ])
  func idsAndTimesAreKept(_ text: String, _ id: String, _ milliseconds: Int?) throws {
    let bytes = Array(text.utf8)
    for size in 1...bytes.count {
      let stream = try parse(bytes, cutAt: cuts(every: size, in: bytes.count))
      #expect(stream.lastEventID == id)
      #expect(stream.reconnectionTime == milliseconds.map { .milliseconds($0) })
    }
  }

  @Test(arguments: [
    ("", false), ("data: a\n\n", false), ("data: a\n", true), ("data: a", true), ("d", true), ("data: a\n\r", false),
    ("data: a\r", true), ("event: message\n", true), ("id: 1\n", true), ("foo\n", true), (": a", false), (":\n", false),
    ("data: a\n\n: bye\n", false), ("data: a\n\n: bye", false), ("data: a\n: bye", true), ("\n", false),
    ("data: a\n\n\n", false), ("data: a\n\ndata: b", true), ("\u{FEFF}", false), ("\u{FEFF}:", false),
    ("\u{FEFF}d", true),
  ])
  func theEndInsideAnEventShows(_ text: String, _ isUnfinished: Bool) throws {
    let bytes = Array(text.utf8)
    for size in 1...max(1, bytes.count) {
      #expect(try parse(bytes, cutAt: cuts(every: size, in: bytes.count)).isUnfinished == isUnfinished)
    }
  }

  /// Wherever the blank line is missing, or the end of the line as well.
  @Test(arguments: [
    ("data: a\n\ndata: b", ["b"]), ("data: b\n", ["b"]), ("data: b\r", ["b"]), ("data: b\r\n", ["b"]),
    ("data: b\ndata: c", ["b\nc"]), ("event: b\n", []), ("data: a\n\n", []), ("data: a\n\n: b", []), ("", []),
  ])
  func anEventWithoutABlankLineBehindItCanBeHad(_ text: String, _ events: [String]) throws {
    for size in 1...max(1, text.utf8.count) {
      var parser = EventStreamParser()
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        try parser.append(bytes[start..<min(start + size, bytes.count)])
        _ = parser.takeTexts()
      }
      parser.finishEvent()
      #expect(parser.takeTexts() == events.map { Array($0.utf8) })
      #expect(!parser.hasUnfinishedEvent)
    }
  }

  @Test func aPartOfAByteOrderMarkIsNone() throws {
    #expect(try parse([0xEF]).isUnfinished)
    #expect(try parse([0xEF, 0xBB], cutAt: [1]).isUnfinished)
    #expect(try parse([0xEF, 0xBB] + Array("\ndata: a\n\n".utf8), cutAt: [1, 2, 3]).events == [Array("a".utf8)])
  }

  @Test func bytesAreHandedOnAsTheyCome() throws {
    let data: [UInt8] = [0xFF, 0xC3, 0x28, 0x00, 0xED, 0xA0, 0x80, 0xE6]
    let bytes = Array("data: ".utf8) + data + Array("\n\n".utf8)
    for size in 1...bytes.count {
      #expect(try parse(bytes, cutAt: cuts(every: size, in: bytes.count)).events == [data])
    }
  }
}
