/// Text of one paragraph.
package typealias Prose = [Inline]

/// A piece of a paragraph.
package enum Inline: Hashable, Sendable {
  case text(String)
  /// A name or value as it stands in code.
  case code(String)
  case strong(String)
  case link(Prose, Target)
}

/// Where a link leads.
package enum Target: Hashable, Sendable {
  /// A page of this documentation, by name.
  case page(String)
  /// A place on the same page.
  case anchor(String)
  /// A page elsewhere: a full address, or a path on the site of the product that begins with `/`.
  case address(String)
}

extension Prose {
  var hasLink: Bool { contains { if case .link = $0 { true } else { false } } }

  /// Without any mark-up, for search and for places that take none.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .strong(let text): text
      case .link(let label, _): label.plainText
      }
    }.joined()
  }
}
