extension LineTable {
  /// How many spaces and tabs a line starts with.
  func indentation(ofLine line: Int) -> Int {
    bytes[offsets(ofLine: line)].prefix(while: isBlank).count
  }

  /// Where the block starts, of those that a line could go on with, that is indented most like it. Of two, it is the
  /// inner one: the line above is more likely a neighbor.
  func nearestBlock(above line: Int) -> SourcePosition {
    let wanted = indentation(ofLine: line)
    var nearest = start(ofLine: 1)
    var innermost = Int.max
    var distance = Int.max
    for number in (1..<line).reversed() {
      let text = bytes[offsets(ofLine: number)].drop(while: isBlank)
      guard let first = text.first, first != UInt8(ascii: "#") else { continue }
      let indentation = indentation(ofLine: number)
      guard indentation <= innermost else { continue }
      innermost = indentation
      // Of lines that are indented alike, the first one of the block is named.
      if abs(indentation - wanted) < distance || indentation == nearest.column - 1 {
        distance = abs(indentation - wanted)
        nearest = position(atOffset: text.startIndex)
      }
    }
    return nearest
  }

  /// The nearest line above that has more than blanks.
  func lineWithText(above line: Int) -> Int? {
    (1..<line).last { number in !bytes[offsets(ofLine: number)].allSatisfy(isBlank) }
  }
}
