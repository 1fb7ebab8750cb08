import BoundApps
import DifyApps
import Foundation
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import InvokerSpec
import Testing

/// Exported apps over HTTP.
@Suite struct BoundAppsTests {
  private static let specs: SpecSet = {
    let folder = URL(fileURLWithPath: #filePath).appending(path: "../../../../../specs").standardized
    return loadSpecs(["chat.yaml", "workflow.yaml", "completion.yaml"]) { path in
      Array(try Data(contentsOf: folder.appending(path: path)))
    }.specs
  }()

  /// Calls apps of a server, and gives the inputs that came there.
  private func inputs(
    answer: @escaping @Sendable (MockRequest) async -> MockAnswer,
    _ body: (ServiceAPI) async throws -> Void
  ) async throws -> JSONValue? {
    let server = try await MockServer.start(answer: answer)
    do {
      try await body(ServiceAPI(baseURL: server.url + "/v1", apiKey: "app-mock"))
    } catch {
      await server.stop()
      throw error
    }
    let request = server.requests.first
    await server.stop()
    return try request.flatMap { try JSONValue(json: $0.body)["inputs"] }
  }

  /// The mock of the platform.
  private var mock: @Sendable (MockRequest) async -> MockAnswer {
    let dify = MockDify(specs: Self.specs)
    return { await dify.answer($0) }
  }

  private static let run =
    #"{"id":"r","workflow_id":"w","status":"succeeded","outputs":{"translation":"Bonjour","word_count":1}}"#

  @Test func aWorkflowRepliesWithItsOutputs() async throws {
    let reply = #"{"task_id":"t","workflow_run_id":"r","data":\#(Self.run)}"#
    let inputs = try await inputs { _ in
      .json(reply)
    } _: { dify in
      let answer = try await TranslationApp.ServiceCalls(dify).reply(
        inputs: .init(sourceText: "Hello", targetLanguage: .中文, maxWords: 20), user: "mia")
      let reply = try #require(answer.reply)
      #expect(reply.outputs.translation == "Bonjour")
      #expect(reply.outputs.wordCount == 1)
      #expect(reply.data.status == .succeeded)
    }
    #expect(
      inputs == [
        "source_text": "Hello", "target_language": "中文", "tone": "plain", "max_words": 20, "keep_layout": true,
      ])
  }

  @Test func aWorkflowStreamsUpToItsOutputs() async throws {
    let finished = #"{"event":"workflow_finished","task_id":"t","workflow_run_id":"r","data":\#(Self.run)}"#
    _ = try await inputs { _ in
      .events([finished])
    } _: { dify in
      let app = TranslationApp.ServiceCalls(dify)
      var outputs: TranslationApp.Outputs?
      let inputs = TranslationApp.Inputs(sourceText: "Hello", targetLanguage: .french)
      for try await event in try await app.stream(inputs: inputs, user: "mia") {
        outputs = event.outputs ?? outputs
      }
      #expect(outputs?.translation == "Bonjour")
    }
  }

  @Test func aChatflowTakesFiles() async throws {
    let file = InputFile(type: .document, transferMethod: .remoteURL, url: "https://example.com/a.pdf")
    let inputs = try await inputs(answer: mock) { dify in
      let stream = try await 要約ボット.ServiceCalls(dify).stream(
        query: "要約して", inputs: .init(文書: [file], 語調: "丁寧", emoji: true), user: "mia")
      var text = ""
      for try await piece in stream.text { text += piece }
      #expect(!text.isEmpty)
    }
    #expect(
      inputs == [
        "文書": [["type": "document", "transfer_method": "remote_url", "url": "https://example.com/a.pdf"]],
        "長さ": "普通", "語調": "丁寧", "emoji 🎉": true,
      ])
  }

  @Test func aChatbotRepliesAtOnce() async throws {
    let inputs = try await inputs(answer: mock) { dify in
      let answer = try await SupportChat.ServiceCalls(dify).reply(
        query: "Hello", inputs: .init(customerName: "Mia", order: 7), user: "mia")
      #expect(answer.reply?.answer.isEmpty == false)
    }
    #expect(inputs == ["customer_name": "Mia", "order": 7])
  }

  @Test func anAgentStreams() async throws {
    let inputs = try await inputs(answer: mock) { dify in
      let stream = try await ResearchAgent.ServiceCalls(dify).stream(
        query: "Why?", inputs: .init(question: "Why?", depth: .init(rawValue: "4")), user: "mia")
      var count = 0
      for try await _ in stream { count += 1 }
      #expect(count > 1)
    }
    #expect(inputs == ["question": "Why?", "depth": "4"])
  }

  @Test func aCompletionRepliesAtOnce() async throws {
    let inputs = try await inputs(answer: mock) { dify in
      let reply = try await ProductCopy.ServiceCalls(dify).reply(inputs: .init(notes: "oak"), user: "mia")
      #expect(!reply.answer.isEmpty)
    }
    #expect(inputs == ["product": "chair", "notes": "oak"])
  }

  @Test func whatBreaksALimitIsNotSent() async throws {
    let inputs = try await inputs(answer: mock) { dify in
      await #expect(throws: InvocationError.self) { () async throws in
        let notes = String(repeating: "o", count: 201)
        _ = try await ProductCopy.ServiceCalls(dify).reply(inputs: .init(notes: notes), user: "mia")
      }
    }
    #expect(inputs == nil)
  }
}
