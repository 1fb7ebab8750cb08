import InvokerSpec

/// A value to be written into a spec.
indirect enum YAMLText: Hashable, Sendable {
  /// A scalar as written, including quotes.
  case scalar(String)
  /// A text, which is quoted or folded as required.
  case text(String)
  case list([YAMLText])
  case mapping([Entry])

  struct Entry: Hashable, Sendable {
    var key: String
    var value: YAMLText

    init(_ key: String, _ value: YAMLText) {
      self.key = key
      self.value = value
    }
  }

  init(_ literal: Literal) {
    switch literal {
    case .null: self = .scalar("null")
    case .boolean(let value): self = .scalar(String(value))
    case .integer(let value): self = .scalar(String(value))
    case .number(let value): self = .scalar("\(value)")
    case .string(let value): self = .text(value)
    case .array(let elements): self = .list(elements.map { YAMLText($0) })
    case .object(let fields): self = .mapping(fields.map { Entry($0.name, YAMLText($0.value)) })
    }
  }

  /// The value on one line.
  var flow: String {
    switch self {
    case .scalar(let text): text
    case .text(let text): scalarText(text)
    case .list(let elements): "[" + elements.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { scalarText($0.key) + ": " + $0.value.flow }.joined(separator: ", ") + "}"
    }
  }
}

extension [YAMLText.Entry] {
  /// The entries in the format's key order for a place. Unknown keys come last.
  func ordered(for place: FormatPlace) -> Self {
    let order = keyOrder(in: place)
    func rank(_ entry: YAMLText.Entry) -> Int { order.firstIndex(of: entry.key) ?? order.count }
    return enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }
}

extension YAMLText {
  /// A mapping with keys of the format.
  static func keys(of place: FormatPlace, _ entries: [Entry]) -> YAMLText { .mapping(entries.ordered(for: place)) }
}

/// The maximum width of lines in a spec.
private let width = 110

extension [YAMLText.Entry] {
  /// The entries on separate lines, each with the indentation `indent` and a line feed.
  func block(indent: Int) -> String { map { $0.block(indent: indent) }.joined() }
}

extension YAMLText.Entry {
  /// The entry on one line if it fits, otherwise on several lines.
  func block(indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let head = margin + scalarText(key) + ":"
    if value == .scalar("") { return head + "\n" }
    let line = head + " " + value.flow
    switch value {
    case .mapping(let entries) where !entries.isEmpty && (isSection || !value.isShort || line.count > width):
      return head + "\n" + entries.block(indent: indent + 2)
    case .list(let elements) where line.count > width:
      let items = elements.map { "\(margin)  - \($0.flow)\n" }
      return head + "\n" + items.joined()
    case .text(let text) where line.count > width || text.contains("\n"):
      guard let (sign, lines) = blockScalar(text, width: width - indent - 2) else { return line + "\n" }
      return "\(head) \(sign)\n" + lines.map { $0.isEmpty ? "\n" : "\(margin)  \($0)\n" }.joined()
    default: return line + "\n"
    }
  }
}

extension YAMLText.Entry {
  /// Whether each entry is written on its own line for readability.
  var isSection: Bool {
    [
      "transports", "params", "response_modes", "errors", "types", "properties", "discriminator", "mapping",
      "streaming",
      "blocking",
    ].contains(key)
  }
}

extension YAMLText {
  /// Whether a mapping, including its content, fits on a line.
  private var isShort: Bool {
    switch self {
    case .scalar: true
    case .text(let text): !text.contains("\n")
    case .list(let elements): elements.allSatisfy(\.isShort)
    case .mapping(let entries):
      entries.allSatisfy { !($0.isSection && $0.value != .mapping([])) && $0.value.isShort }
    }
  }
}
