#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// Reads lines and fields, and keeps the ranges of the events' data in the buffer.
///
/// It receives the whole buffer at each call and reads what is new in it. The data of an event with several lines is
/// joined in place: each line moves to the front, over the name of its field.
struct EventStreamScanner: Sendable {
  /// The data of each complete event.
  private(set) var events: [Range<Int>] = []
  /// Where the incomplete line begins.
  var lineStart = 0
  /// Whether a line other than a comment has arrived since the last blank one.
  private(set) var hasFields = false
  private(set) var isTooLarge = false
  var lastEventID = ""
  /// Whether to read the names of events.
  var keepsNames = false
  /// The name of each complete event.
  private(set) var names: [String] = []
  /// The name of the current event.
  private var name = ""
  private(set) var reconnectionTime: Duration?

  /// The data of the current event so far; `nil` before its first line of data.
  private var data: Range<Int>?
  /// What `lastEventID` will be after the current event, if it names one.
  private var nextEventID: String?
  /// A byte order mark is allowed only at the start.
  private var isAtStart = true
  /// Whether the last byte was a carriage return. A line feed after it belongs to it.
  private var isAfterCarriageReturn = false

  /// The bytes before this are of events that are complete.
  var firstNeeded: Int { data?.lowerBound ?? lineStart }

  /// Lines that have been read, after what is kept and before the current line.
  var unneeded: Range<Int> { (data?.upperBound ?? events.last?.upperBound ?? 0)..<lineStart }

  /// - Parameter start: how many bytes leave the front of the buffer with the events.
  mutating func takeEvents(rebasedBy start: Int) -> [Range<Int>] {
    let taken = events
    events = []
    names = []
    // As many are expected to follow.
    if taken.count > 1 { events.reserveCapacity(min(taken.count, 1024)) }
    lineStart -= start
    data = data.map { $0.lowerBound - start..<$0.upperBound - start }
    return taken
  }

  // MARK: Lines

  /// - Parameters:
  ///   - start: where the new bytes begin.
  ///   - limit: the maximum size of an event.
  mutating func scan(_ bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int, limit: Int) {
    guard start < bytes.count, !isAtStart || skipByteOrderMark(bytes) else { return }
    if isAfterCarriageReturn {
      isAfterCarriageReturn = false
      if bytes[start] == lineFeed { lineStart += 1 }
    }
    var nextLineFeed = bytes.firstIndex(of: lineFeed, from: max(start, lineStart))
    var nextReturn = bytes.firstIndex(of: carriageReturn, from: max(start, lineStart))
    while case let end = min(nextLineFeed, nextReturn), end < bytes.count {
      if size(withLineTo: end) > limit {
        isTooLarge = true
        return
      }
      if lineStart < end { readField(bytes, lineStart..<end) } else { finishEvent() }
      lineStart = end + 1
      if end == nextReturn {
        if lineStart == bytes.count {
          isAfterCarriageReturn = true
        } else if bytes[lineStart] == lineFeed {
          lineStart += 1
        }
        nextReturn = bytes.firstIndex(of: carriageReturn, from: lineStart)
      }
      if nextLineFeed < lineStart { nextLineFeed = bytes.firstIndex(of: lineFeed, from: lineStart) }
    }
    isTooLarge = size(withLineTo: bytes.count) > limit
  }

  /// - Returns: `false` if more bytes are required to determine whether there is a mark.
  private mutating func skipByteOrderMark(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard mark.starts(with: bytes.prefix(3)) else {
      isAtStart = false
      return true
    }
    guard bytes.count >= 3 else { return false }
    isAtStart = false
    lineStart = 3
    return true
  }

  private func size(withLineTo end: Int) -> Int { (data?.count ?? 0) + end - lineStart }

  // MARK: Fields

  private mutating func readField(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>) {
    let first = bytes[line.lowerBound]
    if first == colon { return }
    hasFields = true
    switch first {
    case UInt8(ascii: "d"):
      if let value = bytes.value(of: "data", in: line) { addData(bytes, value) }
    case UInt8(ascii: "e"):
      guard keepsNames, let value = bytes.value(of: "event", in: line) else { return }
      name = String(decoding: bytes[value], as: UTF8.self)
    case UInt8(ascii: "i"):
      guard let value = bytes.value(of: "id", in: line), !bytes[value].contains(0) else { return }
      nextEventID = String(decoding: bytes[value], as: UTF8.self)
    case UInt8(ascii: "r"):
      guard let value = bytes.value(of: "retry", in: line), let time = milliseconds(bytes[value]) else { return }
      reconnectionTime = time
    default: break
    }
  }

  private mutating func addData(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ value: Range<Int>) {
    guard let first = data else {
      data = value
      return
    }
    // Between the two lie the end of a line and the name of the field, so there is room for the line feed.
    let start = first.upperBound + 1
    bytes[start - 1] = lineFeed
    _ = bytes[start..<start + value.count].update(fromContentsOf: bytes[value])
    data = first.lowerBound..<start + value.count
  }

  private mutating func finishEvent() {
    hasFields = false
    if let id = nextEventID {
      lastEventID = id
      nextEventID = nil
    }
    if let data {
      events.append(data)
      if keepsNames { names.append(name) }
    }
    data = nil
    if keepsNames { name = "" }
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let colon = UInt8(ascii: ":")

/// A number that consists of digits; `nil` for anything else, and for an implausible one.
private func milliseconds(_ digits: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Duration? {
  guard (1...15).contains(digits.count) else { return nil }
  var number: Int64 = 0
  for digit in digits {
    guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
    number = number * 10 + Int64(digit - UInt8(ascii: "0"))
  }
  return .milliseconds(number)
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// The range of a field's value; `nil` if the line has another field.
  fileprivate func value(of field: StaticString, in line: Range<Int>) -> Range<Int>? {
    let count = field.utf8CodeUnitCount
    guard line.count >= count, let base = baseAddress else { return nil }
    for index in 0..<count where base[line.lowerBound + index] != field.utf8Start[index] { return nil }
    var start = line.lowerBound + count
    guard start < line.upperBound else { return start..<start }
    guard base[start] == colon else { return nil }
    start += 1
    if start < line.upperBound, base[start] == UInt8(ascii: " ") { start += 1 }
    return start..<line.upperBound
  }

  /// The index of `byte` at or after `start`; `count` if there is none.
  fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int {
    guard start < count, let base = baseAddress else { return count }
    // An event mostly ends with an empty line.
    if base[start] == byte { return start }
    guard let found = memchr(base + start, Int32(byte), count - start) else { return count }
    return UnsafeMutableRawPointer(base).distance(to: found)
  }
}
