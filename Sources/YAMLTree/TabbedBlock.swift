import CLibYAML

/// A block scalar whose first line has a tab after the spaces of its indentation. The tab is text, but libyaml reads it
/// as indentation, unless the header specifies the indentation.
struct TabbedBlock {
  /// The start of the header: `|` or `>`.
  let header: SourcePosition
  /// The indentation of the text relative to its parent, which the header must specify.
  let indentation: Int

  init?(_ failure: EventReader.Failure, parentIndentation: Int, locator: inout MarkLocator) {
    guard failure.context == "while scanning a block scalar", failure.problem.contains("tab character") else {
      return nil
    }
    header = locator.position(of: failure.contextMark)
    indentation = failure.mark.column - max(0, parentIndentation)
    let bytes = locator.lines.bytes
    let line = bytes[locator.lines.offsets(ofLine: failure.mark.line + 1)]
    // libyaml has already used an indentation that the header specifies.
    let says = bytes[header.offset...].dropFirst().prefix(2).contains { 0x30...0x39 ~= $0 }
    guard !says, 1...9 ~= indentation, line.prefix(failure.mark.column).allSatisfy({ $0 == 0x20 }) else { return nil }
  }
}

extension LineTable {
  /// Returns the text without a byte order mark, with the indentation added to the headers of `blocks`. Nothing else
  /// follows a header in its line, so all other columns stay the same.
  func text(indenting blocks: [TabbedBlock]) -> [UInt8] {
    let start = start(ofLine: 1).offset
    guard start > 0 || !blocks.isEmpty else { return bytes }
    var text = bytes
    for block in blocks.sorted(by: { $0.header > $1.header }) {
      text.insert(UInt8(ascii: "0") + UInt8(block.indentation), at: block.header.offset + 1)
    }
    return Array(text[start...])
  }
}
