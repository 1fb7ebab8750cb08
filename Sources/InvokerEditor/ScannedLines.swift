import YAMLTree

/// The lines of a file that may not be valid YAML, each read by itself.
struct ScannedLines {
  private let table: LineTable
  private let bytes: [UInt8]

  init(_ table: LineTable, _ bytes: [UInt8]) {
    self.table = table
    self.bytes = bytes
  }

  /// Reads a line, or its beginning.
  func line(_ number: Int, upTo end: Int? = nil) -> ScannedLine {
    let line = table.offsets(ofLine: number)
    return ScannedLine(bytes, number: number, start: line.lowerBound, end: min(end ?? .max, line.upperBound))
  }

  /// Returns the levels of the lines above a line that contain it, outermost first.
  func levels(above number: Int, under line: ScannedLine) -> [ScannedLine.Level] {
    var levels: [ScannedLine.Level] = []
    var limit = line.indentation
    var isElement = line.levels.first?.step == .element
    for number in (1..<number).reversed() {
      if limit == 0, !isElement { break }
      let above = self.line(number)
      guard !above.isBlank else { continue }
      for level in above.levels.reversed() {
        // An element can be at the same column as the key above it.
        let isParentOfElement = isElement && level.column == limit && level.step != .element
        guard level.column < limit || isParentOfElement else { continue }
        levels.append(level)
        limit = level.column
        isElement = level.step == .element
      }
    }
    return levels.reversed()
  }

  /// The keys without indentation, with the beginning of their values.
  var topLevelKeys: [String: String] {
    (1...table.count).reduce(into: [:]) { keys, number in
      keys.merge(line(number).key(at: 0, in: bytes)) { first, _ in first }
    }
  }

  /// Returns the keys of a block mapping at a column, except for the one on a line, with the beginning of their values.
  func siblings(of number: Int, column: Int, isFirst: Bool) -> [String: String] {
    var siblings: [String: String] = [:]
    for above in isFirst ? [] : (1..<number).reversed() {
      let line = line(above)
      guard !line.isBlank else { continue }
      siblings.merge(line.key(at: column, in: bytes)) { first, _ in first }
      if line.indentation < column { break }
    }
    for below in number + 1..<max(number + 1, table.count + 1) {
      let line = line(below)
      guard !line.isBlank else { continue }
      guard line.indentation >= column else { break }
      if line.indentation == column { siblings.merge(line.key(at: column, in: bytes)) { first, _ in first } }
    }
    return siblings
  }
}

/// One line, read by itself: its dashes, and the key after them.
struct ScannedLine {
  /// A part of a line that can contain what is on the lines below.
  struct Level {
    /// The key or element; `nil` for brackets that open at the start of a line.
    var step: CursorScan.Step?
    var line: Int
    /// The column, from 0.
    var column: Int
    /// The offset after the colon or dash.
    var keyEnd: Int
    var valueStart: Int
  }

  let start: Int
  let end: Int
  /// The column of the first character, from 0.
  let indentation: Int
  /// The offset after the indentation and the dashes.
  private(set) var contentStart: Int
  private(set) var levels: [Level] = []
  let isBlank: Bool
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], number: Int, start: Int, end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
    var cursor = bytes[start..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
    indentation = cursor - start
    isBlank = cursor == end || bytes[cursor] == UInt8(ascii: "#")
    while cursor < end, bytes[cursor] == UInt8(ascii: "-"), cursor + 1 == end || isSpace(bytes[cursor + 1]) {
      levels.append(
        Level(step: .element, line: number, column: cursor - start, keyEnd: cursor + 1, valueStart: cursor + 1))
      cursor = bytes[(cursor + 1)..<end].firstIndex { !isSpace($0) } ?? end
    }
    contentStart = cursor
    guard cursor < end, !isBlank else { return }
    if let (name, colon) = bytes.key(from: cursor, to: end) {
      levels.append(
        Level(step: .key(name), line: number, column: cursor - start, keyEnd: colon + 1, valueStart: colon + 1))
    } else if "{[".utf8.contains(bytes[cursor]) {
      levels.append(Level(step: nil, line: number, column: cursor - start, keyEnd: cursor, valueStart: cursor))
    }
  }

  /// Whether a comment starts on the line.
  var isComment: Bool {
    var quote: UInt8?
    var previous = UInt8(ascii: " ")
    for index in start..<end {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if "'\"".utf8.contains(byte), isSpace(previous) || "{[,".utf8.contains(previous) {
        quote = byte
      } else if byte == UInt8(ascii: "#"), isSpace(previous), !bytes.isReference(at: index, upTo: end) {
        return true
      }
      previous = byte
    }
    return false
  }
}

extension ScannedLine {
  /// Returns the key at a column with the beginning of its value; empty if there is none.
  fileprivate func key(at column: Int, in bytes: [UInt8]) -> [String: String] {
    guard let level = levels.last, level.column == column, case .key(let name)? = level.step else { return [:] }
    return [name: level.valueText(in: bytes, to: end)]
  }
}

extension ScannedLine.Level {
  /// Whether the value starts with a bracket.
  func opensBracket(in bytes: [UInt8]) -> Bool {
    first(in: bytes).map { "{[".utf8.contains($0) } ?? false
  }

  /// Whether the value is a scalar that starts on the line of the key.
  func hasScalar(in bytes: [UInt8]) -> Bool {
    first(in: bytes).map { !"{[#&".utf8.contains($0) } ?? false
  }

  /// Returns the beginning of the value, without quotes.
  func valueText(in bytes: [UInt8], to end: Int) -> String {
    let text = bytes[min(valueStart, end)..<end].drop(while: isSpace)
    return String(decoding: text.filter { !"'\"".utf8.contains($0) }.prefix { !isSpace($0) }, as: UTF8.self)
  }

  private func first(in bytes: [UInt8]) -> UInt8? {
    guard let first = bytes[valueStart...].first(where: { !isSpace($0) }), !isEnd(first) else { return nil }
    return first
  }
}

extension [UInt8] {
  /// Whether a `#` begins a reference such as `#/types/Name`, whose quotes are missing.
  func isReference(at hash: Int, upTo end: Int) -> Bool {
    let isValue = self[..<hash].last { !isSpace($0) } == UInt8(ascii: ":")
    return isValue && (hash + 1 >= end || self[hash + 1] == UInt8(ascii: "/"))
  }

  /// Returns the key at an offset, and the offset of its colon; `nil` if there is none.
  func key(from start: Int, to end: Int) -> (name: String, colon: Int)? {
    let first = self[start]
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
      guard let close = self[(start + 1)..<end].firstIndex(of: first),
        let colon = self[(close + 1)..<end].firstIndex(where: { !isSpace($0) }), self[colon] == UInt8(ascii: ":")
      else { return nil }
      return (String(decoding: self[(start + 1)..<close], as: UTF8.self), colon)
    }
    guard !"{[#|>&*!%@`".utf8.contains(first) else { return nil }
    for index in start..<end where self[index] == UInt8(ascii: ":") {
      if index + 1 == end || isSpace(self[index + 1]) {
        return (String(decoding: self[start..<index], as: UTF8.self), index)
      }
    }
    return nil
  }
}
