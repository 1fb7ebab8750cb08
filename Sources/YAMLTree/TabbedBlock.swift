import CLibYAML

/// A block scalar whose first line begins with a tab, behind the spaces that indent it. The tab is text, and libyaml takes
/// it for indentation, unless the header says how deep that is.
struct TabbedBlock {
  /// Where the header begins: `|` or `>`.
  let header: SourcePosition
  /// What the header has to say: how much deeper than its parent the text is indented.
  let indentation: Int

  init?(_ failure: EventReader.Failure, parentIndentation: Int, locator: inout MarkLocator) {
    guard failure.context == "while scanning a block scalar", failure.problem.contains("tab character") else {
      return nil
    }
    header = locator.position(of: failure.contextMark)
    indentation = failure.mark.column - max(0, parentIndentation)
    let bytes = locator.lines.bytes
    let line = bytes[locator.lines.offsets(ofLine: failure.mark.line + 1)]
    // A header that says how deep its text is has been believed.
    let says = bytes[header.offset...].dropFirst().prefix(2).contains { 0x30...0x39 ~= $0 }
    guard !says, 1...9 ~= indentation, line.prefix(failure.mark.column).allSatisfy({ $0 == 0x20 }) else { return nil }
  }
}

extension LineTable {
  /// The text without a byte order mark, in which the headers of `blocks` say how deep their texts are indented. Nothing
  /// else stands behind a header in its line, so that all other columns stay as they are.
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
