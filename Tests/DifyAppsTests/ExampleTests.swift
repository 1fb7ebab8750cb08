import Foundation
import InvokerRuntime
import InvokerSpec
import InvokerTesting
import Testing

@testable import DifyApps

/// Every example of the specs, read by the generated clients.
@Suite struct ExampleTests {
  static let examples: [(interface: Interface, example: Example)] = {
    let root = URL(fileURLWithPath: #filePath).appending(path: "../../../specs").standardized
    let loaded = loadSpecs(["chat.yaml", "workflow.yaml", "completion.yaml"]) { path in
      [UInt8](try Data(contentsOf: root.appending(path: path)))
    }
    return loaded.specs.interfaces.flatMap { interface in interface.examples.map { (interface, $0) } }
  }()

  @Test func thereAreExamplesOfEachInterfaceModeAndApp() {
    for name in ["chat", "workflow", "completion"] {
      let examples = Self.examples.filter { $0.interface.name == name }
      #expect(Set(examples.map(\.example.mode)) == [.streaming, .blocking])
      let apps = Self.examples.first { $0.interface.name == name }?.interface.apps.map(\.name) ?? []
      #expect(Set(examples.compactMap(\.example.app?.name)) == Set(apps))
    }
  }

  @Test(arguments: examples.map { ($0.interface.name, $0.example) })
  func isReadCompletely(interface: String, example: Example) async throws {
    switch example.outcome {
    case .events(let events):
      let texts = events.map(\.json)
      switch interface {
      case "chat": try check(texts, as: ChatEvent.self) { if case .unknown = $0 { true } else { false } }
      case "workflow": try check(texts, as: WorkflowEvent.self) { if case .unknown = $0 { true } else { false } }
      default: try check(texts, as: CompletionEvent.self) { if case .unknown = $0 { true } else { false } }
      }
    case .reply(let reply):
      switch interface {
      case "chat": _ = try ChatReply(json: reply.json)
      case "workflow": _ = try WorkflowReply(json: reply.json)
      default: _ = try CompletionReply(json: reply.json)
      }
    case .error(let error):
      let failure = try ServerFailure(json: error.json)
      #expect(failure.status != nil && !failure.message.isEmpty)
    }
  }

  private func check<Event: StreamEvent>(_ texts: [String], as: Event.Type, isUnknown: (Event) -> Bool) throws {
    for text in texts {
      let step = try JSONReader.read(Array(text.utf8)) { (json) throws(JSONError) in try Event.read(from: &json) }
      if case .event(let event) = step { #expect(!isUnknown(event), "\(text)") }
    }
  }
}

extension Literal {
  fileprivate var value: JSONValue {
    switch self {
    case .null: .null
    case .boolean(let value): .bool(value)
    case .integer(let value): .number(JSONNumber(value))
    case .number(let value): .number(JSONNumber(value))
    case .string(let text): .string(text)
    case .array(let values): .array(values.map(\.value))
    case .object(let fields): .object(JSONObject(fields.map { ($0.name, $0.value.value) }) { _, last in last })
    }
  }

  fileprivate var json: String { value.json }
}
