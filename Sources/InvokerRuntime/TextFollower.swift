/// Determines how events change the text of an answer, for code that reads both the events of a stream and its text.
///
///     var text = TextFollower(events)
///     for try await event in events {
///       if case .messageEnd(let end) = event { usage = end.metadata?.usage }
///       if let change = text.change(by: event) { show(change) }
///     }
///
/// A stream that was continued over another connection has lost the pieces in between, and repeats what the server had
/// stored of the answer, which may be less than before. If the end of the run has the whole text, as that of a chatflow
/// has, then what is missing is the last change. Otherwise, as with Workflow, it stays missing: see ``isContinued``.
public struct TextFollower: Sendable {
  private let source: any MessageSource
  private var text = ""
  private var hasPreview = false
  /// How often the stream had been continued over another connection at the last event.
  private var reopenings = 0
  /// Whether the stream was continued over another connection, so that pieces may have been lost or repeated.
  public private(set) var isContinued = false
  /// Whether the next replacement may repeat what the server has stored.
  private var awaitsStored = false
  /// How many bytes of the text the latest pieces have repeated; `nil` if pieces aren't repeated.
  private var repeated: Int?

  /// Follows the text of a stream from its beginning.
  public init(_ events: InvocationStream<some TextStreamEvent>) { source = events.messages.source }

  /// Follows the text of another stream of the same run.
  ///
  /// - Parameters:
  ///   - events: a stream that was opened for a run that is in progress, such as one that waited for a person.
  ///   - text: the text so far.
  public init(_ events: InvocationStream<some TextStreamEvent>, continuing text: String) {
    self.init(events)
    (self.text, isContinued, awaitsStored) = (text, true, true)
  }

  /// Skips the pieces that follow as far as they repeat the text from its beginning, as the pieces of a run do that
  /// continues after a pause.
  public mutating func expectRepetition() { repeated = 0 }

  /// Returns how the next event changes the text; `nil` if it doesn't. ``TextChange/restate(_:)`` occurs only after a
  /// preview.
  @inlinable
  public mutating func change(by event: some TextStreamEvent) -> TextChange? {
    noticeReopening()
    if let change = event.textChange { return follow(change) }
    guard isContinued, let all = event.wholeText else { return nil }
    return settle(on: all)
  }

  @usableFromInline
  mutating func noticeReopening() {
    if source.reopenings != reopenings { (reopenings, isContinued, awaitsStored) = (source.reopenings, true, true) }
  }

  /// The change that completes the text to that of the end of the run.
  @usableFromInline
  mutating func settle(on all: String) -> TextChange? {
    all == text ? nil : catchUp(with: all) ?? replace(with: all)
  }

  @usableFromInline
  mutating func follow(_ change: TextChange) -> TextChange? {
    switch change {
    case .append(let piece): return append(piece).map(TextChange.append)
    case .preview(let piece):
      hasPreview = true
      return append(piece).map(TextChange.preview)
    case .restate(let piece) where !hasPreview: return append(piece).map(TextChange.append)
    case .restate(let all):
      text = all
      return .restate(all)
    case .replace(let all):
      defer { awaitsStored = false }
      return awaitsStored ? catchUp(with: all) : replace(with: all)
    }
  }

  /// Returns what is new in a piece; `nil` if it is repeated.
  private mutating func append(_ piece: String) -> String? {
    awaitsStored = false
    guard let new = unrepeated(piece) else { return nil }
    text += new
    return new
  }

  private mutating func unrepeated(_ piece: String) -> String? {
    guard let count = repeated else { return piece }
    let rest = text.utf8.dropFirst(count)
    if rest.starts(with: piece.utf8) {
      repeated = count + piece.utf8.count
      return nil
    }
    repeated = nil
    if piece.utf8.starts(with: rest) { return String(decoding: piece.utf8.dropFirst(rest.count), as: UTF8.self) }
    // It was no repetition.
    return String(decoding: text.utf8.prefix(count), as: UTF8.self) + piece
  }

  private mutating func replace(with all: String) -> TextChange {
    (text, repeated) = (all, nil)
    return .replace(all)
  }

  /// The change from the text to `all`: the rest of `all` if it begins with the text; none if the text contains more.
  private mutating func catchUp(with all: String) -> TextChange? {
    if text.utf8.starts(with: all.utf8) { return nil }
    guard all.utf8.starts(with: text.utf8) else { return replace(with: all) }
    let rest = String(decoding: all.utf8.dropFirst(text.utf8.count), as: UTF8.self)
    text = all
    return .append(rest)
  }
}

/// The changes of the text of an answer, in order. ``TextChange/restate(_:)`` occurs only after a preview.
public struct TextChanges<Event: TextStreamEvent>: AsyncSequence, Sendable {
  public typealias Element = TextChange
  public typealias Failure = InvocationError

  @usableFromInline let events: InvocationStream<Event>

  @inlinable
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(events) }

  /// Reads the changes.
  public struct AsyncIterator: AsyncIteratorProtocol {
    @usableFromInline var events: InvocationStream<Event>.AsyncIterator
    @usableFromInline var follower: TextFollower

    @inlinable
    init(_ events: InvocationStream<Event>) {
      self.events = events.makeAsyncIterator()
      follower = TextFollower(events)
    }

    @inlinable
    public mutating func next() async throws(InvocationError) -> TextChange? { try await next(isolation: nil) }

    @inlinable
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(InvocationError) -> TextChange? {
      while let event = try await events.next(isolation: actor) {
        if let failure = event.runFailure { throw events.fail(failure) }
        if let change = follower.change(by: event) { return change }
      }
      return nil
    }
  }
}
