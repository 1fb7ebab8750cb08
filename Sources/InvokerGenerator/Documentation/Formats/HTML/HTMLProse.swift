/// Where pages and links to them lie.
struct HTMLLinks: Hashable, Sendable {
  /// Where the platform's own documentation lies, without `/` at the end.
  var site: String

  func file(ofPage name: String) -> String { name + ".html" }

  /// The address of a place, or `nil` for one that no page may lead to, such as a script.
  func address(of target: Target) -> Markup? {
    switch target {
    case .page(let name): Markup(file(ofPage: name))
    case .anchor(let anchor): Markup("#" + anchor)
    case .address(let address) where address.hasPrefix("/"): Markup(site + address)
    case .address(let address):
      ["https://", "http://", "mailto:"].contains { address.lowercased().hasPrefix($0) } ? Markup(address) : nil
    }
  }

  func markup(_ prose: Prose) -> Markup { prose.map(markup).joined() }

  private func markup(_ inline: Inline) -> Markup {
    switch inline {
    case .text(let text): Markup(text)
    case .code(let text): "<code>" + Markup(text) + "</code>"
    case .strong(let text): "<strong>" + Markup(text) + "</strong>"
    case .link(let label, let target):
      if let address = address(of: target) {
        "<a href=\"" + address + "\">" + markup(label) + "</a>"
      } else {
        markup(label)
      }
    }
  }
}
