/// The positions of the anchor and the tag of a node. libyaml gives only their values.
struct NodeProperties {
  private(set) var anchor: SourceRange?
  private(set) var tag: SourceRange?

  /// Finds the given properties of the node at `offset`. They come in either order, separated by blanks, line breaks,
  /// and comments.
  init(at offset: Int, in lines: LineTable, hasAnchor: Bool, hasTag: Bool) {
    let bytes = lines.bytes
    var rest = bytes[offset...]
    while (hasAnchor && anchor == nil) || (hasTag && tag == nil) {
      let word = rest.prefix { !isBlank($0) && !isLineBreak($0) && !isBracketOrComma($0) }
      let range = lines.range(word.startIndex..<word.endIndex)
      switch word.first {
      case UInt8(ascii: "&") where hasAnchor: anchor = range
      case UInt8(ascii: "!") where hasTag: tag = range
      default: return
      }
      rest = bytes[word.endIndex...].drop { isBlank($0) || isLineBreak($0) }
      while rest.first == UInt8(ascii: "#") {
        rest = rest.drop { !isLineBreak($0) }.drop { isBlank($0) || isLineBreak($0) }
      }
    }
  }
}

private func isBracketOrComma(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","): true
  default: false
  }
}
