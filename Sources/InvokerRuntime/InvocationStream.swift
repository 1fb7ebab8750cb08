import Synchronization

/// The events of one invocation, in order.
///
/// It is read once, by one task: events are decoded on demand, and a slow reader slows down the server as far as the
/// transport allows. Leaving the loop, releasing the stream, or canceling the task ends the invocation; after that, reading
/// on throws ``InvocationError/Reason/cancelled``.
public struct InvocationStream<Event: StreamEvent>: AsyncSequence, Sendable {
  public typealias Element = Event
  public typealias Failure = InvocationError

  @usableFromInline let messages: Messages
  /// Events that precede those of `messages`.
  @usableFromInline let ready: [Event]

  init(_ source: any MessageSource, of invocation: Invocation) {
    messages = Messages(source, of: invocation)
    ready = []
  }

  /// Creates a stream of given events, for test doubles of a generated invoker.
  ///
  /// - Parameters:
  ///   - events: the events of the stream, in order.
  ///   - failure: thrown after the last event; if `nil`, the stream ends.
  public init(_ events: [Event], failure: InvocationError? = nil) {
    let interface = InterfaceDescriptor(name: failure?.interface ?? "", entryPoint: "")
    messages = Messages(
      NoMessages(failure: failure), of: Invocation(interface, mode: .streaming, arguments: Arguments()))
    ready = events
  }

  @inlinable
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(messages, after: ready) }

  /// Returns the error of a failed run, as ``text`` throws it, for code that reads events and finds a
  /// ``StreamEvent/runFailure``.
  public func error(_ failure: RunFailure) -> InvocationError { messages.failure(failure) }

  /// Reads the stream to its end and keeps all events in memory.
  public func collect() async throws(InvocationError) -> [Event] {
    var events: [Event] = []
    for try await event in self { events.append(event) }
    return events
  }

  /// Reads the events. The invocation ends when the iterator is released.
  public struct AsyncIterator: AsyncIteratorProtocol {
    @usableFromInline let messages: Messages
    /// Ends the invocation with the loop, even if the stream itself still exists.
    @usableFromInline let loop: Loop
    @usableFromInline var ready: ArraySlice<Event>
    @usableFromInline var batch = MessageBatch([], messages: [])
    @usableFromInline var seam = TextSeam()
    @usableFromInline var hasEnded = false

    @usableFromInline
    init(_ messages: Messages, after ready: [Event]) {
      self.messages = messages
      loop = Loop(messages)
      self.ready = ready[...]
    }

    @inlinable
    public mutating func next() async throws(InvocationError) -> Event? {
      try await next(isolation: nil)
    }

    @inlinable
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(InvocationError) -> Event? {
      while true {
        if let event = try decoded() { return event }
        if hasEnded { return nil }
        do throws(InvocationError) {
          guard let next = try await messages.next() else {
            end()
            return nil
          }
          batch = next
        } catch {
          end()
          throw error
        }
      }
    }

    /// Returns the next event if it has already arrived. What decoding requires stays out of the frame of a waiting
    /// task.
    @inlinable @inline(never)
    mutating func decoded() throws(InvocationError) -> Event? {
      if let event = ready.popFirst() { return event }
      do throws(InvocationError) {
        while !hasEnded {
          while let step = try nextStep() {
            switch step {
            case .event(let event): return event
            case .keepAlive: continue
            case .failure(let failure):
              if batch.isTrailing { continue }
              throw messages.failure(failure)
            }
          }
          guard let next = messages.poll() else { return nil }
          batch = next
        }
        return nil
      } catch {
        end()
        throw error
      }
    }

    /// Returns what the next message of the batch contains; `nil` if there is none. What follows a possible last event
    /// never fails a call.
    @inlinable @inline(__always)
    mutating func nextStep() throws(InvocationError) -> StreamStep<Event>? {
      do throws(InvocationError) {
        return try batch.nextMessage { (message) throws(InvocationError) in
          try messages.read(message, &seam) { (json) throws(JSONError) in try Event.read(from: &json) }
        }
      } catch {
        guard batch.isTrailing else { throw error }
        messages.note(error)
        return .keepAlive
      }
    }

    /// Stops reading with the failure of the run.
    @usableFromInline
    mutating func fail(_ failure: RunFailure) -> InvocationError {
      end()
      return messages.failure(failure)
    }

    @usableFromInline
    mutating func end() {
      hasEnded = true
      messages.end()
    }
  }
}

