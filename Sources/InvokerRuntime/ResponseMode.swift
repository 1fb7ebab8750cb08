/// How an interface answers: piece by piece, or at once.
public enum ResponseMode: String, Hashable, Sendable, CaseIterable {
  case streaming, blocking
}

/// The mode that gives a stream of events. Written `.streaming` where a call asks for its mode.
public struct StreamingMode: Hashable, Sendable {
  public static let streaming = StreamingMode()
}

/// The mode that gives one reply. Written `.blocking` where a call asks for its mode.
public struct BlockingMode: Hashable, Sendable {
  public static let blocking = BlockingMode()
}

/// An answer in a mode that is known only at run time.
public enum Answer<Event: StreamEvent, Reply: Sendable>: Sendable {
  case streaming(InvocationStream<Event>)
  case blocking(Reply)
}
