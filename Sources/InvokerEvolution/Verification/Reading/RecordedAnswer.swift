import InvokerHTTP
import InvokerSpec

/// The parsed response of a server.
enum RecordedAnswer: Sendable {
  case events([RecordedValue], ending: Ending)
  case reply(RecordedValue)
  /// A failure, with its details if the body is JSON.
  case failure(RecordedValue?)

  /// The way in which a stream ended.
  enum Ending: Sendable {
    case proper
    /// The stream ended in the middle of an event or frame.
    case cut
    /// The stream ended with a daemon message that isn't one of the app's events.
    case refused
    /// The stream ended with unreadable data.
    case unreadable(UnreadableRecording)
  }

  /// The response of the Service API.
  ///
  /// - Parameter framing: how a stream carries its events.
  init(
    _ recording: Recording, _ head: RecordedHead, _ framing: RecordedFraming = RecordedFraming()
  ) throws(UnreadableRecording) {
    let bytes = try recording.bytes(of: Recording.bodyFile)
    if head.isFailure {
      self = .failure(try? Self.whole(bytes))
    } else if head.isEventStream {
      self = .events(of: bytes, framing)
    } else {
      self = .reply(try Self.whole(bytes))
    }
  }

  private static func whole(_ bytes: [UInt8]) throws(UnreadableRecording) -> RecordedValue {
    let end = bytes.lastIndex { !" \r\n\t".utf8.contains($0) }.map { $0 + 1 } ?? 0
    return try readJSON(bytes, 0..<end, of: Recording.bodyFile)
  }

  private static func events(of bytes: [UInt8], _ framing: RecordedFraming) -> RecordedAnswer {
    var parser = EventStreamParser(maximumEventSize: .max, keepsNames: framing.nameField != nil)
    // No event is larger than that.
    bytes.withUnsafeBytes { try? parser.append($0) }
    let names = parser.names
    let data = parser.takeEvents()?.data ?? []
    var events: [RecordedValue] = []
    for (index, range) in data.enumerated() {
      if let terminator = framing.terminator, bytes[range].elementsEqual(terminator.utf8) {
        return .events(events, ending: .proper)
      }
      do throws(UnreadableRecording) {
        let event = try readJSON(bytes, range, of: Recording.bodyFile)
        if framing.isFailure(event.value) { return .events(events, ending: .refused) }
        events.append(framing.nameField.map { event.named(names[index], $0) } ?? event)
      } catch {
        return .events(events, ending: .unreadable(error))
      }
    }
    let isCut = parser.hasUnfinishedEvent || framing.terminator != nil
    return .events(events, ending: isCut ? .cut : .proper)
  }

  /// The response that a plugin receives.
  init(framesOf recording: Recording, _ head: RecordedHead, isReply: Bool) throws(UnreadableRecording) {
    let bytes = try recording.bytes(of: Recording.bodyFile)
    guard !head.isFailure else {
      self = .failure(try? Self.whole(bytes))
      return
    }
    let frames = DaemonFrames(bytes)
    var events: [RecordedValue] = []
    var ending: Ending = frames.isCut ? .cut : .proper
    for range in frames.data {
      do throws(UnreadableRecording) {
        let frame = try readJSON(bytes, range, of: Recording.bodyFile)
        if let data = frame["data"], data.value != .null {
          events.append(data)
        } else {
          ending = .refused
        }
      } catch {
        ending = .unreadable(error)
        break
      }
    }
    switch (isReply, events.first, ending) {
    case (true, let reply?, _): self = .reply(reply)
    case (true, nil, .unreadable(let problem)): throw problem
    case (true, nil, _): self = .failure(nil)
    case (false, _, _): self = .events(events, ending: ending)
    }
  }
}
