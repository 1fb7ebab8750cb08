import InvokerRuntime
import InvokerSpec
import YAMLTree

/// How the characters of a line are counted. An editor and the server agree on it.
enum PositionEncoding: String {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
}

/// The positions of a text in the form of the protocol.
struct Positions {
  private let lines: LineTable
  private let encoding: PositionEncoding

  init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    lines = LineTable(bytes)
    self.encoding = encoding
  }

  func json(_ position: SourcePosition) -> JSONValue {
    let start = lines.offset(ofLine: position.line, column: 1)
    let character =
      switch encoding {
      case .utf8: max(0, position.offset - start)
      case .utf16: lines.utf16Column(of: position) - 1
      }
    return ["line": JSONValue(position.line - 1), "character": JSONValue(character)]
  }

  func json(_ range: SourceRange) -> JSONValue { ["start": json(range.start), "end": json(range.end)] }

  /// Returns the offset of a position. A position behind the end of a line is its end.
  func offset(_ position: JSONValue?) throws(ResponseError) -> Int {
    guard let line = position?["line"]?.integer, let character = position?["character"]?.integer, line >= 0,
      character >= 0
    else { throw ResponseError(.invalidParams, "a position has a line and a character") }
    guard line < lines.count else { return lines.position(atOffset: .max).offset }
    let offsets = lines.offsets(ofLine: line + 1)
    guard encoding == .utf16 else { return min(offsets.lowerBound + character, offsets.upperBound) }
    var units = 0
    var bytes = 0
    for scalar in lines.line(line + 1).unicodeScalars {
      guard units < character else { break }
      units += UTF16.width(scalar)
      bytes += UTF8.width(scalar)
    }
    return min(offsets.lowerBound + bytes, offsets.upperBound)
  }

  func offsets(_ range: JSONValue?) throws(ResponseError) -> Range<Int> {
    let start = try offset(range?["start"])
    return start..<max(start, try offset(range?["end"]))
  }
}
