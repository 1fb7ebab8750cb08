/// How a format writes text so that none of it is interpreted as markup.
///
/// A format consists only of its markup and its templates.
protocol Markup: Sendable {
  /// Text within a line.
  func text(_ text: String) -> String
  /// Prose at the start of a line: a paragraph, or the content of a heading, list item, or quote.
  ///
  /// No other text of a spec can begin a line, because some words have a meaning only at the start of a line.
  func block(_ prose: Prose) -> String
  /// A name or value within text.
  func code(_ text: String) -> String
  func strong(_ text: String) -> String
  /// A link with a label that is already written in this markup.
  func link(_ label: String, to target: Target) -> String
  /// The content of a table cell, from text that is already written in this markup.
  func cell(_ content: String) -> String
  /// The value of an attribute, with `=` and its quotes.
  func attribute(_ text: String) -> String
  /// A block of code, to be surrounded by blank lines.
  func codeBlock(_ text: String, language: String, title: String?) -> String
  /// The picture of an event order, drawn with text characters unless a format has a better way.
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
