/// The elements of code that a highlighter distinguishes.
struct CodeGrammar: Sendable {
  /// The marker of a comment that ends at the end of the line.
  var comment: String?
  /// The bytes that begin and end a string, and `"""` if the language has multiline strings.
  var quotes: [String]
  var keywords: Set<String>
  /// The words that are marked as types.
  var types = Types.capitalized

  enum Types: Sendable {
    /// Words that begin with a capital letter.
    case capitalized
    /// Strings before a colon: the names of JSON members.
    case members
  }

  static let swift = CodeGrammar(
    comment: "//", quotes: ["\"\"\"", "\""],
    keywords: [
      "as", "async", "await", "break", "case", "catch", "default", "do", "else", "extension", "false", "for", "func",
      "guard", "if", "import", "in", "init", "let", "nil", "private", "public", "return", "self", "some", "static",
      "struct", "switch", "throw", "throws", "true", "try", "var", "where", "while",
    ])

  static let python = CodeGrammar(
    comment: "#", quotes: ["\"\"\"", "'''", "\"", "'"],
    keywords: [
      "False", "None", "True", "and", "as", "break", "class", "def", "elif", "else", "except", "finally", "for", "from",
      "if", "import", "in", "is", "lambda", "not", "or", "pass", "raise", "return", "self", "try", "while", "with",
      "yield",
    ])

  static let json = CodeGrammar(
    comment: nil, quotes: ["\""], keywords: ["false", "null", "true"], types: .members)

  /// Returns `nil` for a language that isn't highlighted.
  init?(named name: String) {
    switch name {
    case "swift": self = .swift
    case "python": self = .python
    case "json": self = .json
    default: return nil
    }
  }

  private init(comment: String?, quotes: [String], keywords: Set<String>, types: Types = .capitalized) {
    self.comment = comment
    self.quotes = quotes
    self.keywords = keywords
    self.types = types
  }
}

/// Code in which each token is marked with its kind.
func highlighted(_ code: String, _ language: String, _ markup: HTMLMarkup) -> String {
  guard let grammar = CodeGrammar(named: language) else { return markup.text(code) }
  var marked: [UInt8] = []
  marked.reserveCapacity(code.utf8.count * 3)
  var rest = Array(code.utf8)[...]
  while let (kind, end) = grammar.token(at: rest) {
    if let kind { marked += "<span class=\"\(kind.rawValue)\">".utf8 }
    markup.append(rest[..<end], to: &marked)
    if kind != nil { marked += "</span>".utf8 }
    rest = rest[end...]
  }
  return String(decoding: marked, as: UTF8.self)
}

private typealias Bytes = ArraySlice<UInt8>

/// Token kinds by the class of their spans.
private enum TokenKind: String {
  case keyword = "k"
  case string = "s"
  case number = "n"
  case type = "t"
  case comment = "c"
}

extension CodeGrammar {
  /// The kind and the end of the token that `bytes` begins with. The kind is `nil` for plain text; the result is `nil`
  /// at the end.
  fileprivate func token(at bytes: Bytes) -> (kind: TokenKind?, end: Bytes.Index)? {
    guard let first = bytes.first else { return nil }
    if isWordByte(first) { return word(at: bytes) }
    if isDigit(first) {
      return (.number, bytes.firstIndex { !isDigit($0) && $0 != UInt8(ascii: ".") } ?? bytes.endIndex)
    }
    guard isMark(first) else {
      return (nil, bytes.firstIndex { isWordByte($0) || isDigit($0) || isMark($0) } ?? bytes.endIndex)
    }
    if let comment, bytes.starts(with: comment.utf8) {
      return (.comment, bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex)
    }
    if let quote = quotes.first(where: { bytes.starts(with: $0.utf8) }) {
      let end = endOfString(bytes, quote: quote)
      return (types == .members && bytes[end...].first == UInt8(ascii: ":") ? .type : .string, end)
    }
    return (nil, bytes.startIndex + 1)
  }

  private func word(at bytes: Bytes) -> (kind: TokenKind?, end: Bytes.Index) {
    let end = bytes.firstIndex { !isWordByte($0) && !isDigit($0) } ?? bytes.endIndex
    if keywords.contains(String(decoding: bytes[..<end], as: UTF8.self)) { return (.keyword, end) }
    let isCapitalized = bytes.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } == true
    return (types == .capitalized && isCapitalized ? .type : nil, end)
  }

  /// The end of a string. An unterminated string ends at the end of its line, or at the end of the text if it can span
  /// lines.
  private func endOfString(_ bytes: Bytes, quote: String) -> Bytes.Index {
    let mark = quote.utf8
    var rest = bytes.dropFirst(mark.count)
    while let byte = rest.first, mark.count > 1 || byte != UInt8(ascii: "\n") {
      if byte == mark.first, rest.starts(with: mark) { return rest.dropFirst(mark.count).startIndex }
      rest = rest.dropFirst(byte == UInt8(ascii: "\\") ? 2 : 1)
    }
    return rest.startIndex
  }
}

/// Returns whether a comment or a string can begin with a byte.
private func isMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "#"), UInt8(ascii: "/"): true
  default: false
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// Letters, `_`, and all non-ASCII bytes, so that no character is split.
private func isWordByte(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "_") || byte >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
}
