/// A line that makes the compiler warn about a use, with as much of its message as fits. The comment above contains the
/// whole message. `nil` for other lines.
func shortenedDeprecation(_ line: Line, width: Int) -> [UInt8]? {
  let start = Array("@available(*, deprecated, message: \"".utf8)
  let end = Array("\")".utf8)
  let content = line.bytes[line.content]
  guard content.starts(with: start), content.suffix(2).elementsEqual(end) else { return nil }
  var room = width - line.indentation - start.count - end.count - 1
  var message = Substring(decoding: content.dropFirst(start.count).dropLast(end.count), as: UTF8.self)
  var kept = ""
  while let character = takeCharacter(&message), character.count <= room || kept.isEmpty {
    kept += character
    room -= character.count
  }
  return Array(repeating: .space, count: line.indentation) + start + Array((kept + "…").utf8) + end
}

/// Removes the representation of one character from a literal: the character itself, or an escape sequence.
private func takeCharacter(_ literal: inout Substring) -> Substring? {
  guard let first = literal.first else { return nil }
  var count = 1
  if first == "\\" {
    let isScalar = literal.dropFirst().hasPrefix("u{")
    count = isScalar ? literal.prefix { $0 != "}" }.count + 1 : 2
  }
  defer { literal = literal.dropFirst(count) }
  return literal.prefix(count)
}
