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

  /// Half of a pair of surrogates, escaped, is no character.
  @Test(arguments: [
    (#"\ud83d"#, "\u{FFFD}"), (#"a\ud83db"#, "a\u{FFFD}b"), (#"\ude00"#, "\u{FFFD}"),
    (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"), (#"\ud83d\ud83d"#, "\u{FFFD}\u{FFFD}"), (#"\ud83d\n"#, "\u{FFFD}\n"),
    (#"\ud83d\u0041"#, "\u{FFFD}A"), (#"\uDBFF\uE000"#, "\u{FFFD}\u{E000}"), (#"\ud83d\ude00\ude00"#, "😀\u{FFFD}"),
    (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"\ud83d\\ude00"#, "\u{FFFD}\\ude00"),
  ])
  func halfACharacterIsReplaced(_ written: String, _ read: String) throws {
    #expect(try String(json: "\"\(written)\"") == read)
    #expect(try JSONValue(json: "{\"\(written)\":1}") == .object([read: 1]))
  }

  /// As the standard library mends it.
  @Test(arguments: JSONCase.utf8.filter { $0.error == nil && $0.text.first == UInt8(ascii: "\"") })
  func whatIsNoUTF8IsReplaced(_ string: JSONCase) throws {
    let content = string.text.dropFirst().dropLast()
    #expect(try String(json: string.text) == String(decoding: content, as: UTF8.self))
    let behindAnEscape = Array(#""\n"#.utf8) + content + [UInt8(ascii: "\"")]
    #expect(try String(json: behindAnEscape) == "\n" + String(decoding: content, as: UTF8.self))
  }

  @Test(arguments: [0x00, 0x0A, 0x1F] as [UInt8])
  func anyControlCharacterAtAnyPlace(_ byte: UInt8) {
    for length in 0...70 {
      for position in 0...length {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: length + 3)
        (text[0], text[length + 2], text[position + 1]) = (UInt8(ascii: "\""), UInt8(ascii: "\""), byte)
        let error = jsonError { () throws(JSONError) in try String(json: text) }
        let expected = JSONError(.controlCharacter, at: position + 1)
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
