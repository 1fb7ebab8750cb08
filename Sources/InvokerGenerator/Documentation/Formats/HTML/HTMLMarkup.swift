/// HTML. All text, attributes, and SVG pass through `text`. Its result can't end the text or the double-quoted
/// attribute that contains it.
struct HTMLMarkup: Markup {
  let templates: TemplateSet
  /// The address of the platform's own documentation, without a trailing `/`.
  let site: String

  /// Works on bytes: a single character can consist of a `"` and an accent, which a browser separates.
  func text(_ text: String) -> String {
    guard text.utf8.contains(where: { replacement(for: $0) != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    append(text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the bytes of a text, escaped like in ``text(_:)``.
  func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
      if let replacement = replacement(for: byte) { bytes += replacement.utf8 } else { bytes.append(byte) }
    }
  }

  /// Line breaks have no meaning in HTML.
  func block(_ prose: Prose) -> String { self.prose(prose) }

  func code(_ text: String) -> String { "<code>" + self.text(text) + "</code>" }

  func strong(_ text: String) -> String { "<strong>" + self.text(text) + "</strong>" }

  func link(_ label: String, to target: Target) -> String {
    address(of: target).map { "<a href" + attribute($0) + ">" + label + "</a>" } ?? label
  }

  func cell(_ content: String) -> String { content }

  func attribute(_ text: String) -> String { "=\"" + self.text(text) + "\"" }

  func codeBlock(_ text: String, language: String, title: String?) -> String {
    templates.render(
      "docs/html/code", ["title": self.text(title ?? language), "code": highlighted(text, language, self)])
  }

  func diagram(_ order: OrderDiagram) -> String {
    templates.render("docs/html/diagram", OrderDrawing(order).view(self))
  }

  /// The address of a link; `nil` for addresses that no page can link to, such as a script.
  private func address(of target: Target) -> String? {
    switch target {
    case .page(let name): htmlFile(ofPage: name)
    case .anchor(let anchor): "#" + anchor
    case .address(let url) where url.hasPrefix("/"): site + url
    case .address(let url):
      ["https://", "http://", "mailto:"].contains { url.lowercased().hasPrefix($0) } ? url : nil
    }
  }
}

/// The name of the file that contains a page.
func htmlFile(ofPage name: String) -> String { (name == "overview" ? "index" : name) + ".html" }

private func replacement(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  // A page must not contain control characters.
  case 0x00..<0x09, 0x0B..<0x20, 0x7F: "\u{FFFD}"
  default: nil
  }
}
