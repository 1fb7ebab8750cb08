import InvokerMock
import InvokerServiceAPI
import InvokerSpec
import Testing

/// Every operation of an app's Service API, called over HTTP against the mock.
@Suite struct OperationTests {
  static let service = specs(in: "specs/service")

  @Test(arguments: Operation.all)
  func isCalled(_ operation: Operation) async throws {
    let dify = MockDify(specs: Self.service, options: MockDifyOptions(apiKey: secret))
    try await withServer {
      await dify.answer($0)
    } _: { server async throws in
      try await operation.run(server.api())
      let request = try #require(server.requests.first)
      #expect(request.method == operation.method)
      #expect(request.path == operation.path)
      #expect(request.query == operation.query)
      let body = String(decoding: request.body, as: UTF8.self)
      #expect(operation.body.map { $0 == body } ?? body.hasPrefix("--"))
      #expect(server.requests.count == 1)
    }
  }

  @Test func allAreCalled() {
    let specified = Self.service.interfaces.compactMap { $0.serviceAPI?.request.operation }
    #expect(Operation.all.map(\.route).sorted() == specified.sorted())
  }

  /// What the platform publishes for apps is in the specs; knowledge has specs of its own.
  @Test func theSpecsHaveAllThatIsPublished() {
    let transports = (specs(in: "specs").interfaces + Self.service.interfaces).compactMap(\.serviceAPI)
    let routes = transports.flatMap { transport in
      [transport.request, transport.stop, transport.resume?.request].compactMap(\.self)
        + transport.requestWith.map(\.route)
    }
    #expect(Set(Self.published).subtracting(routes.map(\.operation)) == [])
  }

  private static let published = [
    "POST /chat-messages", "POST /chat-messages/{task_id}/stop", "GET /messages/{message_id}/suggested",
    "POST /files/upload", "GET /files/{file_id}/preview", "GET /end-users/{end_user_id}",
    "POST /messages/{message_id}/feedbacks", "GET /app/feedbacks", "GET /conversations", "GET /messages",
    "GET /conversations/{conversation_id}/variables", "POST /conversations/{conversation_id}/name",
    "PUT /conversations/{conversation_id}/variables/{variable_id}", "DELETE /conversations/{conversation_id}",
    "POST /audio-to-text", "POST /text-to-audio", "GET /info", "GET /parameters", "GET /meta", "GET /site",
    "POST /apps/annotations", "GET /apps/annotations", "PUT /apps/annotations/{annotation_id}",
    "DELETE /apps/annotations/{annotation_id}", "POST /apps/annotation-reply/{action}",
    "GET /apps/annotation-reply/{action}/status/{job_id}", "GET /workflows/run/{workflow_run_id}",
    "GET /workflows/logs", "GET /form/human_input/{form_token}", "POST /form/human_input/{form_token}",
    "GET /workflow/{workflow_run_id}/events", "POST /workflows/run", "POST /workflows/{workflow_id}/run",
    "POST /workflows/tasks/{task_id}/stop", "POST /completion-messages", "POST /completion-messages/{task_id}/stop",
    "GET /workspaces/current/models/model-types/{model_type}",
  ]
}

extension Route {
  /// The method and the path, without the query.
  fileprivate var operation: String { method + " " + path.map { "/" + $0.text }.joined() }
}
