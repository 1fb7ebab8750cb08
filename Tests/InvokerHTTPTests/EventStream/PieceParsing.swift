import InvokerHTTP

/// Parses a stream that is cut behind the given numbers of bytes.
///
/// - Parameter takesEach: whether events are taken after each piece, and not only at the end.
func parse(
  _ bytes: [UInt8], cutAt cuts: [Int] = [], limit: Int = 64 << 20, takesEach: Bool = true
) throws(EventStreamError) -> ParsedStream {
  var parser = EventStreamParser(maximumEventSize: limit)
  var stream = ParsedStream()
  var start = 0
  for end in cuts + [bytes.count] {
    try parser.append(bytes[start..<end])
    start = end
    if takesEach || end == bytes.count { stream.events += parser.takeTexts() }
  }
  stream.isUnfinished = parser.hasUnfinishedEvent
  stream.lastEventID = parser.lastEventID
  stream.reconnectionTime = parser.reconnectionTime
  return stream
}

/// Cuts into pieces of one size.
func cuts(every size: Int, in count: Int) -> [Int] { Array(stride(from: size, to: count, by: size)) }

extension EventStreamParser {
  mutating func append(_ bytes: some Collection<UInt8>) throws(EventStreamError) {
    // `withUnsafeBytes` does not pass typed errors on.
    let result = Array(bytes).withUnsafeBytes { bytes -> Result<Void, EventStreamError> in
      do throws(EventStreamError) { return .success(try append(bytes)) } catch { return .failure(error) }
    }
    try result.get()
  }

  /// The data of each event that is complete.
  mutating func takeTexts() -> [[UInt8]] {
    guard let (bytes, data) = takeEvents() else { return [] }
    return data.map { Array(bytes[$0]) }
  }
}

/// The same numbers on every machine: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
