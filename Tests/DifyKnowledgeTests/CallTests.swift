import DifyKnowledge
import Foundation
import InvokerRuntime
import InvokerSpec
import InvokerTesting
import Testing

/// Every call, with its request and with the first example of its spec as the response.
@Suite struct CallTests {
  static let interfaces: [Interface] = {
    let root = URL(fileURLWithPath: #filePath).appending(path: "../../../specs/knowledge").standardized
    let paths = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    let specs = paths.filter { $0.hasSuffix(".yaml") && $0 != "invoker.yaml" }.sorted()
    return loadSpecs(specs) { path in [UInt8](try Data(contentsOf: root.appending(path: path))) }.specs.interfaces
      .filter { !overSockets.contains($0.name) }
  }()
  /// Interfaces that carry bytes, which no script has. `KnowledgeFileTests` calls them over a socket.
  private static let overSockets: Set = [
    "document_create_by_file", "document_update", "document_update_by_file", "document_download_zip",
    "pipeline_upload_file",
  ]

  private func interface(_ name: String) -> Interface? {
    Self.interfaces.first { $0.entryPoint.dropFirst().joined(separator: ".") == name }
  }

  @Test func everyInterfaceHasACallAndAnExample() {
    #expect(Self.interfaces.count == 41)
    #expect(
      Set(Self.interfaces.map { $0.entryPoint.dropFirst().joined(separator: ".") }) == Set(Call.all.map(\.name)))
    #expect(Self.interfaces.allSatisfy { !$0.examples.isEmpty })
  }

  @Test(arguments: Call.all)
  func sendsItsArgumentsAndReadsTheExample(call: Call) async throws {
    let interface = try #require(self.interface(call.name))
    let transport = ScriptedTransport([.messages(interface.examples[0].messages)])
    try await call.run(transport)
    let invocation = try #require(transport.invocations.first)
    #expect(invocation.interface.serviceAPI?.request.description == interface.serviceAPI?.request.text)
    #expect(invocation.arguments.description == call.arguments)
    #expect(transport.invocations.count == 1)
  }

  /// Blocking mode of the only interface that has both modes.
  @Test func aPipelineRespondsWithOneReply() async throws {
    let example = try #require(
      interface("knowledge.pipeline.run")?.examples.first { $0.title == "A page of a web site" })
    let transport = ScriptedTransport([.messages(example.messages)])
    let reply = try await transport.pipelineRun.reply(
      datasetID: "d", inputs: [:], datasourceType: .websiteCrawl,
      datasourceInfoList: [.webPage(.init(url: "https://example.com/shops/lyon"))], startNodeID: "n",
      isPublished: true)
    #expect(reply["batch"] == "20260803101000482915")
    #expect(transport.invocations[0].arguments["response_mode"] == "blocking")
  }
}

extension Example {
  /// The messages that it responds with, as JSON.
  fileprivate var messages: [String] {
    switch outcome {
    case .events(let events): events.map(\.json)
    case .reply(let reply): [reply.json]
    case .error: []
    }
  }
}

extension Literal {
  private var value: JSONValue {
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
