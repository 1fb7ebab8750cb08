import InvokerRuntime

extension JSONCase {
  static let all = structure + texts + literals + numbers + escapes + utf8

  /// Arrays and objects.
  static let structure: [JSONCase] =
    valid(
      "[]", "{}", "[[]]", "[{}]", #"{"":0}"#, #"{"a":[]}"#, #"{"a":{"b":{}}}"#, "[1,2,3]", "[[],[[]],{}]",
      #"{"a":1,"b":2}"#, #"[null,true,false,0,"",[],{}]"#, " [ ] ", "\t{\r\n}", #" { "a" : 1 , "b" : [ 2 , 3 ] } "#,
      "[\n1\n,\n2\n]", #"{"\u0061":1}"#, #"{"a b":1,"a.b":2}"#, #"{"你好":"世界"}"#)
    + [
      // Read with the last one; some parsers keep the first.
      JSONCase(text: Array(#"{"a":1,"a":2}"#.utf8), error: nil).disputed,
      invalid("[", .unexpectedEnd, at: 1),
      invalid("{", .unexpectedEnd, at: 1),
      invalid("[1", .unexpectedEnd, at: 2),
      invalid("[1,", .unexpectedEnd, at: 3),
      invalid("[1, ", .unexpectedEnd, at: 4),
      invalid("[[]", .unexpectedEnd, at: 3),
      invalid(#"{"a"#, .unexpectedEnd, at: 3),
      invalid(#"{"a""#, .unexpectedEnd, at: 4),
      invalid(#"{"a":"#, .unexpectedEnd, at: 5),
      invalid(#"{"a":1"#, .unexpectedEnd, at: 6),
      invalid(#"{"a":1,"#, .unexpectedEnd, at: 7),
      invalid("]", .unexpectedCharacter(UInt8(ascii: "]")), at: 0),
      invalid("}", .unexpectedCharacter(UInt8(ascii: "}")), at: 0),
      invalid(",", .unexpectedCharacter(UInt8(ascii: ",")), at: 0),
      invalid(":", .unexpectedCharacter(UInt8(ascii: ":")), at: 0),
      invalid("[,]", .unexpectedCharacter(UInt8(ascii: ",")), at: 1),
      invalid("[,1]", .unexpectedCharacter(UInt8(ascii: ",")), at: 1),
      invalid("[1,]", .unexpectedCharacter(UInt8(ascii: "]")), at: 3).disputed,
      invalid("[1 , ]", .unexpectedCharacter(UInt8(ascii: "]")), at: 5).disputed,
      invalid("[1,,2]", .unexpectedCharacter(UInt8(ascii: ",")), at: 3),
      invalid("[1 2]", .unexpectedCharacter(UInt8(ascii: "2")), at: 3),
      invalid("[1:2]", .unexpectedCharacter(UInt8(ascii: ":")), at: 2),
      invalid("[1}", .unexpectedCharacter(UInt8(ascii: "}")), at: 2),
      invalid("[}", .unexpectedCharacter(UInt8(ascii: "}")), at: 1),
      invalid("{]", .unexpectedCharacter(UInt8(ascii: "]")), at: 1),
      invalid("{,}", .unexpectedCharacter(UInt8(ascii: ",")), at: 1),
      invalid("{1:2}", .unexpectedCharacter(UInt8(ascii: "1")), at: 1),
      invalid("{a:1}", .unexpectedCharacter(UInt8(ascii: "a")), at: 1),
      invalid("{'a':1}", .unexpectedCharacter(UInt8(ascii: "'")), at: 1),
      invalid("{null:1}", .unexpectedCharacter(UInt8(ascii: "n")), at: 1),
      invalid("{[]:1}", .unexpectedCharacter(UInt8(ascii: "[")), at: 1),
      invalid(#"{"a"}"#, .unexpectedCharacter(UInt8(ascii: "}")), at: 4),
      invalid(#"{"a",1}"#, .unexpectedCharacter(UInt8(ascii: ",")), at: 4),
      invalid(#"{"a"=1}"#, .unexpectedCharacter(UInt8(ascii: "=")), at: 4),
      invalid(#"{"a" 1}"#, .unexpectedCharacter(UInt8(ascii: "1")), at: 5),
      invalid(#"{"a":}"#, .unexpectedCharacter(UInt8(ascii: "}")), at: 5),
      invalid(#"{"a"::1}"#, .unexpectedCharacter(UInt8(ascii: ":")), at: 5),
      invalid(#"{"a":1,}"#, .unexpectedCharacter(UInt8(ascii: "}")), at: 7).disputed,
      invalid(#"{"a":1,,"b":2}"#, .unexpectedCharacter(UInt8(ascii: ",")), at: 7),
      invalid(#"{"a":1 "b":2}"#, .unexpectedCharacter(UInt8(ascii: "\"")), at: 7),
      invalid(#"{"a":1]"#, .unexpectedCharacter(UInt8(ascii: "]")), at: 6),
      invalid(#"{"a":1,b:2}"#, .unexpectedCharacter(UInt8(ascii: "b")), at: 7),
      invalid("[1;2]", .unexpectedCharacter(UInt8(ascii: ";")), at: 2),
      invalid("[1/**/]", .unexpectedCharacter(UInt8(ascii: "/")), at: 2),
      invalid("[1]//", .trailingContent, at: 3),
      invalid("['a']", .unexpectedCharacter(UInt8(ascii: "'")), at: 1),
      invalid("(1)", .unexpectedCharacter(UInt8(ascii: "(")), at: 0),
      invalid("<a/>", .unexpectedCharacter(UInt8(ascii: "<")), at: 0),
      invalid("data: {}", .unexpectedCharacter(UInt8(ascii: "d")), at: 0),
    ]

  /// What may stand before, behind and instead of a value.
  static let texts: [JSONCase] =
    valid(" 1", "1 ", "\n\"a\"\n", "\t\r\n []", "[] \t\r\n")
    + [
      invalid("", .unexpectedEnd, at: 0),
      invalid(" ", .unexpectedEnd, at: 1),
      invalid("\n\t\r ", .unexpectedEnd, at: 4),
      invalid("\u{FEFF}{}", .unexpectedCharacter(0xEF), at: 0).disputed,
      invalid("[1]\u{FEFF}", .trailingContent, at: 3),
      invalid("\0", .unexpectedCharacter(0), at: 0),
      invalid("\0[]", .unexpectedCharacter(0), at: 0).disputed,
      invalid("[\0]", .unexpectedCharacter(0), at: 1),
      invalid("[]\0", .trailingContent, at: 2).disputed,
      invalid("[] []", .trailingContent, at: 3),
      invalid("{}{}", .trailingContent, at: 2),
      invalid("1 2", .trailingContent, at: 2),
      invalid("[]]", .trailingContent, at: 2),
      invalid("{}}", .trailingContent, at: 2),
      invalid("[],", .trailingContent, at: 2),
      invalid(#""a""b""#, .trailingContent, at: 3),
      invalid("[1\u{0B}]", .unexpectedCharacter(0x0B), at: 2),
      invalid("[\u{0C}1]", .unexpectedCharacter(0x0C), at: 1),
      invalid("[\u{A0}1]", .unexpectedCharacter(0xC2), at: 1),
      invalid("[1\u{2028}]", .unexpectedCharacter(0xE2), at: 2),
      invalid("[\u{2060}]", .unexpectedCharacter(0xE2), at: 1),
    ]

  /// `true`, `false`, `null` and what looks like them.
  static let literals: [JSONCase] =
    valid("true", "false", "null", "[true,false,null]", " true ")
    + [
      invalid("tru", .unexpectedEnd, at: 3),
      invalid("t", .unexpectedEnd, at: 1),
      invalid("nul", .unexpectedEnd, at: 3),
      invalid("fals", .unexpectedEnd, at: 4),
      invalid("True", .unexpectedCharacter(UInt8(ascii: "T")), at: 0),
      invalid("tRue", .unexpectedCharacter(UInt8(ascii: "R")), at: 1),
      invalid("NULL", .unexpectedCharacter(UInt8(ascii: "N")), at: 0),
      invalid("nil", .unexpectedCharacter(UInt8(ascii: "i")), at: 1),
      invalid("trux", .unexpectedCharacter(UInt8(ascii: "x")), at: 3),
      invalid("[tru]", .unexpectedCharacter(UInt8(ascii: "]")), at: 4),
      invalid("[truee]", .unexpectedCharacter(UInt8(ascii: "e")), at: 5),
      invalid("nulll", .trailingContent, at: 4),
      invalid("undefined", .unexpectedCharacter(UInt8(ascii: "u")), at: 0),
      invalid("[falsetrue]", .unexpectedCharacter(UInt8(ascii: "t")), at: 6),
    ]

}
