/// HTML that may be put into a page: text that has gone through the door below, markup of the tool's own, and what was
/// put together from such.
///
/// Text of a spec is a `String`, and no page takes one: views for HTML hold `Markup`. The same door serves text,
/// attributes in double quotes, and SVG.
struct Markup: Hashable, Sendable {
  private(set) var source: String

  /// Text that is shown as it is. Nothing in it can end the text or the attribute that it is put into.
  init(_ text: String) { source = escaped(text) }

  /// What a template made of values that are safe themselves.
  init(filled source: String) { self.source = source }

  static func + (left: Markup, right: Markup) -> Markup { Markup(filled: left.source + right.source) }
}

extension Markup: ExpressibleByStringLiteral {
  /// Markup that stands in the code of the tool. A `StaticString` cannot hold anything else.
  init(stringLiteral markup: StaticString) { self.init(filled: "\(markup)") }
}

extension [Markup] {
  func joined(separator: Markup = "") -> Markup { Markup(filled: map(\.source).joined(separator: separator.source)) }
}

/// Works on bytes: what looks like one character may be a `"` and an accent, which a browser takes apart.
private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { replacement(for: $0) != nil }) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 32)
  for byte in text.utf8 {
    if let replacement = replacement(for: byte) { bytes += replacement.utf8 } else { bytes.append(byte) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func replacement(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  // No page may hold a control character.
  case 0x00..<0x09, 0x0B..<0x20, 0x7F: "\u{FFFD}"
  default: nil
  }
}
