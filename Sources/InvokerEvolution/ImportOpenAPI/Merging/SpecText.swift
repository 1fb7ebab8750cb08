import InvokerSpec
import YAMLTree

/// A spec file and its edits. Text that isn't edited is preserved byte for byte.
struct SpecText {
  let path: String
  let bytes: [UInt8]
  let root: YAMLNode
  private var edits: [Edit] = []

  private struct Edit {
    var offsets: Range<Int>
    var text: String
  }

  /// Returns `nil` if the file isn't valid YAML, which has already been reported.
  init?(path: String, bytes: [UInt8]) {
    guard let root = parseYAML(bytes).root, root.entries != nil else { return nil }
    self.path = path
    self.bytes = bytes
    self.root = root
  }

  var hasChanges: Bool { !edits.isEmpty }

  /// The file with its changes.
  var edited: [UInt8] {
    var result: [UInt8] = []
    var end = 0
    // Insertions at the same position keep their order.
    let inOrder = edits.enumerated().sorted {
      ($0.element.offsets.lowerBound, $0.offset) < ($1.element.offsets.lowerBound, $1.offset)
    }
    for (_, edit) in inOrder {
      result += bytes[end..<max(end, edit.offsets.lowerBound)]
      result += Array(usesCRLF ? withCRLF(edit.text).utf8 : edit.text.utf8)
      end = max(end, edit.offsets.upperBound)
    }
    return result + bytes[end...]
  }

  func location(of node: YAMLNode) -> Location { Location(path: path, range: node.range) }

  // MARK: Changes

  /// Adds entries after the last entry of a mapping, in the style of the mapping.
  mutating func add(_ added: [YAMLText.Entry], to mapping: YAMLNode, afterBlankLines: Bool = false) {
    guard let entries = mapping.entries else { return }
    if isFlow(mapping) {
      let text = YAMLText.mapping(added).flow.dropFirst().dropLast()
      return insert((entries.isEmpty ? "" : ", ") + text, atClosingOf: mapping)
    }
    guard let first = entries.first, let last = entries.last else { return }
    let indent = first.key.range.start.column - 1
    let blocks = added.map { (afterBlankLines ? "\n\n" : "\n") + $0.block(indent: indent).dropLast() }
    let end = endOfLine(behind: last.value)
    replace(end..<end, with: blocks.joined())
  }

  /// Adds elements to the end of a list.
  mutating func add(_ added: [YAMLText], to list: YAMLNode) {
    guard let elements = list.elements else { return }
    if isFlow(list) {
      let text = added.map(\.flow).joined(separator: ", ")
      return insert((elements.isEmpty ? "" : ", ") + text, atClosingOf: list)
    }
    guard let last = elements.last else { return }
    let margin = String(repeating: " ", count: dashColumn(of: last))
    let end = endOfLine(behind: last)
    replace(end..<end, with: added.map { "\n" + margin + "- " + $0.flow }.joined())
  }

  /// Replaces an entry with another one.
  mutating func replace(_ entry: YAMLEntry, with other: YAMLText.Entry, in mapping: YAMLNode) {
    let start = entry.key.range.start
    if isFlow(mapping) {
      let end = max(entry.key.range.end.offset, entry.value.range.end.offset)
      return replace(start.offset..<end, with: scalarText(other.key) + ": " + other.value.flow)
    }
    let block = other.block(indent: start.column - 1).dropFirst(start.column - 1).dropLast()
    replace(start.offset..<endOfLine(behind: entry.value), with: String(block))
  }

  /// Replaces a value with another one.
  mutating func replace(_ node: YAMLNode, with value: YAMLText) {
    let end = isBlockScalar(node) ? endOfLine(behind: node) : node.range.end.offset
    replace(node.range.start.offset..<end, with: value.flow)
  }

  /// Removes an entry, and its line if the line contains nothing else.
  mutating func remove(_ entry: YAMLEntry, from mapping: YAMLNode) {
    guard let entries = mapping.entries, let index = entries.firstIndex(of: entry) else { return }
    if isFlow(mapping) {
      let start = index > 0 ? entries[index - 1].value.range.end.offset : entry.key.range.start.offset
      let end =
        index > 0 || entries.count == 1
        ? max(entry.value.range.end.offset, entry.key.range.end.offset) : entries[index + 1].key.range.start.offset
      return replace(start..<end, with: "")
    }
    let start = startOfLine(at: entry.key.range.start.offset)
    replace(max(0, start - 1)..<endOfLine(behind: entry.value), with: "")
  }

  /// Inserts a comment on a separate line above an entry. Does nothing if entries share a line.
  mutating func comment(_ text: String, above entry: YAMLEntry, in mapping: YAMLNode) {
    guard !isFlow(mapping) else { return }
    let start = startOfLine(at: entry.key.range.start.offset)
    let margin = String(repeating: " ", count: entry.key.range.start.column - 1)
    let line = "\(margin)# \(text)\n"
    // The comment already exists.
    if String(decoding: bytes[..<start], as: UTF8.self).hasSuffix(line) { return }
    replace(start..<start, with: line)
  }

  /// Appends text to the end of the file, after a blank line.
  mutating func append(_ text: String) {
    let separator = bytes.last == UInt8(ascii: "\n") ? "\n" : "\n\n"
    replace(bytes.count..<bytes.count, with: separator + text)
  }

  private mutating func replace(_ offsets: Range<Int>, with text: String) {
    edits.append(Edit(offsets: offsets, text: text))
  }

  private mutating func insert(_ text: String, atClosingOf node: YAMLNode) {
    var offset = node.range.end.offset - 1
    // Before the white space that precedes the bracket.
    while offset > 0, isWhiteSpace(bytes[offset - 1]) { offset -= 1 }
    replace(offset..<offset, with: text)
  }

  // MARK: Places

  func isFlow(_ node: YAMLNode) -> Bool {
    let start = node.range.start.offset
    return start < bytes.count && (bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "["))
  }

  private func isBlockScalar(_ node: YAMLNode) -> Bool {
    if case .scalar(let scalar) = node.content { scalar.style == .literal || scalar.style == .folded } else { false }
  }

  /// The end of the line that a value ends on, including a comment after it.
  private func endOfLine(behind node: YAMLNode) -> Int {
    var offset = node.range.end.offset
    if offset > 0, offset <= bytes.count, offset > node.range.start.offset, bytes[offset - 1] == UInt8(ascii: "\n") {
      offset -= 1
    } else {
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    }
    if offset > 0, bytes[offset - 1] == UInt8(ascii: "\r") { offset -= 1 }
    return offset
  }

  private func startOfLine(at offset: Int) -> Int {
    var offset = offset
    while offset > 0, bytes[offset - 1] != UInt8(ascii: "\n") { offset -= 1 }
    return offset
  }

  /// The number of characters before the dash of an element.
  private func dashColumn(of element: YAMLNode) -> Int {
    let line = bytes[startOfLine(at: element.range.start.offset)..<element.range.start.offset]
    return (line.lastIndex(of: UInt8(ascii: "-")) ?? line.endIndex) - line.startIndex
  }

  private var usesCRLF: Bool {
    bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
  }

  private func isWhiteSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

private func withCRLF(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
}
