import Foundation
import InvokerRuntime
import InvokerSpec
import Testing

@testable import DifyModels

/// Every example of the specs, read by the generated clients.
@Suite struct ExampleTests {
  static let interfaces: [Interface] = {
    let root = URL(fileURLWithPath: #filePath).appending(path: "../../../specs/models").standardized
    let paths = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    let specs = paths.filter { $0.hasSuffix(".yaml") && $0 != "invoker.yaml" }.sorted()
    return loadSpecs(specs) { path in [UInt8](try Data(contentsOf: root.appending(path: path))) }.specs.interfaces
  }()

  /// The type of what each interface responds with.
  static let types: [String: any (JSONDecodable & Sendable).Type] = [
    "llm": LLMChunk.self, "llm_structured_output": StructuredLLMChunk.self, "text_embedding": EmbeddingReply.self,
    "multimodal_embedding": EmbeddingReply.self, "rerank": RerankReply.self, "multimodal_rerank": RerankReply.self,
    "tts": SpeechChunk.self, "speech2text": TranscriptReply.self, "moderation": ModerationReply.self,
    "summary": SummaryReply.self, "parameter_extractor": NodeReply.self, "question_classifier": NodeReply.self,
    "storage_get": StoredValue.self, "storage_set": StorageConfirmation.self, "storage_delete": StorageDeletion.self,
    "storage_exist": StorageExistence.self, "file_upload": UploadURLReply.self, "app_info": AppInfoReply.self,
  ]

  @Test func everyInterfaceHasACallAndAnExample() {
    #expect(Set(Self.interfaces.map(\.name)) == Set(Self.types.keys).union(["tool_call"]))
    #expect(Set(Self.interfaces.map { $0.entryPoint.joined(separator: ".") }) == Set(Call.all.map(\.name)))
    #expect(Self.interfaces.allSatisfy { !$0.examples.isEmpty })
  }

  @Test(arguments: interfaces.flatMap { interface in interface.examples.map { (interface.name, $0) } })
  func isRead(interface: String, example: Example) throws {
    let texts: [String] =
      switch example.outcome {
      case .events(let events): events.map(\.json)
      case .reply(let reply): [reply.json]
      case .error: []
      }
    for text in texts {
      if let type = Self.types[interface] {
        _ = try type.init(json: text)
      } else {
        let step = try JSONReader.read(Array(text.utf8)) { (json) throws(JSONError) in
          try ToolMessage.read(from: &json)
        }
        guard case .event(let message) = step else { continue }
        if case .unknown = message { Issue.record("\(text) is not known") }
      }
    }
    if case .error(let error) = example.outcome { #expect(try ServerFailure(json: error.json).status != nil) }
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
