import InvokerRuntime

extension JSONCase {
  static let numbers: [JSONCase] =
    valid(
      "0", "-0", "1", "-1", "10", "123456789", "9007199254740993", "9223372036854775807", "-9223372036854775808",
      "9223372036854775808", "18446744073709551615", "123456789012345678901234567890", "0.0", "-0.0", "0.1", "1.0",
      "1.50", "3.141592653589793", "0.30000000000000004", "1e2", "1E2", "1e+2", "1e-2", "1E+02", "0e0", "0e+1",
      "0.0e-0", "1.5e300", "2.2250738585072014e-308", "5e-324", "4.9406564584124654e-324", "1.7976931348623157e308",
      "1e00002",
      "[0,-1,2.5]", "[-0]", #"{"a":-1e3}"#)
    + [
      // Out of the range of a Double: an error in some parsers, infinity or zero in others.
      JSONCase(text: Array("1e400".utf8), error: nil).disputed,
      JSONCase(text: Array("-1e400".utf8), error: nil).disputed,
      JSONCase(text: Array("1e-400".utf8), error: nil).disputed,
      JSONCase(text: Array("1e99999999999999999999".utf8), error: nil).disputed,
      invalid("-", .invalidNumber, at: 0),
      invalid("[-]", .invalidNumber, at: 1),
      invalid("[1,-]", .invalidNumber, at: 3),
      invalid("--1", .invalidNumber, at: 0),
      invalid("- 1", .invalidNumber, at: 0),
      invalid("-a", .invalidNumber, at: 0),
      invalid("-.5", .invalidNumber, at: 0),
      invalid("-Infinity", .invalidNumber, at: 0),
      invalid("01", .invalidNumber, at: 0),
      invalid("00", .invalidNumber, at: 0),
      invalid("-01", .invalidNumber, at: 0),
      invalid("[012]", .invalidNumber, at: 1),
      invalid("1.", .invalidNumber, at: 0),
      invalid("[1.]", .invalidNumber, at: 1),
      invalid("1.e1", .invalidNumber, at: 0),
      invalid("0.e1", .invalidNumber, at: 0),
      invalid("1.-5", .invalidNumber, at: 0),
      invalid("1e", .invalidNumber, at: 0),
      invalid("1E", .invalidNumber, at: 0),
      invalid("1e+", .invalidNumber, at: 0),
      invalid("1e-", .invalidNumber, at: 0),
      invalid("[1ea]", .invalidNumber, at: 1),
      invalid("1e+-2", .invalidNumber, at: 0),
      invalid(#"{"a": 1.5e}"#, .invalidNumber, at: 6),
      invalid("+1", .unexpectedCharacter(UInt8(ascii: "+")), at: 0),
      invalid(".5", .unexpectedCharacter(UInt8(ascii: ".")), at: 0),
      invalid("[.5]", .unexpectedCharacter(UInt8(ascii: ".")), at: 1),
      invalid("NaN", .unexpectedCharacter(UInt8(ascii: "N")), at: 0),
      invalid("Infinity", .unexpectedCharacter(UInt8(ascii: "I")), at: 0),
      invalid("0x10", .trailingContent, at: 1),
      invalid("[0x10]", .unexpectedCharacter(UInt8(ascii: "x")), at: 2),
      invalid("1_000", .trailingContent, at: 1),
      invalid("1,000", .trailingContent, at: 1),
      invalid("1.2.3", .trailingContent, at: 3),
      invalid("1e2.5", .trailingContent, at: 3),
      invalid("1e2e3", .trailingContent, at: 3),
      invalid("1a", .trailingContent, at: 1),
      invalid("[1a]", .unexpectedCharacter(UInt8(ascii: "a")), at: 2),
      invalid("[1+2]", .unexpectedCharacter(UInt8(ascii: "+")), at: 2),
      invalid("[-1-1]", .unexpectedCharacter(UInt8(ascii: "-")), at: 3),
      invalid("\u{FF11}", .unexpectedCharacter(0xEF), at: 0),
    ]

  /// Escapes, surrogates and control characters.
  static let escapes: [JSONCase] =
    valid(
      #""""#, #""a""#, #"" ""#, #""\"""#, #""\\""#, #""\/""#, #""/""#, #""\b\f\n\r\t""#, #""\u0000""#, #""\u0041""#,
      #""\u00e9\u00E9""#, #""\u4f60\u597d""#, #""\uD83D\uDE00""#, #""\ud83d\ude00!""#, #""\uDBFF\uDFFF""#, #""\uFFFF""#,
      #""\uFFFE""#, #""\u2028""#, #""\\u0041""#, #""\\\"""#, #""\uD7FF\uE000""#, "\"\u{7F}\"", "\"\u{2028}\u{2029}\"",
      #""'""#, #""a\\""#, #""[1,2]""#, #"["\"","\\"]"#)
    + [
      invalid(#"""#, .unexpectedEnd, at: 1),
      invalid(#""a"#, .unexpectedEnd, at: 2),
      invalid(#"["a]"#, .unexpectedEnd, at: 4),
      invalid(#""\"#, .unexpectedEnd, at: 2),
      invalid(#""\""#, .unexpectedEnd, at: 3),
      invalid(#""\u"#, .unexpectedEnd, at: 3),
      invalid(#""\u004"#, .unexpectedEnd, at: 6),
      invalid(#""\u0041"#, .unexpectedEnd, at: 7),
      invalid(#""\ud83d\u"#, .unexpectedEnd, at: 9),
      invalid(#""\ud83d\ude0"#, .unexpectedEnd, at: 12),
      invalid(#""\u""#, .invalidEscape, at: 1),
      invalid(#""\u1""#, .invalidEscape, at: 1),
      invalid(#""\u00A""#, .invalidEscape, at: 1),
      invalid(#"["\u00A"]"#, .invalidEscape, at: 2),
      invalid(#""\uXYZW""#, .invalidEscape, at: 1),
      invalid(#""\u+041""#, .invalidEscape, at: 1),
      invalid(#""\u 041""#, .invalidEscape, at: 1),
      invalid(#""\u004g""#, .invalidEscape, at: 1),
      invalid(#""\u{41}""#, .invalidEscape, at: 1),
      invalid(#""\U0041""#, .invalidEscape, at: 1),
      invalid(#""\x41""#, .invalidEscape, at: 1),
      invalid(#""\a""#, .invalidEscape, at: 1),
      invalid(#""\0""#, .invalidEscape, at: 1),
      invalid(#""\'""#, .invalidEscape, at: 1),
      invalid(#""\ ""#, .invalidEscape, at: 1),
      invalid(#""abc\v""#, .invalidEscape, at: 4),
      invalid("\"\\\n\"", .invalidEscape, at: 1),
      invalid("\"\\é\"", .invalidEscape, at: 1),
      invalid(#""\ud83d\u00zz""#, .invalidEscape, at: 7),
      invalid(#"{"\x":1}"#, .invalidEscape, at: 2),
      invalid(#""\ud83d"#, .unexpectedEnd, at: 7),
      invalid("\"\n\"", .controlCharacter, at: 1),
      invalid("\"a\tb\"", .controlCharacter, at: 2),
      invalid("\"\0\"", .controlCharacter, at: 1),
      invalid("\"\u{1F}\"", .controlCharacter, at: 1),
      invalid("\"12345678\r\"", .controlCharacter, at: 9),
      invalid("{\"a\nb\":1}", .controlCharacter, at: 3),
    ]

  /// Bytes outside ASCII, by the table of RFC 3629. What is no UTF-8 is mended, see `StringTests`.
  static let utf8: [JSONCase] =
    valid(
      "\"\u{80}\"", "\"\u{7FF}\"", "\"\u{800}\"", "\"\u{FFFF}\"", "\"\u{10000}\"", "\"\u{10FFFF}\"", "\"\u{D7FF}\"",
      "\"\u{E000}\"", "\"é\"", "\"你好，世界\"", "\"👩‍👩‍👧‍👦🎉\"", "\"e\u{301}\"", "\"\u{FEFF}\"", "\"مرحبا\"",
      "[\"a你b🎉c\"]")
    + [
      string([0x80]).disputed,
      string([0xBF]).disputed,
      string([0x61, 0x80]).disputed,
      string([0xFE]).disputed,
      string([0xFF]).disputed,
      string([0xF8, 0x88, 0x80, 0x80, 0x80]).disputed,
      // Overlong forms of `/`, NUL, U+07FF and U+FFFF.
      string([0xC0, 0xAF]).disputed,
      string([0xC1, 0xBF]).disputed,
      string([0xC0, 0x80]).disputed,
      string([0xE0, 0x80, 0xAF]).disputed,
      string([0xE0, 0x9F, 0xBF]).disputed,
      string([0xF0, 0x80, 0x80, 0xAF]).disputed,
      string([0xF0, 0x8F, 0xBF, 0xBF]).disputed,
      // Surrogates.
      string([0xED, 0xA0, 0x80]).disputed,
      string([0xED, 0xBF, 0xBF]).disputed,
      string([0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]).disputed,
      // Above U+10FFFF.
      string([0xF4, 0x90, 0x80, 0x80]).disputed,
      string([0xF5, 0x80, 0x80, 0x80]).disputed,
      string([0xF7, 0xBF, 0xBF, 0xBF]).disputed,
      // Cut short by the quote.
      string([0xC3]).disputed,
      string([0xE4, 0xBD]).disputed,
      string([0xE4]).disputed,
      string([0xF0, 0x9F, 0x98]).disputed,
      string([0xF0, 0x9F]).disputed,
      string([0xE4, 0xBD, 0xA0, 0xE4, 0xBD]).disputed,
      // A continuation that is none.
      string([0xC3, 0x28]).disputed,
      string([0xE4, 0x28, 0xA0]).disputed,
      string([0xE4, 0xBD, 0xC0]).disputed,
      string([0xF0, 0x9F, 0x98, 0x41]).disputed,
      string([0xF1, 0xC0, 0x80, 0x80]).disputed,
      // Cut short by the end of the text.
      JSONCase(text: [0x22, 0xE4, 0xBD], error: JSONError(.unexpectedEnd, at: 3)),
      JSONCase(text: [0x22, 0xF0], error: JSONError(.unexpectedEnd, at: 2)),
      // Outside a string.
      JSONCase(text: [0xE9], error: JSONError(.unexpectedCharacter(0xE9), at: 0)),
      JSONCase(text: [0x5B, 0xFF, 0x5D], error: JSONError(.unexpectedCharacter(0xFF), at: 1)),
      JSONCase(text: [0x7B, 0x22, 0xC3, 0x22, 0x3A, 0x31, 0x7D], error: nil).disputed,
    ]
}
