/// The events of one invocation, in order.
///
/// It is read once, by one task: events are decoded when they are asked for, and a slow reader slows the server down as
/// far as the transport can. Leaving the loop, dropping the stream or cancelling the task ends the invocation.
public struct InvocationStream<Event: StreamEvent>: AsyncSequence, Sendable {
  public typealias Element = Event
  public typealias Failure = InvocationError

  @usableFromInline let messages: Messages
  /// Events that stand before those of `messages`.
  @usableFromInline let ready: [Event]

  init(_ source: any MessageSource, of invocation: Invocation) {
    messages = Messages(source, of: invocation)
    ready = []
  }

  /// A stream of events that are there already, for doubles of a generated invoker.
  ///
  /// - Parameters:
  ///   - events: what the stream gives, in order.
  ///   - failure: thrown after the last event; without one the stream ends.
  public init(_ events: [Event], failure: InvocationError? = nil) {
    let interface = InterfaceDescriptor(name: failure?.interface ?? "", entryPoint: "")
    messages = Messages(
      NoMessages(failure: failure), of: Invocation(interface, mode: .streaming, arguments: Arguments()))
    ready = events
  }

  @inlinable
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(messages, after: ready) }

  /// The error of a run that failed, as ``text`` throws it, for who reads events and finds a ``StreamEvent/runFailure``.
  public func error(_ failure: RunFailure) -> InvocationError { messages.failure(failure) }

  /// Reads the stream to its end. All events are held at once.
  public func collect() async throws(InvocationError) -> [Event] {
    var events: [Event] = []
    for try await event in self { events.append(event) }
    return events
  }

  /// Reads the events. The invocation ends with it.
  public struct AsyncIterator: AsyncIteratorProtocol {
    @usableFromInline let messages: Messages
    /// Ends the invocation with the loop, also where the stream itself lives on.
    @usableFromInline let loop: Loop
    @usableFromInline var ready: ArraySlice<Event>
    @usableFromInline var batch = MessageBatch([], messages: [])
    @usableFromInline var seam = TextSeam()
    @usableFromInline var hasEnded = false

    @usableFromInline
    init(_ messages: Messages, after ready: [Event]) {
      self.messages = messages
      loop = Loop(messages.source)
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

    /// The next event, if it is there already. What decoding needs stays out of the frame of a task that waits.
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

    /// What the next message of the batch comes to; `nil` if there is none. What follows an event that may be the last one
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

    /// Ends the reading with the failure of the run.
    @usableFromInline
    mutating func fail(_ failure: RunFailure) -> InvocationError {
      end()
      return messages.failure(failure)
    }

    @usableFromInline
    mutating func end() {
      hasEnded = true
      messages.source.cancel()
    }
  }
}

/// One loop over a stream.
@usableFromInline
final class Loop: Sendable {
  private let source: any MessageSource

  init(_ source: any MessageSource) { self.source = source }

  deinit { source.cancel() }
}

/// The source of a stream's messages. Its last reference going away ends the invocation.
@usableFromInline
final class Messages: Sendable {
  @usableFromInline let source: any MessageSource
  @usableFromInline let invocation: Invocation

  init(_ source: any MessageSource, of invocation: Invocation) {
    self.source = source
    self.invocation = invocation
  }

  deinit { source.cancel() }

  /// The messages that are there, unless the task is cancelled, which `next()` then tells.
  @usableFromInline
  func poll() -> MessageBatch? { Task.isCancelled ? nil : source.poll() }

  /// The messages that have come. Cancelling the task ends the invocation, and with it the wait.
  @usableFromInline
  func next() async throws(InvocationError) -> MessageBatch? {
    do {
      let batch = try await withTaskCancellationHandler {
        try await source.next()
      } onCancel: {
        source.cancel()
      }
      // A source may answer its cancellation with its end, which must not pass for the end of the answer.
      if batch == nil, Task.isCancelled { throw invocation.error(.cancelled) }
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

  /// Takes note of an error that fails nothing.
  @usableFromInline
  func note(_ error: InvocationError) {
    if case .response(let problem) = error.reason { source.note(problem) }
  }

  @usableFromInline
  func problem(_ error: JSONError, in message: UnsafeBufferPointer<UInt8>) -> InvocationError {
    source.redacted(invocation.error(.response(ResponseProblem(error, in: message))))
  }

  @usableFromInline
  func failure(_ failure: ServerFailure) -> InvocationError {
    source.redacted(invocation.error(toldInAnswer: failure))
  }

  func failure(_ failure: RunFailure) -> InvocationError { source.redacted(invocation.error(.run(failure))) }
}

/// An answer without messages.
private struct NoMessages: MessageSource {
  let failure: InvocationError?

  func next() async throws(InvocationError) -> MessageBatch? {
    if let failure { throw failure }
    return nil
  }

  func cancel() {}
}
