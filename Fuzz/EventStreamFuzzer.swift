/// Feeds a stream of bytes to `EventStreamParser`, whole and in pieces. Where it is cut must not matter. The first eight
/// bytes of the input seed the cuts and the limit; the stream is what follows.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEventStream(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeRawBufferPointer(start: start, count: count)
  guard count >= 8 else { return 0 }
  var random = Pieces(state: input.loadUnaligned(as: UInt64.self))
  let stream = UnsafeRawBufferPointer(rebasing: input[8...])
  let limit = random.next() % 2 == 0 ? 1 << 20 : random.next(below: stream.count + 1)
  let whole = parse(stream, limit: limit) { stream.count }
  for greatest in [1, 3, 16, 256, 8192] {
    let pieces = parse(stream, limit: limit) { 1 + random.next(below: greatest) }
    precondition(pieces.events == whole.events, "other events in pieces")
    precondition(pieces.isTooLarge == whole.isTooLarge, "the limit depends on the pieces")
    if whole.isTooLarge { continue }
    precondition(pieces.isUnfinished == whole.isUnfinished, "another end in pieces")
    precondition(pieces.id == whole.id, "another id in pieces")
    precondition(pieces.time == whole.time, "another reconnection time in pieces")
  }
  return 0
}

private struct Parsed {
  var events: [[UInt8]] = []
  var isTooLarge = false
  var isUnfinished = false
  var id = ""
  var time: Duration?
}

/// - Parameter size: how large the next piece is.
private func parse(_ stream: UnsafeRawBufferPointer, limit: Int, size: () -> Int) -> Parsed {
  var parser = EventStreamParser(maximumEventSize: limit)
  var parsed = Parsed()
  var start = 0
  // An empty stream is one empty piece.
  repeat {
    let end = min(stream.count, start + size())
    // A copy, so that reading beyond the piece is found.
    let piece = Array(stream[start..<end])
    piece.withUnsafeBytes { bytes in
      do { try parser.append(bytes) } catch { parsed.isTooLarge = true }
    }
    start = end
    // Sometimes events are left to accumulate.
    if end % 3 == 0 || end == stream.count { take(&parser, &parsed.events, limit) }
  } while start < stream.count
  parsed.isUnfinished = parser.hasUnfinishedEvent
  parsed.id = parser.lastEventID
  parsed.time = parser.reconnectionTime
  return parsed
}

private func take(_ parser: inout EventStreamParser, _ events: inout [[UInt8]], _ limit: Int) {
  guard let (bytes, data) = parser.takeEvents() else { return }
  precondition(!data.isEmpty, "no events, and yet a buffer")
  var end = 0
  for range in data {
    precondition(range.lowerBound >= end && range.upperBound <= bytes.count, "data outside of its place")
    precondition(range.count <= limit, "an event beyond the limit")
    precondition(!bytes[range].contains(UInt8(ascii: "\r")), "the end of a line inside of data")
    end = range.upperBound
    events.append(Array(bytes[range]))
  }
  precondition(parser.takeEvents() == nil, "events are taken twice")
}

/// SplitMix64.
private struct Pieces {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
