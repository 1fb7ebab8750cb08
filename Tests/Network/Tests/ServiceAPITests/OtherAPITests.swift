import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Testing

/// APIs with other base paths, keys, and failures than the Service API.
@Suite struct OtherAPITests {
  private static let failure = FailureShape(
    code: [["error", "code"], ["errors", "[0]", "code"]], message: [["error", "message"]],
    status: [["error", "status"]])

  private func interface(_ api: APIDescriptor) -> InterfaceDescriptor {
    InterfaceDescriptor(
      name: "generate", entryPoint: "client.generate",
      serviceAPI: ServiceAPIDescriptor(
        request: .post("models", .verb("generate", of: "model")), omit: ["model"], api: api))
  }

  /// The request and the result of a call.
  private func ask(
    _ api: APIDescriptor, at path: String = "", model: String = "small-1", answer: MockAnswer = .json("{}")
  ) async throws -> (request: MockRequest, error: InvocationError?) {
    var told: (MockRequest, InvocationError?)?
    try await withServer { _ in
      answer
    } _: { server async throws in
      var arguments = Arguments()
      arguments.set("model", model)
      let service = ServiceAPI(
        baseURL: server.url + path, apiKey: "a-key-of-mine", options: .init(retries: .none))
      let error = try await outcome {
        _ = try await service.session.reply(interface(api), arguments, returning: JSONValue.self)
      }
      told = (try #require(server.requests.first), error)
    }
    return try #require(told)
  }

  @Test(arguments: [
    ("", "/openapi/v1"), ("/", "/openapi/v1"), ("/openapi/v1", "/openapi/v1"), ("/openapi/v1/", "/openapi/v1"),
    ("/v1", "/v1/openapi/v1"), ("/dify", "/dify/openapi/v1"),
  ])
  func theBasePathPrecedesRoutes(given: String, sent: String) async throws {
    let (request, error) = try await ask(APIDescriptor(basePath: "openapi/v1"), at: given)
    #expect(error == nil)
    #expect(request.path == sent + "/models/small-1:generate")
  }

  @Test func theKeyIsInItsHeader() async throws {
    let request = try await ask(APIDescriptor(keyHeader: "x-api-key", keyPrefix: "")).request
    #expect(request.headers["x-api-key"] == "a-key-of-mine")
    #expect(request.headers["authorization"] == nil)
    #expect(try await ask(APIDescriptor()).request.headers["authorization"] == "Bearer a-key-of-mine")
  }

  @Test func aFailureHasItsPartsInItsPaths() async throws {
    let api = APIDescriptor(failure: Self.failure)
    let bodies: [(String, code: String, message: String)] = [
      (#"{"error": {"code": "full", "message": "No room"}}"#, "full", "No room"),
      (#"{"error": {"code": 17, "message": "No room"}}"#, "17", "No room"),
      (#"{"errors": [{"code": "full"}, {"code": "late"}]}"#, "full", ""),
      (#"{"error": {"code": null, "message": "No room"}}"#, "", "No room"),
    ]
    for (body, code, message) in bodies {
      let error = try await ask(api, answer: .json(body, status: 400)).error
      #expect(error?.reason == .server(ServerFailure(status: 400, code: code, message: message)))
    }
  }

  @Test func aFailureCanHaveAStatusOfSuccess() async throws {
    let body = #"{"error": {"code": "full", "message": "No room", "status": 429}}"#
    let error = try await ask(APIDescriptor(failure: Self.failure), answer: .json(body)).error
    #expect(error?.reason == .server(ServerFailure(status: 429, code: "full", message: "No room")))
    // A reply can have the field, if there is nothing in it.
    #expect(try await ask(APIDescriptor(failure: Self.failure), answer: .json(#"{"error": null}"#)).error == nil)
    // What is next to other fields may be a reply.
    let plain = FailureShape(code: [["code"]], message: [["message"]])
    let reply = MockAnswer.json(#"{"code": "A", "message": "Hello"}"#)
    #expect(try await ask(APIDescriptor(failure: plain), answer: reply).error == nil)
  }

  @Test func aVerbStaysWhatItIs() async throws {
    let request = try await ask(APIDescriptor(), model: "a:b/c").request
    #expect(["/models/a:b/c:generate", "/models/a%3Ab%2Fc:generate"].contains(request.path))
  }
}
