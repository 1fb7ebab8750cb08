import Foundation
import InvokerRuntime
import InvokerSpec
import InvokerTesting
import Testing

@testable import DifyService

/// Every example of the specs, read by the generated clients.
@Suite struct ExampleTests {
  static let interfaces: [Interface] = {
    let root = URL(fileURLWithPath: #filePath).appending(path: "../../../specs/service").standardized
    let paths = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    let specs = paths.filter { $0.hasSuffix(".yaml") && $0 != "invoker.yaml" }.sorted()
    return loadSpecs(specs) { path in [UInt8](try Data(contentsOf: root.appending(path: path))) }.specs.interfaces
      .filter { !overSockets.contains($0.name) }
  }()
  /// Interfaces that carry bytes, which no script has. `OperationTests` calls them over a socket.
  private static let overSockets: Set = ["audio_speak", "audio_transcribe", "file_preview", "file_upload"]

  /// The type of what each interface responds with; `nil` for a response without content.
  static let types: [String: (any (JSONDecodable & Sendable).Type)?] = [
    "conversation_list": ConversationPage.self, "conversation_rename": Conversation.self, "conversation_delete": nil,
    "conversation_variable_list": ConversationVariablePage.self,
    "conversation_variable_update": ConversationVariable.self, "message_list": MessagePage.self,
    "message_rate": Confirmation.self, "suggested_questions": SuggestedQuestionsReply.self,
    "app_info": AppDescription.self, "app_parameters": AppParameters.self, "app_meta": AppMeta.self,
    "app_site": AppSite.self, "app_feedbacks": AppFeedbackPage.self, "end_user_get": EndUser.self,
    "annotation_list": AnnotationPage.self, "annotation_create": Annotation.self,
    "annotation_update": Annotation.self, "annotation_delete": nil,
    "annotation_reply_configure": AnnotationReplyJob.self, "annotation_reply_job": AnnotationReplyJob.self,
    "workflow_run_detail": WorkflowRunDetail.self, "workflow_logs": WorkflowLogPage.self,
    "form_get": PendingForm.self, "form_submit": JSONObject.self,
  ]

  /// Reads a stream, and counts its events.
  static let streams: [String: @Sendable (ScriptedTransport) async throws -> Int] = [
    "run_events_chat": { try await $0.runs.chat(workflowRunID: "r1", user: "mia").collect().count },
    "run_events_workflow": { try await $0.runs.workflow(workflowRunID: "r1", user: "mia").collect().count },
  ]

  @Test func everyInterfaceHasACallAndAnExample() {
    #expect(Set(Self.interfaces.map(\.name)) == Set(Self.types.keys).union(Self.streams.keys))
    #expect(Set(Self.interfaces.map { $0.entryPoint.joined(separator: ".") }) == Set(Call.all.map(\.name)))
    #expect(Self.interfaces.allSatisfy { !$0.examples.isEmpty })
  }

  @Test(arguments: interfaces.flatMap { interface in interface.examples.map { (interface.name, $0) } })
  func isRead(interface: String, example: Example) async throws {
    switch example.outcome {
    case .events(let events):
      let stream = try #require(Self.streams[interface])
      let count = try await stream(ScriptedTransport([.messages(events.map(\.json))]))
      #expect(count == events.count { $0.value["event"] != "ping" })
    case .reply(let reply):
      if let type = try #require(Self.types[interface]) {
        _ = try type.init(json: reply.json)
      } else {
        #expect(reply == .null)
      }
    case .error(let error): #expect(try ServerFailure(json: error.json).status != nil)
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
