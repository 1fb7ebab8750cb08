#if Observability
  import InvokerRuntime

  /// The messages of an observed call. They pass unchanged.
  final class ObservedSource: MessageSource {
    private let source: any MessageSource
    private let call: ObservedCall

    init(_ source: any MessageSource, of call: ObservedCall) {
      self.source = source
      self.call = call
      call.isAnswered(by: source)
    }

    /// Nobody reads the rest.
    deinit { call.isLeft(byCancellation: false) }

    func next() async throws(InvocationError) -> MessageBatch? {
      do throws(InvocationError) {
        call.waits()
        let batch = try await call.inContext { () async throws(InvocationError) in try await source.next() }
        call.receives(batch, reopenings: source.reopenings)
        return batch
      } catch {
        call.end(.failed(error))
        throw error
      }
    }

    func poll() -> MessageBatch? {
      guard let batch = source.poll() else { return nil }
      call.receives(batch)
      return batch
    }

    var head: ByteStreamHead { source.head }
    var reopenings: Int { source.reopenings }

    func note(_ drift: ResponseProblem) {
      source.note(drift)
      call.drifts(redacted(drift))
    }

    /// What is wrong with a message is found by its reader, who then reports it here.
    func redacted(_ error: InvocationError) -> InvocationError {
      let error = source.redacted(error)
      call.isReported(error)
      return error
    }

    func cancel() {
      call.isLeft(byCancellation: Task.isCancelled)
      source.cancel()
    }

    private func redacted(_ drift: ResponseProblem) -> ResponseProblem {
      let error = source.redacted(call.invocation.error(.response(drift)))
      guard case .response(let drift) = error.reason else { return drift }
      return drift
    }
  }
#endif
