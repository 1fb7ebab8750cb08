import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Testing

/// Streams that end with a terminator, and whose events have their names in their lines.
@Suite struct FramingTests {
  private func read(
    _ stream: StreamDescriptor, _ text: String, failure: FailureShape? = nil
  ) async throws -> (events: [JSONValue], error: InvocationError?) {
    let interface = InterfaceDescriptor(
      name: "ask", entryPoint: "client.ask",
      serviceAPI: ServiceAPIDescriptor(request: .post("ask"), api: APIDescriptor(failure: failure)), stream: stream)
    var events: [JSONValue] = []
    var error: InvocationError?
    try await withServer { _ in
      .whole(Array(text.utf8), as: "text/event-stream")
    } _: { server async throws in
      let service = ServiceAPI(baseURL: server.url, apiKey: "a-key-of-mine", options: .init(retries: .none))
      error = try await outcome {
        for try await event in try await service.session.stream(interface, Arguments(), yielding: JSONValue.self) {
          events.append(event)
        }
      }
    }
    return (events, error)
  }

  private let done = StreamDescriptor(terminator: "[DONE]")
  private let named = StreamDescriptor(discriminator: "event", terminator: "[DONE]", namesAreInEventLine: true)

  @Test(arguments: [
    ("data: 1\n\ndata: [DONE]\n\n", 1), ("data: 1\n\ndata: [DONE]\n\ndata: 2\n\n", 1), ("data: [DONE]\n\n", 0),
    ("data: 1\n\ndata: 2\n\ndata: [DONE]", 2), ("data: 1\r\n\r\ndata: [DONE]\r\n\r\n", 1),
  ])
  func aTerminatorEndsAStream(_ text: String, count: Int) async throws {
    let (events, error) = try await read(done, text)
    #expect(events.count == count)
    #expect(error == nil)
  }

  @Test(arguments: ["data: 1\n\n", "data: 1\n\ndata: [DON", "data: 1\n\ndata: \"[DONE]\"\n\n"])
  func aStreamWithoutItsTerminatorIsBroken(_ text: String) async throws {
    let (events, error) = try await read(done, text)
    #expect(events.first == 1)
    #expect(error?.reason == .ended(before: "[DONE]"))
  }

  @Test func aLastEventIsAnEndAsWell() async throws {
    let stream = StreamDescriptor(discriminator: "event", finalEvents: ["end"], terminator: "[DONE]")
    #expect(try await read(stream, "data: {\"event\":\"end\"}\n\n").error == nil)
    let error = try await read(stream, "data: {\"event\":\"more\"}\n\n").error
    #expect(error?.reason == .ended(before: "end or [DONE]"))
  }

  @Test func theNameOfAnEventIsInItsLine() async throws {
    let text = """
      event: a.b
      data: {"x": 1}

      event: empty
      data: {}

      event: spaced
      data: { }

      event: nothing
      data:

      event: own "name"
      data: {
      data: "x": 2}

      data: {"event": "in the JSON"}

      event: list
      data: [1]

      event: without data

      data: {"x": 3}

      event: end
      data: [DONE]


      """
    let (events, error) = try await read(named, text)
    let expected: [JSONValue] = [
      ["event": "a.b", "x": 1], ["event": "empty"], ["event": "spaced"], ["event": "nothing"],
      ["event": "own \"name\"", "x": 2], ["event": "in the JSON"], [1], ["x": 3],
    ]
    #expect(events == expected)
    #expect(error == nil)
  }

  /// Whether both come in one piece or not.
  @Test(arguments: ["", "data: 1\n\n"]) func aFailureAfterTheLastEventMakesNoDifference(_ before: String) async throws {
    let stream = StreamDescriptor(discriminator: "event", finalEvents: ["end"])
    let shape = FailureShape(code: [["error", "code"]], message: [["error", "message"]])
    let text = before + "data: {\"event\":\"end\"}\n\ndata: {\"error\":{\"message\":\"Gone\"}}\n\n"
    let (events, error) = try await read(stream, text, failure: shape)
    #expect(events.last == ["event": "end"])
    #expect(error == nil)
  }

  @Test func aFailureEndsAStream() async throws {
    let shape = FailureShape(code: [["error", "code"], ["error", "type"]], message: [["error", "message"]])
    let text = "data: 1\n\ndata: {\"error\":{\"type\":\"gone\",\"code\":null,\"message\":\"Gone\"}}\n\ndata: [DONE]\n\n"
    let (events, error) = try await read(done, text, failure: shape)
    #expect(events == [1])
    #expect(error?.reason == .server(ServerFailure(code: "gone", message: "Gone")))
    #expect(error?.canRetry == false)
  }
}
