#if Observability
  import InvokerRuntime
  import Tracing

  extension Invocation {
    /// Returns the invocation with the trace of its span, in the params that its interface sends as headers: those that
    /// the tracer injects, such as `traceparent`, and `X-Trace-Id`. What the caller has set stays.
    func carrying(_ context: ServiceContext, of tracer: any Tracer) -> Invocation {
      let params = interface.serviceAPI?.headers.compactMapValues(\.name) ?? [:]
      guard !params.isEmpty else { return self }
      var fields: [String: String] = [:]
      tracer.inject(context, into: &fields, using: LowercasedNames())
      // Version, trace, span, and flags.
      let trace = fields["traceparent"]?.split(separator: "-").dropFirst().first.map { String($0) }
      fields["x-trace-id"] = fields["x-trace-id"] ?? trace

      var traced = self
      for (header, param) in params where arguments[param] == nil {
        if let value = fields[header.lowercased()] { traced.arguments.set(param, value) }
      }
      return traced
    }
  }

  private struct LowercasedNames: Injector {
    func inject(_ value: String, forKey key: String, into fields: inout [String: String]) {
      fields[key.lowercased()] = value
    }
  }
#endif
