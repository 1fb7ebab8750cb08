/// How a format writes text down, so that nothing in it means anything but itself.
///
/// A format is its markup and its templates, and nothing else.
protocol Markup: Sendable {
  /// Running text, within a line.
  func text(_ text: String) -> String
  /// Prose from the start of a line: a paragraph, or what a heading, list item or quote holds.
  ///
  /// Nothing else of a spec may begin a line: there, words mean something that mean nothing within one.
  func block(_ prose: Prose) -> String
  /// A name or value within running text.
  func code(_ text: String) -> String
  func strong(_ text: String) -> String
  /// A link whose label is written down already.
  func link(_ label: String, to target: Target) -> String
  /// What stands in a cell of a table, of text that is written down already.
  func cell(_ content: String) -> String
  /// The value of an attribute, with `=` and its quotes.
  func attribute(_ text: String) -> String
  /// A block of code, as it stands between blank lines.
  func codeBlock(_ text: String, language: String, title: String?) -> String
  /// The picture of an order of events; drawn with letters, unless a format draws better.
  func diagram(_ order: OrderDiagram) -> String
}

extension Markup {
  func diagram(_ order: OrderDiagram) -> String { codeBlock(diagramText(order), language: "text", title: nil) }

  func block(_ text: String) -> String { block([.text(text)]) }

  /// Prose within a line.
  func prose(_ prose: Prose) -> String {
    prose.reduce(into: "") { line, inline in
      switch inline {
      case .text(let text): line += self.text(text)
      case .code(let text): line += code(text)
      case .strong(let text): line += strong(text)
      case .link(let label, let target): line += link(self.prose(label), to: target)
      }
    }
  }
}
