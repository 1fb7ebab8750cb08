/// How an interface responds: event by event, or with one reply.
public enum ResponseMode: String, Hashable, Sendable, CaseIterable {
  /// Events as they arrive.
  case streaming
  /// One reply at the end.
  case blocking
}

/// A response in a mode that is known only at run time.
public enum Answer<Event: StreamEvent, Reply: Sendable>: Sendable {
  /// The events, as they arrive.
  case streaming(InvocationStream<Event>)
  /// The whole reply.
  case blocking(Reply)
}
