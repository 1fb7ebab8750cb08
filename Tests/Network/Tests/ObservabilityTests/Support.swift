import CoreMetrics
import DifyApps
import Foundation
import InMemoryLogging
import InMemoryTracing
import InvokerMock
import InvokerObservability
import InvokerRuntime
import InvokerServiceAPI
import InvokerSpec
import Logging
import MetricsTestKit
import Synchronization
import Testing
import Tracing

/// Where calls leave their spans, metrics, and log records, in memory.
struct Records {
  let tracer = TraceParentTracer()
  let metrics = TestMetrics()
  let log: InMemoryLogHandler = {
    var log = InMemoryLogHandler()
    log.logLevel = .trace
    return log
  }()

  func observability(capturesContent: Bool = false) -> Observability {
    Observability(
      logger: Logger(label: "test") { _ in log }, tracer: tracer, metrics: metrics, capturesContent: capturesContent)
  }

  /// The spans that have ended.
  var spans: [FinishedInMemorySpan] { tracer.memory.finishedSpans }

  /// The only span, which has ended.
  func span() throws -> FinishedInMemorySpan {
    try #require(spans.count == 1)
    return spans[0]
  }

  /// How many calls are running, as the metrics say.
  var running: Double? { metrics.meters.first { $0.label == "invoker.client.running" }?.lastValue }

  /// The sum of a counter over all its dimensions, or those with the given ones.
  func count(_ label: String, _ dimensions: [String: String] = [:]) -> Int64 {
    metrics.counters.filter { $0.label == label && dimensions.isContained(in: $0.dimensions) }
      .reduce(0) { $0 + $1.totalValue }
  }

  /// The number of tokens recorded.
  func tokens(_ type: String) -> Double? {
    metrics.recorders.first {
      $0.label == "gen_ai.client.token.usage" && ["gen_ai.token.type": type].isContained(in: $0.dimensions)
    }?.lastValue
  }

  /// The dimensions of the only timer with a label.
  func dimensions(ofTimer label: String) -> [String: String]? {
    let timers = metrics.timers.filter { $0.label == label }
    guard timers.count == 1, timers[0].values.count == 1 else { return nil }
    return Dictionary(uniqueKeysWithValues: timers[0].dimensions)
  }

  /// Everything in spans, metrics, and the log, whatever its field.
  var everything: String {
    var text = ""
    dump(spans, to: &text)
    dump(metrics, to: &text)
    dump(log.entries, to: &text)
    return text
  }
}

extension [String: String] {
  fileprivate func isContained(in dimensions: [(String, String)]) -> Bool {
    allSatisfy { name, value in dimensions.contains { $0 == (name, value) } }
  }
}

extension FinishedInMemorySpan {
  /// The attributes as text, without those that differ each time.
  var facts: [String: String] {
    var facts: [String: String] = [:]
    // swift-format-ignore: ReplaceForEachWithForLoop
    attributes.forEach { name, value in
      switch value {
      case .string(let text): facts[name] = text
      case .int64(let number): facts[name] = "\(number)"
      default: facts[name] = "\(value)"
      }
    }
    for name in ["invoker.invocation.id", "gen_ai.response.time_to_first_chunk"] { facts[name] = nil }
    return facts
  }

  func has(_ attribute: String) -> Bool { attributes.get(attribute) != nil }
}

extension SpanAttribute {
  /// The text of a string.
  var text: String? { if case .string(let text) = self { text } else { nil } }
}

/// A tracer in memory that also injects `traceparent`, as those of OpenTelemetry do.
struct TraceParentTracer: Tracer {
  let memory = InMemoryTracer(
    idGenerator: .init(nextTraceID: { hex(32) }, nextSpanID: { hex(16) }), recordInjections: false)

  func startSpan<Instant: TracerInstant>(
    _ name: String, context: @autoclosure () -> ServiceContext, ofKind kind: SpanKind,
    at instant: @autoclosure () -> Instant, function: String, file: String, line: UInt
  ) -> InMemorySpan {
    memory.startSpan(
      name, context: context(), ofKind: kind, at: instant(), function: function, file: file, line: line)
  }

  func inject<Carrier, Inject: Injector>(
    _ context: ServiceContext, into carrier: inout Carrier, using injector: Inject
  ) where Inject.Carrier == Carrier {
    guard let span = context.inMemorySpanContext else { return }
    injector.inject("00-\(span.traceID)-\(span.spanID)-01", forKey: "traceparent", into: &carrier)
  }

  func extract<Carrier, Extract: Extractor>(
    _ carrier: Carrier, into context: inout ServiceContext, using extractor: Extract
  ) where Extract.Carrier == Carrier {}

  func forceFlush() {}
}

private func hex(_ digits: Int) -> String {
  String((0..<digits).map { _ in "0123456789abcdef".randomElement() ?? "0" })
}

let secret = "app-6Qm0sVeryPrivateKey"

/// The specs of the repository.
let specs: SpecSet = {
  let folder = URL(fileURLWithPath: #filePath).appending(path: "../../../../../specs").standardized
  return loadSpecs(["chat.yaml", "workflow.yaml", "completion.yaml"]) { path in
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }.specs
}()

/// Runs the mock of the platform, with faults, for the duration of `body`.
func withMock(_ faults: String = "", _ body: (MockServer) async throws -> Void) async throws {
  let options = MockDifyOptions(apiKey: secret, faults: try Faults(faults))
  try await run(try await MockDify.start(specs: specs, options: options), body)
}

/// Runs a server that answers as told.
func withServer(
  answer: @escaping @Sendable (MockRequest) async -> MockAnswer, _ body: (MockServer) async throws -> Void
) async throws {
  try await run(try await MockServer.start(answer: answer), body)
}

private func run(_ server: MockServer, _ body: (MockServer) async throws -> Void) async throws {
  do { try await body(server) } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}

extension MockServer {
  /// An API whose calls are observed, and that waits for nothing.
  func api(_ records: Records, capturesContent: Bool = false) -> ServiceAPI {
    var options = ServiceAPI.Options()
    options.retries.firstDelay = .milliseconds(5)
    return ServiceAPI(baseURL: url, apiKey: secret, options: options)
      .observed(by: records.observability(capturesContent: capturesContent))
  }
}

/// The error that an operation fails with.
func failure(_ operation: () async throws -> Void) async -> InvocationError? {
  do {
    try await operation()
    Issue.record("it succeeded")
    return nil
  } catch {
    return error as? InvocationError
  }
}

/// Waits until `condition` holds, for a time that only a fault can use up.
func eventually(_ condition: () -> Bool, _ location: SourceLocation = #_sourceLocation) async {
  for _ in 0..<2000 {
    if condition() { return }
    try? await Task.sleep(for: .milliseconds(10))
  }
  Issue.record("it never came to pass", sourceLocation: location)
}

/// Texts that are collected while something runs.
final class Notes: Sendable {
  private let texts = Mutex<[String]>([])

  var all: [String] { texts.withLock(\.self) }
  func add(_ text: String) { texts.withLock { $0.append(text) } }
}
