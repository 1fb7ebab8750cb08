/// How an interface answers: piece by piece, or at once.
public enum ResponseMode: String, Hashable, Sendable, CaseIterable {
  /// Events as they come.
  case streaming
  /// One reply at the end.
  case blocking
}

/// The mode that gives a stream of events. Written `.streaming` where a call asks for its mode.
public struct StreamingMode: Hashable, Sendable {
  /// Events as they come.
  public static let streaming = StreamingMode()
}

/// The mode that gives one reply. Written `.blocking` where a call asks for its mode.
public struct BlockingMode: Hashable, Sendable {
  /// The whole reply at the end.
  public static let blocking = BlockingMode()
}

/// An answer in a mode that is known only at run time.
public enum Answer<Event: StreamEvent, Reply: Sendable>: Sendable {
  /// The events, as they come.
  case streaming(InvocationStream<Event>)
  /// The whole reply.
  case blocking(Reply)
}
