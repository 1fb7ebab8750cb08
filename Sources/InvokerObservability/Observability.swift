#if Observability
  public import CoreMetrics
  public import InvokerRuntime
  public import Logging
  import Synchronization
  public import Tracing

  /// Traces, measures, and logs every call of a client.
  ///
  ///     let observability = Observability(logger: Logger(label: "answers"))
  ///     let api = ServiceAPI(baseURL: url, apiKey: key).observed(by: observability)
  ///
  /// A call is a span, which lasts until the response has been read, or isn't wanted any more. Names of attributes and
  /// metrics are those of OpenTelemetry's conventions for generative AI, as far as these have one, and begin with
  /// `invoker.` otherwise. Neither keys nor texts are recorded.
  public struct Observability: Middleware {
    let logger: Logger
    let tracer: any Tracer
    let instruments: Instruments
    let provider: String
    let capturesContent: Bool
    let running = RunningCalls()

    /// Creates middleware that observes calls. Bootstrap the systems for logs, metrics, and traces before.
    ///
    /// - Parameters:
    ///   - logger: where calls are logged.
    ///   - tracer: creates the spans; `nil` means the tracer that `InstrumentationSystem` was bootstrapped with.
    ///   - metrics: creates the metrics; `nil` means the factory that `MetricsSystem` was bootstrapped with.
    ///   - provider: the value of `gen_ai.provider.name`, unless a call names the provider of a model.
    ///   - capturesContent: whether spans and logs also contain what may be private: the arguments of calls, the
    ///     messages of errors, and the beginnings of responses that can't be read. They never contain an API key.
    public init(
      logger: Logger = Logger(label: "invoker"), tracer: (any Tracer)? = nil, metrics: (any MetricsFactory)? = nil,
      provider: String = "dify", capturesContent: Bool = false
    ) {
      self.logger = logger
      self.tracer = tracer ?? InstrumentationSystem.tracer
      instruments = Instruments(metrics ?? MetricsSystem.factory)
      self.provider = provider
      self.capturesContent = capturesContent
    }

    /// Observes an invocation, and its response until that ends.
    public func intercept(
      _ invocation: Invocation, next: @Sendable (Invocation) async throws(InvocationError) -> any MessageSource
    ) async throws(InvocationError) -> any MessageSource {
      let call = ObservedCall(invocation, by: self)
      running.add(call)
      let traced = invocation.carrying(call.span.context, of: tracer)
      do throws(InvocationError) {
        let source = try await call.inContext { () async throws(InvocationError) in try await next(traced) }
        return ObservedSource(source, of: call)
      } catch {
        call.end(.failed(error))
        throw error
      }
    }
  }

  /// The calls that haven't ended, by ``Invocation/id``.
  final class RunningCalls: Sendable {
    private let calls = Mutex<[String: ObservedCall]>([:])

    subscript(id: String) -> ObservedCall? { calls.withLock { $0[id] } }

    func add(_ call: ObservedCall) { calls.withLock { $0[call.invocation.id] = call } }

    func remove(_ call: ObservedCall) { calls.withLock { _ = $0.removeValue(forKey: call.invocation.id) } }
  }
#else
  /// Traces, measures, and logs every call of a client.
  @available(*, unavailable, message: "enable the trait 'Observability' where you depend on the package 'invoker'")
  public struct Observability {}
#endif
