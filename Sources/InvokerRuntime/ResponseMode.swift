/// How an interface answers: piece by piece, or at once.
public enum ResponseMode: String, Hashable, Sendable, CaseIterable {
  /// Events as they come.
  case streaming
  /// One reply at the end.
  case blocking
}

/// An answer in a mode that is known only at run time.
public enum Answer<Event: StreamEvent, Reply: Sendable>: Sendable {
  /// The events, as they come.
  case streaming(InvocationStream<Event>)
  /// The whole reply.
  case blocking(Reply)
}
