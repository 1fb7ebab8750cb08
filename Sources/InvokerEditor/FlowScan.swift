/// Where a cursor is in brackets that may still be open.
struct FlowScan {
  /// The keys and elements within the outermost brackets that lead to the cursor.
  private(set) var path: [CursorScan.Step] = []
  private(set) var isInValue = false
  private(set) var siblings: [String: String] = [:]
  private(set) var replaced: Range<Int>
  private(set) var hasColon = false
  /// Whether the outermost brackets are open at the cursor.
  var isOpen: Bool { !frames.isEmpty }

  private let bytes: [UInt8]
  private var frames: [Frame] = []
  private var cursor: Int

  fileprivate struct Frame {
    var isMap: Bool
    var key: String?
    var keys: [String: String] = [:]
    /// The text that was read last.
    var token: Range<Int>?

    var step: CursorScan.Step? { isMap ? key.map { .key($0) } : .element }
  }

  /// - Parameter start: An offset before the first bracket.
  init(_ bytes: [UInt8], from start: Int, to offset: Int) {
    self.bytes = bytes
    cursor = bytes[start..<offset].firstIndex { !isSpace($0) } ?? offset
    replaced = offset..<offset
    while cursor < offset {
      advance(to: offset)
      if frames.isEmpty, cursor < offset { return }
    }
    guard let frame = frames.last else { return }
    path = frames.compactMap(\.step)
    isInValue = !frame.isMap || frame.key != nil
    let isInToken = frame.token?.upperBound == offset
    let tokenStart = isInToken ? frame.token?.lowerBound ?? offset : offset
    replaced =
      isInValue ? bytes.scalar(from: tokenStart, around: offset) : tokenStart..<bytes.wordEnd(from: offset)
    hasColon = replaced.upperBound < bytes.count && bytes[replaced.upperBound] == UInt8(ascii: ":")
    siblings = frame.keys
    siblings.merge(keysAfter(replaced.upperBound)) { first, _ in first }
  }

  /// Returns the keys of the mapping on the rest of the line.
  private func keysAfter(_ offset: Int) -> [String: String] {
    var rest = self
    let depth = frames.count
    let end = bytes[offset...].firstIndex(where: isEnd) ?? bytes.count
    rest.cursor = offset
    rest.frames[depth - 1].keys = [:]
    while rest.cursor < end {
      rest.advance(to: end)
      if rest.frames.count < depth { return rest.closed }
    }
    rest.frames[depth - 1].finish(bytes)
    return rest.frames[depth - 1].keys
  }

  /// The keys of the mapping that was closed last.
  private var closed: [String: String] = [:]

  private mutating func advance(to end: Int) {
    let byte = bytes[cursor]
    let last = frames.count - 1
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      frames.append(Frame(isMap: byte == UInt8(ascii: "{")))
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      guard last >= 0 else { break }
      frames[last].finish(bytes)
      closed = frames.removeLast().keys
      if last > 0 { frames[last - 1].token = nil }
    case _ where last < 0: break
    case UInt8(ascii: ","): frames[last].finish(bytes)
    case UInt8(ascii: ":") where frames[last].canEndKey && (cursor + 1 >= end || isBreak(bytes[cursor + 1])):
      frames[last].key = frames[last].token.map { bytes.text($0) }
      frames[last].token = nil
    case UInt8(ascii: "#") where isBreak(bytes[cursor - 1]) && !bytes.isReference(at: cursor, upTo: end):
      cursor = min(end, bytes[cursor...].firstIndex(where: isEnd) ?? end)
      return
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      guard frames[last].token?.upperBound != cursor else { fallthrough }
      let close = bytes[(cursor + 1)..<max(end, cursor + 1)].firstIndex(of: byte).map { $0 + 1 } ?? end
      frames[last].token = cursor..<close
      cursor = close
      return
    default:
      if !isBreak(byte) { frames[last].token = (frames[last].token?.lowerBound ?? cursor)..<cursor + 1 }
    }
    cursor += 1
  }

  private func isBreak(_ byte: UInt8) -> Bool { isSpace(byte) || isEnd(byte) }
}

extension FlowScan.Frame {
  fileprivate var canEndKey: Bool { isMap && key == nil && token != nil }

  /// Ends an entry or element.
  fileprivate mutating func finish(_ bytes: [UInt8]) {
    let text = token.map { bytes.text($0) }
    if isMap, let name = key ?? text { keys[name] = key == nil ? "" : text ?? "" }
    key = nil
    token = nil
  }
}

extension [UInt8] {
  /// Returns a piece of text without quotes.
  fileprivate func text(_ range: Range<Int>) -> String {
    String(decoding: self[range].filter { !"'\"".utf8.contains($0) }, as: UTF8.self)
  }
}
