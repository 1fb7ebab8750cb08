/// An event that may carry a part of an answer's text.
public protocol TextStreamEvent: StreamEvent {
  /// What this event does to the text of the answer; `nil` if nothing.
  var textChange: TextChange? { get }
  /// The whole text, where this event tells it at the end of a run; it counts only where pieces of it may have been lost.
  var wholeText: String? { get }
}

extension TextStreamEvent {
  /// None: for interfaces whose runs do not tell it.
  public var wholeText: String? { nil }
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
///
/// The text of a run that failed ends with the error ``InvocationError/Reason/run(_:)``.
public struct TextStream<Event: TextStreamEvent>: AsyncSequence, Sendable {
  public typealias Element = String
  public typealias Failure = InvocationError

  /// What happens to the text: pieces appended, or all of it replaced.
  public let changes: TextChanges<Event>

  init(events: InvocationStream<Event>) { changes = TextChanges(events: events) }

  @inlinable
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(changes) }

  /// Reads the stream to its end.
  ///
  /// - Returns: the text that stands then.
  public func collect() async throws(InvocationError) -> String {
    var text = ""
    for try await change in changes {
      switch change {
      case .append(let piece), .preview(let piece): text += piece
      case .replace(let all), .restate(let all): text = all
      }
    }
    return text
  }

  /// Reads the text.
  public struct AsyncIterator: AsyncIteratorProtocol {
    @usableFromInline var changes: TextChanges<Event>.AsyncIterator

    @inlinable
    init(_ changes: TextChanges<Event>) { self.changes = changes.makeAsyncIterator() }

    @inlinable
    public mutating func next() async throws(InvocationError) -> String? { try await next(isolation: nil) }

    @inlinable
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
