import InvokerSpec

extension Phrase {
  /// As Markdown (CommonMark): names as code, prose with its code spans, and nothing in either that could be markup.
  var markdown: String {
    text { part in
      switch part {
      case .text(let text): text
      case .name(let name): codeSpan(name)
      case .prose(let text): markdownProse(text)
      }
    }
  }
}

/// Text as code on one line. It is fenced by more backticks than it holds in a row (CommonMark 6.1).
func codeSpan(_ text: String) -> String {
  let line = visibleLine(text)
  let longest = line.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
  let fence = String(repeating: "`", count: longest + 1)
  let padding = line.hasPrefix("`") || line.hasSuffix("`") || line.isEmpty ? " " : ""
  return fence + padding + line + padding + fence
}

/// Prose of a spec: its code spans are kept, all else is text.
func markdownProse(_ text: String) -> String {
  let pieces = visibleLine(sentence(text)).split(separator: "`", omittingEmptySubsequences: false)
  // A backtick without a partner is one.
  guard pieces.count % 2 == 1 else { return escapedMarkdown(text) }
  return pieces.enumerated().map { index, piece in
    index % 2 == 1 && !piece.isEmpty ? codeSpan(String(piece)) : escapedMarkdown(String(piece))
  }.joined()
}

/// Text with each character escaped that could be markup (CommonMark 2.4).
func escapedMarkdown(_ text: String) -> String {
  visibleLine(text).map { "\\`*_[]<>&#|~!".contains($0) ? "\\" + String($0) : String($0) }.joined()
}

/// On one line, without characters that reorder what a reader sees.
private func visibleLine(_ text: String) -> String {
  String(text.map { $0.isNewline ? " " : $0 }).unicodeScalars.reduce(into: "") { result, scalar in
    if !isUnsafe(scalar) { result.unicodeScalars.append(scalar) }
  }
}