/// One loop over a stream.
@usableFromInline
final class Loop: Sendable {
  private let messages: Messages

  init(_ messages: Messages) { self.messages = messages }

  deinit { messages.leave() }
}

/// The source of a stream's messages. Releasing the last reference to it ends the invocation.
@usableFromInline
final class Messages: Sendable {
  @usableFromInline let source: any MessageSource
  @usableFromInline let invocation: Invocation
  private let hasEnded = Atomic(false)
  /// Whether a loop was left before the end. Sources differ in what they then return, and it must not pass for the rest.
  private let isLeft = Atomic(false)

  init(_ source: any MessageSource, of invocation: Invocation) {
    self.source = source
    self.invocation = invocation
  }

  deinit { source.cancel() }

  /// Nothing more is read, because the response has ended or failed.
  @usableFromInline
  func end() {
    hasEnded.store(true, ordering: .relaxed)
    source.cancel()
  }

  /// Nothing more is read, whatever may come.
  func leave() {
    if !hasEnded.load(ordering: .relaxed) { isLeft.store(true, ordering: .relaxed) }
    source.cancel()
  }

  private var hasBeenLeft: Bool { isLeft.load(ordering: .relaxed) }

  /// The messages that have arrived, unless reading was canceled, which `next()` then reports.
  @usableFromInline
  func poll() -> MessageBatch? { hasBeenLeft || Task.isCancelled ? nil : source.poll() }

  /// The messages that have arrived. Canceling the task ends the invocation, and with it the wait.
  @usableFromInline
  func next() async throws(InvocationError) -> MessageBatch? {
    do {
      let batch = try await withTaskCancellationHandler {
        try await source.next()
      } onCancel: {
        source.cancel()
      }
      // A source may answer its cancellation with its end, or even with more, and neither must pass for the answer.
      if hasBeenLeft || batch == nil && Task.isCancelled { throw invocation.error(.cancelled) }
      return batch
    } catch let error as InvocationError {
      throw error
    } catch {
      throw invocation.error(.connection(ConnectionProblem("\(error)")))
    }
  }

  /// Reads a message of the invocation with `body`.
  @inlinable
  func read<Value>(
    _ message: UnsafeBufferPointer<UInt8>, _ seam: UnsafeMutablePointer<TextSeam>?,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(InvocationError) -> Value {
    do throws(JSONError) {
      return try JSONReader.read(message: message, seam: seam, note: { note($0, in: message) }, body)
    } catch {
      throw problem(error, in: message)
    }
  }

  @usableFromInline
  func note(_ drift: JSONError, in message: UnsafeBufferPointer<UInt8>) {
    source.note(ResponseProblem(drift, in: message))
  }

  /// Notes an error that doesn't fail the call.
  @usableFromInline
  func note(_ error: InvocationError) {
    if case .response(let problem) = error.reason { source.note(problem) }
  }

  @usableFromInline
  func problem(_ error: JSONError, in message: UnsafeBufferPointer<UInt8>) -> InvocationError {
    source.redacted(invocation.error(.response(ResponseProblem(error, in: message))))
  }

  /// An error of the invocation that is found in what its messages say.
  func problem(_ reason: InvocationError.Reason) -> InvocationError { source.redacted(invocation.error(reason)) }

  @usableFromInline
  func failure(_ failure: ServerFailure) -> InvocationError {
    source.redacted(invocation.error(toldInAnswer: failure))
  }

  func failure(_ failure: RunFailure) -> InvocationError { source.redacted(invocation.error(.run(failure))) }
}

/// A response without messages.
struct NoMessages: MessageSource {
  let failure: InvocationError?

  func next() async throws(InvocationError) -> MessageBatch? {
    if let failure { throw failure }
    return nil
  }

  func cancel() {}
}
