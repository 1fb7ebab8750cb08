import InvokerSpec
import YAMLTree

/// Writes a file with its keys in the order of the format. Every byte is moved or kept.
///
/// An entry moves with the comments above it. What is between entries, such as blank lines, stays where it is. Where it is
/// unclear to which entry a comment belongs, entries stay where they are.
struct KeyOrder {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A part of a text that belongs to a node.
  private struct Piece {
    var range: Range<Int>
    var node: FormatNode
    var hasComment = false
  }

  /// Returns a part of the text that contains a node, with everything in it ordered.
  func ordered(_ node: FormatNode, in range: Range<Int>) -> [UInt8] {
    let kept = node.children.map { Piece(range: $0.offsets, node: $0) }
    let (pieces, order) = moved(node, in: range) ?? (kept, Array(kept.indices))
    var text: [UInt8] = []
    var cursor = range.lowerBound
    for (piece, source) in zip(pieces, order) {
      text += bytes[cursor..<piece.range.lowerBound]
      text += ordered(pieces[source].node, in: pieces[source].range)
      cursor = piece.range.upperBound
    }
    return text + bytes[cursor..<range.upperBound]
  }

  /// Returns the entries of a mapping, and which of them belongs in each place; `nil` if they stay where they are.
  private func moved(_ node: FormatNode, in range: Range<Int>) -> (pieces: [Piece], order: [Int])? {
    let entries = node.children
    guard node.places.count == 1, let place = node.places.first, entries.count > 1 else { return nil }
    let names = keyOrder(in: place)
    let ranks = entries.compactMap { entry in entry.key?.stringValue.flatMap { names.firstIndex(of: $0) } }
    guard ranks.count == entries.count else { return nil }
    let order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    guard order != Array(ranks.indices) else { return nil }
    let isFlow = bytes[node.node.range.start.offset] == UInt8(ascii: "{")
    guard let pieces = isFlow ? flowPieces(entries) : blockPieces(entries, in: range) else { return nil }
    // After a dash, there is no place for a comment.
    if !isFlow, followsDash(entries[0].keyStart.offset), pieces[order[0]].hasComment { return nil }
    return (pieces, order)
  }

  private func flowPieces(_ entries: [FormatNode]) -> [Piece]? {
    let pieces = entries.map { Piece(range: $0.offsets, node: $0) }
    let gaps = zip(pieces, pieces.dropFirst()).map { bytes[$0.range.upperBound..<$1.range.lowerBound] }
    return gaps.contains { $0.contains(UInt8(ascii: "#")) } ? nil : pieces
  }

  private func blockPieces(_ entries: [FormatNode], in range: Range<Int>) -> [Piece]? {
    var pieces: [Piece] = []
    var start = entries[0].keyStart.offset
    for (index, entry) in entries.enumerated() {
      let next = index + 1 < entries.count ? entries[index + 1].keyStart : nil
      let endOfEntry = endOfLine(entry.offsets.upperBound)
      let lines = lines(from: endOfEntry, to: next?.offset ?? range.upperBound)
      // The comments directly above the next key belong to it, and deeper ones before them to this one.
      let above = next == nil ? 0 : lines.reversed().prefix { $0.isComment && $0.column == entry.column }.count
      let rest = lines.dropLast(above)
      guard rest.allSatisfy({ $0.isBlank || $0.isComment && $0.column > entry.column }) else { return nil }
      let end = min(rest.last { !$0.isBlank }?.end ?? endOfEntry, range.upperBound)
      guard start <= end, entry.column == entries[0].column else { return nil }
      pieces.append(Piece(range: start..<end, node: entry, hasComment: start < entry.keyStart.offset))
      start = lines.suffix(above).first?.start ?? next?.offset ?? end
    }
    return pieces
  }

  // MARK: Lines

  /// A line between two entries.
  private struct Line {
    /// The offset of the first character after the indentation.
    var start: Int
    var end: Int
    /// The number of characters of the indentation.
    var column: Int
    var isBlank: Bool
    var isComment: Bool
  }

  private func endOfLine(_ offset: Int) -> Int { bytes[offset...].firstIndex(where: isEnd) ?? bytes.count }

  /// Returns the whole lines after the end of a line and before the line of another offset.
  private func lines(from end: Int, to next: Int) -> [Line] {
    var lines: [Line] = []
    var cursor = end
    while cursor < next {
      // A line break can have two bytes.
      let isPair = cursor + 1 < next && bytes[cursor] == UInt8(ascii: "\r") && bytes[cursor + 1] == UInt8(ascii: "\n")
      let lineStart = cursor + (isPair ? 2 : 1)
      guard lineStart < next else { break }
      let start = bytes[lineStart..<next].firstIndex { !isSpace($0) } ?? next
      // The beginning of the line of the next key.
      guard start < next else { break }
      cursor = endOfLine(start)
      lines.append(
        Line(
          start: start, end: cursor, column: start - lineStart, isBlank: isEnd(bytes[start]),
          isComment: bytes[start] == UInt8(ascii: "#")))
    }
    return lines
  }

  /// Whether there is something else than spaces on the line before an offset.
  private func followsDash(_ offset: Int) -> Bool {
    bytes[..<offset].reversed().prefix { !isEnd($0) }.contains { !isSpace($0) }
  }
}

extension FormatNode {
  /// The position of the key.
  fileprivate var keyStart: SourcePosition { (key ?? node).range.start }
  /// The column of the key, from 0.
  fileprivate var column: Int { keyStart.column - 1 }

  /// The offsets of the key and its value.
  var offsets: Range<Int> {
    let end = node.range.start == node.range.end ? key?.range.end : nil
    return keyStart.offset..<max(keyStart.offset, (end ?? node.range.end).offset)
  }
}
