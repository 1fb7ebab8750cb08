/// Where the texts of two messages of a stream join. A server that sends a text in pieces may split a character: the
/// first half, at the end of one piece, is kept until the piece that continues it.
@usableFromInline
struct TextSeam: Sendable {
  /// The half character at the end of a text of an earlier message.
  private var half: Half?
  /// The same of this message.
  private var next: Half?

  private struct Half {
    var lead: UInt16
    /// How many messages after it did not continue it.
    var age: UInt8 = 0
    /// The path of the text in its message, which distinguishes it from other texts.
    var path: String
  }

  @usableFromInline
  init() {}

  /// The text at `path`, with the character whose first half came before, and without the first half of one that
  /// continues.
  fileprivate mutating func joined(_ string: ScannedString, at path: () -> String) -> String {
    let lead = string.cutLead
    guard half != nil || lead != nil, !string.bytes.isEmpty else { return string.text }
    let path = path()
    var text = string.text
    if let half, half.path == path {
      self.half = nil
      let whole = string.codeUnit(at: 0).flatMap { character(half.lead, $0) }
      var joined = String.UnicodeScalarView([whole ?? "\u{FFFD}"])
      joined.append(contentsOf: text.unicodeScalars.dropFirst(whole == nil ? 0 : 1))
      text = String(joined)
    }
    if let lead {
      next = Half(lead: lead, path: path)
      text.unicodeScalars.removeLast()
    }
    return text
  }

  /// Whether a character has begun and must continue.
  var isOpen: Bool { half != nil }

  /// Moves on to the next message. A half that is never continued must not slow down the rest of the stream.
  mutating func advance() {
    if next != nil {
      (half, next) = (next, nil)
    } else if let age = half?.age {
      if age < 100 { half?.age += 1 } else { half = nil }
    }
  }
}

extension JSONReader {
  @inline(never)
  mutating func joined(_ string: ScannedString, at offset: Int) -> String {
    let message = UnsafeBufferPointer(start: start, count: end - start)
    return seam?.pointee.joined(string) { JSONError(.unexpectedEnd, at: offset).path(in: message) } ?? string.text
  }
}
