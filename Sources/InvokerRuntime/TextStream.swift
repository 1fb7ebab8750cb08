/// An event that can carry a part of an answer's text.
public protocol TextStreamEvent: StreamEvent {
  /// How this event changes the text of the answer; `nil` if it doesn't.
  var textChange: TextChange? { get }
  /// The whole text, if this event has it at the end of a run; it is used only if pieces may have been lost.
  var wholeText: String? { get }
}

extension TextStreamEvent {
  /// `nil`, for interfaces whose runs don't have it.
  public var wholeText: String? { nil }
}

/// How an event changes the text of an answer.
public enum TextChange: Hashable, Sendable {
  /// The next piece.
  case append(String)
  /// The next piece of a text that may be repeated as a whole, with ``restate(_:)``.
  case preview(String)
  /// After a preview, the whole text again; otherwise the next piece.
  case restate(String)
  /// Text that replaces the text so far, for example because of moderation.
  case replace(String)
}

extension InvocationStream where Event: TextStreamEvent {
  /// The text of the answer, piece by piece. Everything else in the stream is skipped.
  public var text: TextStream<Event> { TextStream(events: self) }
}

/// The text of an answer, piece by piece.
///
/// If the server withdraws text, the replacement is one piece. A terminal has already printed the old text by then; to
/// show text that can change, read ``changes`` instead.
///
/// The text of a failed run ends with the error ``InvocationError/Reason/run(_:)``.
public struct TextStream<Event: TextStreamEvent>: AsyncSequence, Sendable {
  public typealias Element = String
  public typealias Failure = InvocationError

  /// The changes of the text: pieces that are appended, or replacements of all of it.
  public let changes: TextChanges<Event>

  init(events: InvocationStream<Event>) { changes = TextChanges(events: events) }

  @inlinable
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(changes) }

  /// Reads the stream to its end.
  ///
  /// - Returns: the final text.
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
