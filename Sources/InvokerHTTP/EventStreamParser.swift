/// Splits a stream of Server-Sent Events into the data of its events, according to the WHATWG HTML standard.
///
/// An event whose data is one line, as nearly all are, is not copied again once it is in the buffer: the result is that
/// buffer, and the ranges of the data in it. The bytes are unchanged, and not checked to be UTF-8.
///
/// Events that are not taken accumulate. Take them after each `append` to keep memory constant on an endless stream.
public struct EventStreamParser: Sendable {
  private let maximumEventSize: Int
  /// Complete events, followed by the beginning of the next one.
  private var buffer: [UInt8] = []
  private var scanner = EventStreamScanner()
  /// The size of the last buffer; the next one will be similar.
  private var expectedSize = 0

  /// Creates a parser for the start of a stream, or for where one continues.
  ///
  /// - Parameters:
  ///   - maximumEventSize: the maximum number of bytes of an event's data and its current line together.
  ///   - lastEventID: the ID of the previous event, if the stream continues over another connection.
  ///   - keepsNames: whether to keep the names of events, which are in their `event:` lines.
  public init(maximumEventSize: Int = 64 << 20, lastEventID: String = "", keepsNames: Bool = false) {
    self.maximumEventSize = maximumEventSize
    scanner.lastEventID = lastEventID
    scanner.keepsNames = keepsNames
  }

  /// Appends the next bytes of the stream, split anywhere.
  ///
  /// - Throws: an error if an event is too large, and from then on. The events before it can be taken.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) throws(EventStreamError) {
    if !scanner.isTooLarge {
      let start = buffer.count
      if buffer.capacity == 0 { buffer.reserveCapacity(max(bytes.count, expectedSize)) }
      buffer.append(contentsOf: bytes.assumingMemoryBound(to: UInt8.self))
      Self.scan(&buffer, from: start, limit: maximumEventSize, &scanner)
    }
    if scanner.isTooLarge { throw EventStreamError(.eventTooLarge(limit: maximumEventSize)) }
  }

  /// Whether an event was too large. Nothing follows it.
  public var isTooLarge: Bool { scanner.isTooLarge }

  /// Returns the data of the complete events: one buffer, and the range of each event's data in it; `nil` if there is
  /// none. The rest of the buffer has no meaning.
  public mutating func takeEvents() -> (bytes: [UInt8], data: [Range<Int>])? {
    guard !scanner.events.isEmpty else { return nil }
    let bytes = buffer
    expectedSize = min(bytes.count, largestExpectation)
    let start = scanner.firstNeeded
    buffer = start == bytes.count ? [] : copy(bytes[start...], capacity: expectedSize)
    return (bytes, scanner.takeEvents(rebasedBy: start))
  }

  /// The names of the complete events that haven't been taken, if the parser keeps names; a name can be empty.
  public var names: [String] { scanner.names }

  /// Whether the stream, if it ended here, would end inside an event, which would be lost: something other than
  /// comments has arrived since the last blank line.
  public var hasUnfinishedEvent: Bool {
    scanner.hasFields || scanner.lineStart < buffer.count && buffer[scanner.lineStart] != UInt8(ascii: ":")
  }

  /// Treats the end of the stream as the missing blank line of the last event. The standard drops such an event; the
  /// caller must check whether its data is complete.
  public mutating func finishEvent() {
    guard hasUnfinishedEvent else { return }
    // Two: the first may only end a line.
    [lineFeed, lineFeed].withUnsafeBytes { bytes in _ = try? append(bytes) }
  }

  /// What to send as `Last-Event-ID` when the stream is reopened; empty if the server sent none.
  public var lastEventID: String { scanner.lastEventID }

  /// The wait that the server requests before the stream is reopened.
  public var reconnectionTime: Duration? { scanner.reconnectionTime }

  /// Scans what has arrived, and drops processed lines.
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

/// Why a stream of events can't be read further.
public struct EventStreamError: Error, Hashable, Sendable {
  /// What is wrong with a stream.
  public enum Problem: Hashable, Sendable {
    /// An event has more than `limit` bytes.
    case eventTooLarge(limit: Int)
  }

  /// What is wrong.
  public var problem: Problem

  /// Creates an error for a problem.
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

/// The maximum size of a buffer that is reserved in advance.
private let largestExpectation = 128 << 10

/// An array with space for what follows.
private func copy(_ bytes: ArraySlice<UInt8>, capacity: Int) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: max(bytes.count, capacity)) { copy, count in
    count = copy.initialize(fromContentsOf: bytes)
  }
}
