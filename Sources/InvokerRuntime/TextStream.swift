/// An event that may carry a part of an answer's text.
public protocol TextStreamEvent: StreamEvent {
  /// What this event does to the text of the answer; `nil` if nothing.
  var textChange: TextChange? { get }
}

/// What an event does to the text of an answer.
public enum TextChange: Hashable, Sendable {
  /// The next piece.
  case append(String)
  /// The next piece of a text that may come once more as a whole, with ``restate(_:)``.
  case preview(String)
  /// After a preview the whole text once more; otherwise the next piece.
  case restate(String)
  /// The text so far is withdrawn, as moderation does; this stands in its place.
  case replace(String)
}

extension InvocationStream where Event: TextStreamEvent {
  /// The text of the answer, piece by piece. Everything else in the stream is passed over.
  public var text: TextStream<Event> { TextStream(events: self) }
}

/// The text of an answer, piece by piece.
///
/// Where the server takes back what it has said, the text that stands in its place comes as one piece. A terminal has
/// printed the old text by then; who shows text that can change reads ``changes`` instead.
public struct TextStream<Event: TextStreamEvent>: AsyncSequence, Sendable {
  public typealias Element = String
  public typealias Failure = InvocationError

  let events: InvocationStream<Event>

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(changes: TextChanges(events: events).makeAsyncIterator())
  }

  /// What happens to the text: pieces appended, or all of it replaced.
  public var changes: TextChanges<Event> { TextChanges(events: events) }

  /// Reads the stream to its end.
  ///
  /// - Returns: the text that stands then.
  public func collect() async throws(InvocationError) -> String {
    var text = ""
    for try await change in changes {
      switch change {
      case .append(let piece), .preview(let piece): text += piece
      case .replace(let whole), .restate(let whole): text = whole
      }
    }
    return text
  }

  /// Reads the text.
  public struct AsyncIterator: AsyncIteratorProtocol {
    var changes: TextChanges<Event>.AsyncIterator

    public mutating func next() async throws(InvocationError) -> String? { try await next(isolation: nil) }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(InvocationError) -> String? {
      while let change = try await changes.next(isolation: actor) {
        switch change {
        case .append(let text), .preview(let text), .replace(let text):
          if !text.isEmpty { return text }
        case .restate: continue
        }
      }
      return nil
    }
  }
}

/// Tells what events do to the text of an answer, for who reads the events of a stream and its text at once.
///
///     var text = TextFollower()
///     for try await event in events {
///       if case .messageEnd(let end) = event { usage = end.metadata?.usage }
///       if let change = text.change(by: event) { show(change) }
///     }
public struct TextFollower: Sendable {
  private var hasPreview = false

  /// Follows a text from its beginning: one for each stream.
  public init() {}

  /// What the next event does to the text; `nil` if nothing. ``TextChange/restate(_:)`` comes only after a preview.
  public mutating func change(by event: some TextStreamEvent) -> TextChange? {
    switch event.textChange {
    case .preview(let text):
      hasPreview = true
      return .preview(text)
    case .restate(let text) where !hasPreview: return .append(text)
    case let change: return change
    }
  }
}

/// What happens to the text of an answer, in order. ``TextChange/restate(_:)`` comes only after a preview.
public struct TextChanges<Event: TextStreamEvent>: AsyncSequence, Sendable {
  public typealias Element = TextChange
  public typealias Failure = InvocationError

  let events: InvocationStream<Event>

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(events: events.makeAsyncIterator()) }

  /// Reads the changes.
  public struct AsyncIterator: AsyncIteratorProtocol {
    var events: InvocationStream<Event>.AsyncIterator
    var follower = TextFollower()

    public mutating func next() async throws(InvocationError) -> TextChange? { try await next(isolation: nil) }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(InvocationError) -> TextChange? {
      while let event = try await events.next(isolation: actor) {
        if let change = follower.change(by: event) { return change }
      }
      return nil
    }
  }
}
