/// White space that looks like a space in editors and word processors. YAML treats it as text.
struct ForeignSpace {
  let scalar: UnicodeScalar
  let range: SourceRange

  /// Finds the first one in the indentation of a line, or directly after the `:`, `-`, `{`, `[`, or `,` before a key or
  /// value.
  init?(inLine number: Int, of lines: LineTable) {
    guard (1...lines.count).contains(number) else { return nil }
    let line = lines.offsets(ofLine: number)
    var before = UInt8(ascii: " ")
    var offset = line.lowerBound
    var isIndentation = true
    while offset < line.upperBound {
      if let space = Self(atOffset: offset, of: lines), isIndentation || ":-{[,".utf8.contains(before) {
        self = space
        return
      }
      before = lines.bytes[offset]
      if !isBlank(before) { isIndentation = false }
      offset += 1
    }
    return nil
  }

  /// Finds one at the start or end of a scalar without quotes, or after the `-` that it starts with.
  init?(around scalar: SourceRange, of lines: LineTable) {
    let offsets = scalar.offsets
    guard !offsets.isEmpty else { return nil }
    // Most scalars start and end with ASCII.
    let (first, last) = (lines.bytes[offsets.lowerBound], lines.bytes[offsets.upperBound - 1])
    if first >= 0x80 || first == UInt8(ascii: "-") {
      let start = first >= 0x80 ? offsets.lowerBound : offsets.lowerBound + 1
      guard let space = Self(atOffset: start, of: lines) else { return nil }
      self = space
    } else if last >= 0x80, let start = offsets.last(where: { !isContinuation(lines.bytes[$0]) }),
      let space = Self(atOffset: start, of: lines)
    {
      self = space
    } else {
      return nil
    }
  }

  /// Finds the first one after a `:` in a key, which makes the value part of the key.
  init?(inKey key: SourceRange, of lines: LineTable) {
    for offset in key.offsets where lines.bytes[offset] == UInt8(ascii: ":") {
      guard let space = Self(atOffset: offset + 1, of: lines) else { continue }
      self = space
      return
    }
    return nil
  }

  private init?(atOffset offset: Int, of lines: LineTable) {
    guard offset < lines.bytes.count, lines.bytes[offset] >= 0xC0 else { return nil }
    let range = lines.character(at: lines.position(atOffset: offset))
    guard let scalar = String(decoding: lines.bytes[range.offsets], as: UTF8.self).unicodeScalars.first,
      scalar.properties.generalCategory == .spaceSeparator || zeroWidthSpaces.contains(scalar)
    else { return nil }
    self.scalar = scalar
    self.range = range
  }

  var problem: YAMLProblem {
    let name = scalar.properties.name.map { " (\($0.lowercased()))" } ?? ""
    return YAMLProblem(
      id: .foreignSpace, message: "\(codePoint(scalar.value))\(name) is text in YAML, not a space", range: range,
      fix: zeroWidthSpaces.contains(scalar) ? "remove it" : "write a space instead")
  }
}

private let zeroWidthSpaces: Set<UnicodeScalar> = ["\u{200B}", "\u{2060}"]
