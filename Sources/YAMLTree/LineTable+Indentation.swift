extension LineTable {
  /// Returns the number of spaces and tabs at the start of a line.
  func indentation(ofLine line: Int) -> Int {
    bytes[offsets(ofLine: line)].prefix(while: isBlank).count
  }

  /// Returns the start of the block that a line most likely belongs to: of all open blocks, the one with the closest
  /// indentation. Between two, the inner one wins, because the line above is more likely a sibling.
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
      // Of lines with the same indentation, the first one of the block wins.
      if abs(indentation - wanted) < distance || indentation == nearest.column - 1 {
        distance = abs(indentation - wanted)
        nearest = position(atOffset: text.startIndex)
      }
    }
    return nearest
  }

  /// Returns the nearest line above that is not blank.
  func lineWithText(above line: Int) -> Int? {
    (1..<line).last { number in !bytes[offsets(ofLine: number)].allSatisfy(isBlank) }
  }
}
