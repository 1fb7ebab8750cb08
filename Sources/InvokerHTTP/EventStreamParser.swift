/// Splits a stream of Server-Sent Events into the data of its events, as the WHATWG's HTML standard says.
///
/// An event whose data is one line, as nearly all are, is not copied again once it is in the buffer: what is handed out
/// is that buffer, and where in it the data lies. The bytes are as they came; nobody has looked whether they are UTF-8.
///
/// Events that are not taken accumulate. Take them after each `append`, and memory stays flat on an endless stream.
public struct EventStreamParser: Sendable {
  private let maximumEventSize: Int
  /// Complete events, and behind them the beginning of the next one.
  private var buffer: [UInt8] = []
  private var scanner = EventStreamScanner()
  /// How large the last buffer was; the next one will be much the same.
  private var expectedSize = 0

  /// A parser at the start of a stream, or where one goes on.
  ///
  /// - Parameters:
  ///   - maximumEventSize: how many bytes the data of an event and its current line may have together.
  ///   - lastEventID: the id of the last event before, where the stream goes on over another connection.
  public init(maximumEventSize: Int = 64 << 20, lastEventID: String = "") {
    self.maximumEventSize = maximumEventSize
    scanner.lastEventID = lastEventID
  }

  /// Takes the next bytes of the stream, cut anywhere.
  ///
  /// - Throws: where an event is too large, then and from then on. The events before it can be taken.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) throws(EventStreamError) {
    if !scanner.isTooLarge {
      let start = buffer.count
      if buffer.capacity == 0 { buffer.reserveCapacity(max(bytes.count, expectedSize)) }
      buffer.append(contentsOf: bytes.assumingMemoryBound(to: UInt8.self))
      Self.scan(&buffer, from: start, limit: maximumEventSize, &scanner)
    }
    if scanner.isTooLarge { throw EventStreamError(.eventTooLarge(limit: maximumEventSize)) }
  }

  /// Whether an event was too large. Nothing comes after it.
  public var isTooLarge: Bool { scanner.isTooLarge }

  /// The data of the events that are complete: one buffer, and where in it each event's data lies; `nil` if there is
  /// none. The rest of the buffer has no meaning.
  public mutating func takeEvents() -> (bytes: [UInt8], data: [Range<Int>])? {
    guard !scanner.events.isEmpty else { return nil }
    let bytes = buffer
    expectedSize = min(bytes.count, largestExpectation)
    let start = scanner.firstNeeded
    buffer = start == bytes.count ? [] : copy(bytes[start...], capacity: expectedSize)
    return (bytes, scanner.takeEvents(rebasedBy: start))
  }

  /// Whether the stream, if it ended here, would end inside an event: something came since the last blank line, other
  /// than comments. It would be lost.
  public var hasUnfinishedEvent: Bool {
    scanner.hasFields || scanner.lineStart < buffer.count && buffer[scanner.lineStart] != UInt8(ascii: ":")
  }

  /// Takes the end of the stream for the blank line that the last event lacks. The standard drops such an event; whether
  /// its data is whole is for the caller to see.
  public mutating func finishEvent() {
    guard hasUnfinishedEvent else { return }
    // Two: the first may only end a line.
    [lineFeed, lineFeed].withUnsafeBytes { bytes in _ = try? append(bytes) }
  }

  /// What to send as `Last-Event-ID` when the stream is opened again; empty if the server gave none.
  public var lastEventID: String { scanner.lastEventID }

  /// How long the server asks to wait before the stream is opened again.
  public var reconnectionTime: Duration? { scanner.reconnectionTime }

  /// Scans what came, and drops lines that are used up.
  private static func scan(
    _ buffer: inout [UInt8], from start: Int, limit: Int, _ scanner: inout EventStreamScanner
  ) {
    buffer.withUnsafeMutableBufferPointer { scanner.scan($0, from: start, limit: limit) }
    let unneeded = scanner.unneeded
    // Not after each line: what is complete will be taken with the buffer.
    guard unneeded.count >= 4096 else { return }
    buffer.removeSubrange(unneeded)
    scanner.lineStart = unneeded.lowerBound
  }
}

/// Why a stream of events cannot be read on.
public struct EventStreamError: Error, Hashable, Sendable {
  /// What is wrong with a stream.
  public enum Problem: Hashable, Sendable {
    /// An event has more than `limit` bytes.
    case eventTooLarge(limit: Int)
  }

  /// What is wrong.
  public var problem: Problem

  /// An error for a problem.
  public init(_ problem: Problem) { self.problem = problem }
}

extension EventStreamError: CustomStringConvertible {
  public var description: String {
    switch problem {
    case .eventTooLarge(let limit): "an event has more than \(limit) bytes"
    }
  }
}

private let lineFeed = UInt8(ascii: "\n")

/// A buffer is not made larger than this in the expectation that it will be filled.
private let largestExpectation = 128 << 10

/// An array with room for what follows.
private func copy(_ bytes: ArraySlice<UInt8>, capacity: Int) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: max(bytes.count, capacity)) { copy, count in
    count = copy.initialize(fromContentsOf: bytes)
  }
}
