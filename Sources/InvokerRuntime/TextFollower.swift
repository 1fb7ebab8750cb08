/// Tells what events do to the text of an answer, for who reads the events of a stream and its text at once.
///
///     var text = TextFollower(events)
///     for try await event in events {
///       if case .messageEnd(let end) = event { usage = end.metadata?.usage }
///       if let change = text.change(by: event) { show(change) }
///     }
///
/// A stream that went on over another connection has lost the pieces that came in between, and tells once more what the server
/// had stored of the answer, which may be less than was told before. The end of the run tells the whole text: if anything is
/// missing, it comes as a last change.
public struct TextFollower: Sendable {
  private let source: any MessageSource
  private var text = ""
  private var hasPreview = false
  /// How often the stream had gone on over another connection at the last event.
  private var reopenings = 0
  /// Whether the next replacement may be what the server has stored, told once more.
  private var awaitsStored = false

  /// Follows the text of a stream from its beginning.
  public init(_ events: InvocationStream<some TextStreamEvent>) { source = events.messages.source }

  /// What the next event does to the text; `nil` if nothing. ``TextChange/restate(_:)`` comes only after a preview.
  public mutating func change(by event: some TextStreamEvent) -> TextChange? {
    if source.reopenings != reopenings { (reopenings, awaitsStored) = (source.reopenings, true) }
    switch event.textChange {
    case nil:
      guard reopenings > 0, let all = event.wholeText, all != text else { return nil }
      return catchUp(with: all) ?? replace(with: all)
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

  /// What makes `all` of the text: its rest, if the text is how it begins; nothing, if the text is more than that.
  private mutating func catchUp(with all: String) -> TextChange? {
    if text.utf8.starts(with: all.utf8) { return nil }
    guard all.utf8.starts(with: text.utf8) else { return replace(with: all) }
    let rest = String(decoding: all.utf8.dropFirst(text.utf8.count), as: UTF8.self)
    text = all
    return .append(rest)
  }
}

/// What happens to the text of an answer, in order. ``TextChange/restate(_:)`` comes only after a preview.
public struct TextChanges<Event: TextStreamEvent>: AsyncSequence, Sendable {
  public typealias Element = TextChange
  public typealias Failure = InvocationError

  let events: InvocationStream<Event>

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(events: events.makeAsyncIterator(), follower: TextFollower(events))
  }

  /// Reads the changes.
  public struct AsyncIterator: AsyncIteratorProtocol {
    var events: InvocationStream<Event>.AsyncIterator
    var follower: TextFollower

    public mutating func next() async throws(InvocationError) -> TextChange? { try await next(isolation: nil) }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(InvocationError) -> TextChange? {
      while let event = try await events.next(isolation: actor) {
        if let failure = event.runFailure { throw events.fail(failure) }
        if let change = follower.change(by: event) { return change }
      }
      return nil
    }
  }
}
