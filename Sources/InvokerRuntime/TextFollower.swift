/// Determines how events change the text of an answer, for code that reads both the events of a stream and its text.
///
///     var text = TextFollower(events)
///     for try await event in events {
///       if case .messageEnd(let end) = event { usage = end.metadata?.usage }
///       if let change = text.change(by: event) { show(change) }
///     }
///
/// A stream that was continued over another connection has lost the pieces in between, and repeats what the server had
/// stored of the answer, which may be less than before. The end of the run has the whole text: if anything is missing,
/// it is the last change.
public struct TextFollower: Sendable {
  private let source: any MessageSource
  private var text = ""
  private var hasPreview = false
  /// How often the stream had been continued over another connection at the last event.
  @usableFromInline private(set) var reopenings = 0
  /// Whether the next replacement may repeat what the server has stored.
  private var awaitsStored = false

  /// Follows the text of a stream from its beginning.
  public init(_ events: InvocationStream<some TextStreamEvent>) { source = events.messages.source }

  /// Returns how the next event changes the text; `nil` if it doesn't. ``TextChange/restate(_:)`` occurs only after a
  /// preview.
  @inlinable
  public mutating func change(by event: some TextStreamEvent) -> TextChange? {
    noticeReopening()
    if let change = event.textChange { return follow(change) }
    guard reopenings > 0, let all = event.wholeText else { return nil }
    return settle(on: all)
  }

  @usableFromInline
  mutating func noticeReopening() {
    if source.reopenings != reopenings { (reopenings, awaitsStored) = (source.reopenings, true) }
  }

  /// The change that completes the text to that of the end of the run.
  @usableFromInline
  mutating func settle(on all: String) -> TextChange? {
    all == text ? nil : catchUp(with: all) ?? replace(with: all)
  }

  @usableFromInline
  mutating func follow(_ change: TextChange) -> TextChange? {
    switch change {
    case .append(let piece): return append(piece, as: .append(piece))
    case .preview(let piece):
      hasPreview = true
      return append(piece, as: .preview(piece))
    case .restate(let piece) where !hasPreview: return append(piece, as: .append(piece))
    case .restate(let all):
      text = all
      return .restate(all)
    case .replace(let all):
      defer { awaitsStored = false }
      return awaitsStored ? catchUp(with: all) : replace(with: all)
    }
  }

  private mutating func append(_ piece: String, as change: TextChange) -> TextChange {
    awaitsStored = false
    text += piece
    return change
  }

  private mutating func replace(with all: String) -> TextChange {
    text = all
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
