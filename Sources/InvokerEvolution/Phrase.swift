import InvokerSpec

/// A text with names in it, which each kind of report sets off in its own way. What is interpolated is a name and may
/// hold anything; what stands around it is ours.
public struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  private var parts: [Part] = []

  enum Part: Hashable, Sendable {
    /// Words of the tool.
    case text(String)
    /// A name or a value.
    case name(String)
    /// Sentences of a spec, which may be Markdown.
    case prose(String)
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}
    public mutating func appendLiteral(_ literal: String) { parts.append(.text(literal)) }
    public mutating func appendInterpolation(_ name: String) { parts.append(.name(name)) }
    public mutating func appendInterpolation(_ phrase: Phrase) { parts += phrase.parts }
    mutating func appendInterpolation(words: String) { parts.append(.text(words)) }
    mutating func appendInterpolation(prose: String) { parts.append(.prose(prose)) }
    mutating func appendInterpolation(_ value: Literal) { parts.append(.name(value.text)) }

    /// `a, b and c`, or `a, b and 5 more`.
    mutating func appendInterpolation(_ names: [String], atMost limit: Int = 6) {
      let shown = names.count > limit ? names.prefix(limit - 1) : names[...]
      for (index, name) in shown.enumerated() {
        let isLast = index == names.count - 1
        if index > 0 { parts.append(.text(isLast ? " and " : ", ")) }
        parts.append(.name(name))
      }
      if shown.count < names.count { parts.append(.text(" and \(names.count - shown.count) more")) }
    }
  }

  public init(stringLiteral value: String) { parts = [.text(value)] }
  public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  /// The text, with what `write` makes of each part.
  func text(_ write: (Part) -> String) -> String { parts.map(write).joined() }

  /// As diagnostics write it: names short, printable and between quotes.
  public var plain: String {
    text { part in
      switch part {
      case .text(let text): text
      case .name(let name): quoted(name)
      case .prose(let text): sentence(text)
      }
    }
  }

  /// The phrase without one of its names, to tell whether another one says the same of another name.
  func without(_ name: String?) -> Phrase {
    var phrase = self
    phrase.parts = parts.map { $0 == name.map(Part.name) ? .name("") : $0 }
    return phrase
  }
}

/// Prose on one line, without the full stop at its end.
func sentence(_ prose: String) -> String {
  let line = prose.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return line.hasSuffix(".") ? String(line.dropLast()) : line
}

/// A sentence as it goes on behind a comma or a colon; a first word in capitals stays as it is.
func lowercasedStart(_ sentence: String) -> String {
  guard sentence.dropFirst().first?.isLowercase == true else { return sentence }
  return sentence.prefix(1).lowercased() + sentence.dropFirst()
}

extension Literal {
  /// The value as JSON writes it, on one line.
  var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .string(let text): "\"" + text + "\""
    case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let fields): "{" + fields.map { $0.name + ": " + $0.value.text }.joined(separator: ", ") + "}"
    }
  }
}
