import InvokerHTTP
import InvokerRuntime

/// The state of reading a stream.
struct EventStreamState {
  var body: WatchedBody
  var parser: EventStreamParser
  var tracker: StreamTracker
  /// The first messages, read before they were requested.
  var first: MessageBatch?
  /// Whether the stream is over: its end, a failure, or a cancellation.
  var isOver = false
  /// Whether the run has ended, has been stopped, or is to continue without its reader.
  var needsNoStop = false
  /// If a connection ended inside an event, which is lost: the ID before it, after which the server sends it again.
  private var idBeforeLostEvent: String?
  private let framing: StreamFraming
  /// Reads a message that is a failure instead of an event.
  private let failure: FailureShape?
  /// The failure that a message has reported. Nothing after it counts.
  private var toldFailure: ServerFailure?
  var reopening: Task<WatchedBody, any Error>?
  /// Connections after the first one of the run.
  private(set) var reopenings: Int
  var standstill = Standstill()
  /// The paths of the fields whose drift has been reported.
  var drifts: Set<String> = []

  init(_ body: WatchedBody, of call: ServiceCall) {
    self.body = body
    let interface = call.request.invocation.interface
    framing = StreamFraming(interface.stream)
    failure = interface.serviceAPI?.api.failure
    parser = EventStreamParser(call.options, keepsNames: framing.takesNames)
    tracker = StreamTracker(interface, lookingFor: call.request.unknownNames)
    reopenings = call.request.descriptor.opensStartedRuns ? 1 : 0
  }

  /// What is available without waiting.
  enum Outcome {
    case batch(MessageBatch)
    case nothing
    /// The associated value is what hasn't arrived although the stream has ended.
    case end(missing: String?)
    case failed(CallFailure)
    case told(ServerFailure)
    case tooLarge
  }

  mutating func poll() -> Outcome {
    while true {
      if let toldFailure { return .told(toldFailure) }
      if tracker.end.isTerminated { return .end(missing: nil) }
      // Events that came whole before it were told first.
      if parser.isTooLarge { return tracker.end.hasCome ? .end(missing: nil) : .tooLarge }
      let progress: HTTPBodyProgress
      do throws(CallFailure) {
        progress = try body.poll { bytes in try? parser.append(bytes) }
      } catch {
        return end(error)
      }
      if let batch = batch() { return .batch(batch) }
      if toldFailure != nil || tracker.end.isTerminated { continue }
      switch progress {
      case .bytes: continue
      case .nothing: return .nothing
      case .end: return end(nil)
      }
    }
  }

  /// How long to wait for another event, if that is less than for a piece of the response.
  func patience(_ options: ServiceAPI.Options) -> Duration? {
    if tracker.end.hasCome { return options.timeouts.trailing }
    return tracker.isWaiting ? nil : standstill.patience(options.resuming)
  }

  /// How to reopen the stream of the run; `nil` if it can't be reopened, or isn't wanted.
  func resumeRequest(of call: ServiceCall) -> HTTPRequest? {
    if isOver || tracker.end.hasCome { return nil }
    return call.request.resume(tracker.values, lastEventID: lastEventID)
  }

  private var lastEventID: String { idBeforeLostEvent ?? parser.lastEventID }

  /// Continues over another connection.
  ///
  /// - Returns: whether that is still wanted.
  mutating func go(on body: WatchedBody, of call: ServiceCall) -> Bool {
    guard !isOver else { return false }
    self.body = body
    parser = EventStreamParser(call.options, lastEventID: lastEventID, keepsNames: framing.takesNames)
    idBeforeLostEvent = nil
    tracker.isReopened = true
    reopenings += 1
    standstill.streamOpened()
    return true
  }

  /// The end of a connection: first, an event that is complete except for the blank line after it. After a possible
  /// last event, any end is a regular end.
  private mutating func end(_ failure: CallFailure?) -> Outcome {
    if parser.hasUnfinishedEvent {
      let idBefore = parser.lastEventID
      parser.finishEvent()
      if let batch = batch(endingCut: true) { return .batch(batch) }
      idBeforeLostEvent = idBefore
    }
    if let toldFailure { return .told(toldFailure) }
    if tracker.end.hasCome { return .end(missing: nil) }
    if let failure { return .failed(failure) }
    return .end(missing: tracker.end.missing ?? (idBeforeLostEvent == nil ? nil : "the end of an event"))
  }

  /// The messages that are complete and haven't been reported before.
  ///
  /// - Parameter isCut: whether the stream broke in the last one, which is used if it is a complete object.
  private mutating func batch(endingCut isCut: Bool = false) -> MessageBatch? {
    guard var messages = framing.messages(from: &parser) else { return nil }
    if isCut {
      let bytes = messages.bytes
      messages.ranges.removeAll { range in
        !bytes.withUnsafeBufferPointer { isWholeObject(UnsafeBufferPointer(rebasing: $0[range])) }
      }
    }
    takeFailure(from: &messages)
    let news = tracker.news(messages.ranges, in: messages.bytes)
    if tracker.end.hasCome { toldFailure = nil }
    if messages.areLast { tracker.end.terminate() }
    if news.hasNewEvent { standstill.eventCame() }
    guard !news.messages.isEmpty else { return nil }
    return MessageBatch(messages.bytes, messages: news.messages, trailing: news.trailing)
  }

  /// Keeps the first failure, and leaves the messages before it.
  private mutating func takeFailure(from messages: inout StreamFraming.Messages) {
    guard let failure, !tracker.end.hasCome else { return }
    let found = messages.bytes.withUnsafeBufferPointer { bytes in
      messages.ranges.enumerated().lazy.compactMap { index, range in
        failure.failureAmongEvents(in: UnsafeBufferPointer(rebasing: bytes[range])).map { (index, $0) }
      }.first
    }
    guard let (index, told) = found else { return }
    messages.ranges.removeSubrange(index...)
    messages.areLast = false
    toldFailure = told
  }
}

extension ServiceAPIDescriptor {
  /// Whether a call opens the stream of a run that another call has started.
  fileprivate var opensStartedRuns: Bool { request.path == resume?.request.path }
}

extension EventStreamParser {
  fileprivate init(_ options: ServiceAPI.Options, lastEventID: String = "", keepsNames: Bool) {
    self.init(maximumEventSize: options.maximumMessageSize, lastEventID: lastEventID, keepsNames: keepsNames)
  }
}
