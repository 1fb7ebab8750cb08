/// The text of one paragraph.
package typealias Prose = [Inline]

/// A piece of a paragraph.
package enum Inline: Hashable, Sendable {
  case text(String)
  /// A name or value in code font.
  case code(String)
  case strong(String)
  case link(Prose, Target)
}

/// The target of a link.
package enum Target: Hashable, Sendable {
  /// A page of this documentation, by name.
  case page(String)
  /// A place on the same page.
  case anchor(String)
  /// An external page: a full address, or a path on the product's site that begins with `/`.
  case address(String)
}

extension Prose {
  var hasLink: Bool { contains { if case .link = $0 { true } else { false } } }

  /// The text without markup, for search and for places that don't support markup.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .strong(let text): text
      case .link(let label, _): label.plainText
      }
    }.joined()
  }
}
