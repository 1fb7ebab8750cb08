import YAMLTree

/// A Python token: a name, a number, a string with its quotes, or an operator.
struct PythonToken {
  var text: Substring
  /// The offset in bytes from the start of the file.
  var offset: Int
}

/// A logical line: the text up to a line break that isn't within brackets or after a backslash.
struct PythonLine {
  /// The number of columns of leading white space. A tab advances to the next multiple of 8.
  var indent: Int
  var tokens: [PythonToken]

  func starts(with word: String) -> Bool { tokens.first.map { $0.text == word } ?? false }
}

/// The logical lines of a Python file that contain more than comments.
///
/// This covers the lexical grammar (The Python Language Reference, "Lexical analysis") only for brackets, strings,
/// comments, and indentation. It is sufficient to find classes and signatures, doesn't require Python, and accepts
/// source code of any version.
func pythonLines(_ source: String) -> [PythonLine] {
  var lexer = PythonLexer(source)
  return lexer.run()
}

private struct PythonLexer {
  private let text: Substring.UTF8View
  private var place: Substring.UTF8View.Index
  private var lines: [PythonLine] = []
  private var line = PythonLine(indent: 0, tokens: [])
  private var openBrackets = 0

  init(_ source: String) {
    text = Substring(source).utf8
    place = text.startIndex
  }

  mutating func run() -> [PythonLine] {
    startLine()
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        advance()
        if openBrackets == 0 { startLine() }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C: advance()
      case UInt8(ascii: "#"): skip { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      case UInt8(ascii: "\\"):
        advance()
        if peek() == UInt8(ascii: "\r") { advance() }
        if peek() == UInt8(ascii: "\n") { advance() }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): string(from: place)
      case _ where isWordByte(byte): word()
      default: mark(byte)
      }
    }
    startLine()
    return lines
  }

  /// Ends the current line, and measures the indentation of the next one.
  private mutating func startLine() {
    if !line.tokens.isEmpty { lines.append(line) }
    line = PythonLine(indent: 0, tokens: [])
    while let byte = peek(), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      line.indent = byte == UInt8(ascii: " ") ? line.indent + 1 : (line.indent / 8 + 1) * 8
      advance()
    }
  }

  private mutating func word() {
    let start = place
    skip(isWordByte)
    // `r"…"`, `f'''…'''`: letters directly before a quote belong to the string.
    if let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), text[start..<place].count <= 2 {
      return string(from: start)
    }
    add(from: start)
  }

  private mutating func string(from start: Substring.UTF8View.Index) {
    guard let quote = peek() else { return }
    let isTriple = text[place...].starts(with: [quote, quote, quote])
    for _ in 0..<(isTriple ? 3 : 1) { advance() }
    while let byte = peek() {
      if byte == UInt8(ascii: "\\") {
        advance()
        if peek() != nil { advance() }
      } else if isTriple ? text[place...].starts(with: [quote, quote, quote]) : byte == quote {
        for _ in 0..<(isTriple ? 3 : 1) { advance() }
        break
      } else if !isTriple, byte == UInt8(ascii: "\n") {
        // An unterminated string ends at the end of its line, so that one mistake doesn't affect the rest of the file.
        break
      } else {
        advance()
      }
    }
    add(from: start)
  }

  private mutating func mark(_ byte: UInt8) {
    let start = place
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): openBrackets += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): openBrackets = max(0, openBrackets - 1)
    default: break
    }
    advance()
    // `**` and `->` are single tokens. Other operators don't matter.
    let next = peek()
    if byte == UInt8(ascii: "*") && next == byte || byte == UInt8(ascii: "-") && next == UInt8(ascii: ">") { advance() }
    add(from: start)
  }

  private mutating func add(from start: Substring.UTF8View.Index) {
    let offset = text.distance(from: text.startIndex, to: start)
    line.tokens.append(PythonToken(text: Substring(text[start..<place]), offset: offset))
  }

  private func peek() -> UInt8? { place < text.endIndex ? text[place] : nil }
  private mutating func advance() { text.formIndex(after: &place) }
  private mutating func skip(_ isPart: (UInt8) -> Bool) {
    while let byte = peek(), isPart(byte) { advance() }
  }
}

/// Returns whether a byte is part of a name or number. All bytes of non-ASCII letters are.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), 0x80...: true
  default: false
  }
}
