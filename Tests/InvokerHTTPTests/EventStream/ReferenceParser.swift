/// What a stream of events comes to.
struct ParsedStream: Equatable, CustomStringConvertible {
  var events: [[UInt8]] = []
  var isUnfinished = false
  var lastEventID = ""
  var reconnectionTime: Duration?

  var description: String {
    let texts = events.map { String(decoding: $0, as: UTF8.self).debugDescription }
    return "[\(texts.joined(separator: ", "))] unfinished: \(isUnfinished) id: \(lastEventID.debugDescription)"
      + " retry: \(reconnectionTime.map { "\($0)" } ?? "none")"
  }
}

/// Parses a whole stream as the standard words it, sentence by sentence: as slow and as plain as can be.
func parseByTheBook(_ bytes: [UInt8]) -> ParsedStream {
  var stream = ParsedStream()
  var dataBuffer: [UInt8] = []
  var idBuffer = ""
  let (lines, rest) = lines(of: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
  for line in lines {
    if line.isEmpty {
      stream.lastEventID = idBuffer
      stream.isUnfinished = false
      if !dataBuffer.isEmpty { stream.events.append(dataBuffer.dropLast()) }
      dataBuffer = []
      continue
    }
    if line.first == UInt8(ascii: ":") { continue }
    stream.isUnfinished = true
    var (field, value) = (line, [UInt8]())
    if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      field = Array(line[..<colon])
      value = Array(line[(colon + 1)...])
      if value.first == UInt8(ascii: " ") { value.removeFirst() }
    }
    switch String(decoding: field, as: UTF8.self) {
    case "data": dataBuffer += value + [UInt8(ascii: "\n")]
    case "id" where !value.contains(0): idBuffer = String(decoding: value, as: UTF8.self)
    case "retry" where value.allSatisfy({ (0x30...0x39).contains($0) }):
      if let time = Int64(String(decoding: value, as: UTF8.self)), value.count <= 15 {
        stream.reconnectionTime = .milliseconds(time)
      }
    default: break
    }
  }
  if let first = rest.first, first != UInt8(ascii: ":") { stream.isUnfinished = true }
  return stream
}

/// The lines of a stream, and what stands behind the last end of a line.
private func lines(of bytes: [UInt8]) -> (lines: [[UInt8]], rest: [UInt8]) {
  var lines: [[UInt8]] = []
  var line: [UInt8] = []
  for (index, byte) in bytes.enumerated() {
    switch byte {
    case UInt8(ascii: "\n") where index > 0 && bytes[index - 1] == UInt8(ascii: "\r"): break
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      lines.append(line)
      line = []
    default: line.append(byte)
    }
  }
  return (lines, line)
}
