#if Observability
  import InvokerRuntime
  import Logging
  import Tracing

  /// What a call leaves in its span, the metrics, and the log.
  extension ObservedCall {
    func recordStart() {
      span.updateAttributes { attributes in
        labels.set(in: &attributes)
        attributes["invoker.invocation.id"] = invocation.id
        attributes["invoker.mode"] = invocation.mode.rawValue
        if observability.capturesContent { attributes["invoker.arguments"] = invocation.arguments.description }
      }
      observability.instruments.running.increment()
      log(.debug, "call started")
    }

    func recordRetry(after error: InvocationError, in delay: Duration) {
      record("retry", "call is retried", after: error, in: delay)
      observability.instruments.count("invoker.client.retries", labels.dimensions)
    }

    func recordBreak(_ error: InvocationError, resumedIn delay: Duration) {
      record("resume", "stream broke and is resumed", after: error, in: delay)
    }

    func recordResumption() {
      span.addEvent(SpanEvent(name: "resumed"))
      log(.info, "stream is resumed")
      observability.instruments.count("invoker.client.resumptions", labels.dimensions)
    }

    func recordDrift(_ problem: ResponseProblem) {
      var details: Logger.Metadata = ["path": "\(problem.path)"]
      if observability.capturesContent { details["problem"] = "\(problem)" }
      log(.warning, "response doesn't match the interface", details)
    }

    func recordEnd(_ result: CallResult, duration: Duration, timeToFirstText: Duration?, _ facts: ResponseFacts) {
      span.updateAttributes { attributes in
        facts.set(in: &attributes)
        attributes["gen_ai.response.time_to_first_chunk"] = timeToFirstText?.seconds
        attributes["invoker.outcome"] = result.name
        attributes["error.type"] = result.error?.type
      }
      if let error = result.error {
        let message = observability.capturesContent ? "\(error.reason)" : error.type
        span.setStatus(SpanStatus(code: .error, message: message))
      }
      span.end()

      observability.instruments.recordEnd(
        of: labels, result, duration: duration, timeToFirstText: timeToFirstText, facts)

      var details: Logger.Metadata = ["outcome": "\(result.name)", "duration": "\(duration)"]
      details["input_tokens"] = facts.inputTokens.map { "\($0)" }
      details["output_tokens"] = facts.outputTokens.map { "\($0)" }
      if let error = result.error { details.merge(observability.details(of: error)) { _, new in new } }
      log(result.name == "failed" ? .error : .info, "call ended", details)
    }

    private func record(
      _ event: String, _ message: Logger.Message, after error: InvocationError, in delay: Duration
    ) {
      span.addEvent(
        SpanEvent(
          name: event,
          attributes: ["error.type": .string(error.type), "invoker.delay": .double(delay.seconds)]))
      log(.notice, message, observability.details(of: error).merging(["delay": "\(delay)"]) { _, new in new })
    }

    private func log(_ level: Logger.Level, _ message: Logger.Message, _ details: Logger.Metadata = [:]) {
      observability.logger.log(
        level: level, message,
        metadata: details.merging(
          ["invocation": "\(invocation.id)", "interface": "\(invocation.interface.name)"]) { _, new in new })
    }
  }

  extension Observability {
    /// What a log says of an error.
    func details(of error: InvocationError) -> Logger.Metadata {
      var details: Logger.Metadata = ["error": "\(error.type)", "invocation": "\(error.invocation)"]
      if capturesContent { details["problem"] = "\(error.reason)" }
      return details
    }
  }
#endif
