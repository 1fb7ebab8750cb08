import InvokerRuntime
import Testing

@Suite struct StringTests {
  @Test(arguments: [
    (#""""#, ""), (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9""#, "Aé"),
    (#""\u0000""#, "\0"), (#""\u4f60\u597d""#, "你好"), (#""\ud83d\ude00""#, "😀"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
    (#""a\u00e9你\ud83d\ude00z""#, "aé你😀z"), (#""\\u0041""#, #"\u0041"#), (#""你好，世界 🎉""#, "你好，世界 🎉"),
    ("\"👩‍👩‍👧‍👦\"", "👩‍👩‍👧‍👦"), (#""\uFFFF\uFFFE""#, "\u{FFFF}\u{FFFE}"), ("\"\u{7F}\"", "\u{7F}"),
  ])
  func stringsAreUnescaped(_ text: String, _ value: String) throws {
    #expect(try String(json: text).unicodeScalars.elementsEqual(value.unicodeScalars))
    // The same as a name of a field.
    #expect(try JSONValue(json: "{\(text):1}") == .object([value: 1]))
  }

  /// Eight bytes are looked at in one step: what needs care must be seen wherever it stands in them.
  @Test(arguments: [
    (#"\n"#, "\n"), (#"\""#, "\""), (#"\\"#, "\\"), (#"\u00e9"#, "é"), (#"\ud83d\ude00"#, "😀"), ("é", "é"), ("你", "你"),
    ("😀", "😀"), ("\u{7F}", "\u{7F}"), (" ", " "), ("!", "!"), ("#", "#"), ("[", "["), ("]", "]"), ("~", "~"),
  ])
  func anyByteAtAnyPlace(_ written: String, _ read: String) throws {
    for length in 0...70 {
      for position in 0...length {
        let before = String(repeating: "a", count: position)
        let behind = String(repeating: "z", count: length - position)
        let value = try [String](json: #"["\#(before + written + behind)","x"]"#)
        if value != [before + read + behind, "x"] { Issue.record("\(length) bytes, at \(position): \(value)") }
      }
    }
  }

  private static let badBytes: [(UInt8, JSONError.Problem)] = [
    (0x00, .controlCharacter), (0x0A, .controlCharacter), (0x1F, .controlCharacter), (0x80, .invalidUTF8),
    (0xC0, .invalidUTF8), (0xFF, .invalidUTF8),
  ]

  @Test(arguments: badBytes)
  func anyBadByteAtAnyPlace(_ byte: UInt8, _ problem: JSONError.Problem) {
    for length in 0...70 {
      for position in 0...length {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: length + 3)
        (text[0], text[length + 2], text[position + 1]) = (UInt8(ascii: "\""), UInt8(ascii: "\""), byte)
        let error = jsonError { () throws(JSONError) in try String(json: text) }
        let expected = JSONError(problem, at: position + 1)
        if error != expected { Issue.record("\(length) bytes, at \(position): \(error as Any)") }
      }
    }
  }

  @Test func anyLengthWithoutItsEnd() {
    for length in 0...70 {
      let error = jsonError { () throws(JSONError) in try String(json: "\"" + String(repeating: "a", count: length)) }
      #expect(error == JSONError(.unexpectedEnd, at: length + 1))
    }
  }

  /// All of Unicode, as itself and escaped.
  @Test func everyScalar() throws {
    for first in stride(from: UInt32(0), to: 0x11_0000, by: 0x400) {
      let scalars = (first..<first + 0x400).compactMap(UnicodeScalar.init)
      let text = String(String.UnicodeScalarView(scalars))
      let escaped = text.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      for json in [text.json, "\"" + escaped.joined() + "\""] {
        if try !String(json: json).utf8.elementsEqual(text.utf8) { Issue.record("from U+\(String(first, radix: 16))") }
      }
    }
  }

  @Test(arguments: [("1", JSONKind.number), ("null", .null), ("[]", .array), ("{}", .object), ("true", .boolean)])
  func nothingElseIsAString(_ text: String, _ found: JSONKind) {
    let error = jsonError { () throws(JSONError) in try String(json: text) }
    #expect(error == JSONError(.mismatch(expected: .string, found: found), at: 0))
  }
}
