#if Observability
  import CoreMetrics

  /// The metrics.
  struct Instruments: Sendable {
    private let factory: any MetricsFactory
    /// The calls that haven't ended.
    let running: Meter

    init(_ factory: any MetricsFactory) {
      self.factory = factory
      running = Meter(label: "invoker.client.running", factory: factory)
    }

    func count(_ label: String, _ dimensions: [(String, String)]) {
      Counter(label: label, dimensions: dimensions, factory: factory).increment()
    }

    func recordEnd(
      of labels: CallLabels, _ result: CallResult, duration: Duration, timeToFirstText: Duration?,
      _ facts: ResponseFacts
    ) {
      running.decrement()
      var dimensions = labels.dimensions
      if let model = facts.model { dimensions.append(("gen_ai.response.model", model)) }
      for (type, count) in [("input", facts.inputTokens), ("output", facts.outputTokens)] {
        guard let count else { continue }
        let typed = dimensions + [("gen_ai.token.type", type)]
        Recorder(label: "gen_ai.client.token.usage", dimensions: typed, factory: factory).record(count)
      }
      if let timeToFirstText {
        record("gen_ai.client.operation.time_to_first_chunk", dimensions, timeToFirstText)
      }
      if let error = result.error { dimensions.append(("error.type", error.type)) }
      record("gen_ai.client.operation.duration", dimensions, duration)
      count("invoker.client.calls", dimensions + [("invoker.outcome", result.name)])
    }

    private func record(_ label: String, _ dimensions: [(String, String)], _ duration: Duration) {
      Timer(label: label, dimensions: dimensions, preferredDisplayUnit: .seconds, factory: factory)
        .recordNanoseconds(duration.nanoseconds)
    }
  }

  extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }

    fileprivate var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
  }
#endif
