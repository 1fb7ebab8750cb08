import InvokerMock
import Testing

/// Every fault, in the path of a request.
@Suite struct FaultTests {
  private let dify = MockDify(specs: shippedSpecs)

  private func stream(_ faults: String) async -> Played {
    await dify.ask("/with/\(faults)/v1/completion-messages", Body.completionStreaming)
  }

  @Test func failWithACodeOfTheSpecs() async {
    let played = await stream("fail=too_many_requests")
    #expect(played.status == 429)
    #expect(played.json["code"].string == "too_many_requests")
    #expect(played.json["status"].integer == 429)
    #expect(!played.json["message"].string.isEmpty)
    #expect(played.headers["retry-after"] == nil)
  }

  @Test func failAsAProxyDoes() async {
    let played = await stream("fail=502")
    #expect(played.status == 502)
    #expect(played.headers["content-type"] == "text/html")
    #expect(played.text.contains("<h1>502</h1>"))
  }

  @Test func failuresTellWhenToComeAgain() async {
    #expect(await stream("fail=rate_limit_error,retry-after=7").headers["retry-after"] == "7")
    #expect(await stream("fail=503,retry-after=0").headers["retry-after"] == "0")
    #expect(await stream("retry-after=7").headers["retry-after"] == nil)
  }

  @Test func onlySomeRequestsFail() async {
    let statuses = [
      await stream("fail=500,times=2"), await stream("fail=500,times=2"), await stream("fail=500,times=2"),
    ]
    #expect(statuses.map(\.status) == [500, 500, 200])
    // Another list counts by itself, and what is no mishap stays.
    #expect(await stream("times=1,fail=500,ping=1").status == 500)
    let last = await stream("times=1,fail=500,ping=1")
    #expect(last.status == 200)
    #expect(last.text.contains("event: ping\n\n"))
  }

  @Test func anErrorEventEndsTheStream() async {
    let played = await stream("error-after=2")
    #expect(played.names == ["message", "message", "error"])
    let (message, error) = (played.events[1], played.events[2])
    #expect(error["status"].integer == 500)
    #expect(error["code"].string == "internal_server_error")
    #expect(error["message_id"] == message["message_id"])
    #expect(error["task_id"] == message["task_id"])
    #expect(played.end == nil)
    #expect(await stream("error-after=0").names == ["error"])
  }

  @Test(arguments: [("cut-after", MockAnswer.Step.cut), ("reset-after", .reset), ("silence-after", .silence)])
  func theConnectionIsDisrupted(_ name: String, _ step: MockAnswer.Step) async {
    for count in [0, 1, 4] {
      let played = await stream("\(name)=\(count)")
      #expect(played.names.count == count)
      #expect(played.end == step)
    }
    #expect(await stream("\(name)=5").end == nil)
    let reply = await dify.ask("/with/\(name)=0/v1/completion-messages", Body.completion)
    #expect(reply.text.isEmpty)
    #expect(reply.end == step)
  }

  @Test func keepAlivesComeInBetween() async {
    let played = await stream("ping=2")
    #expect(played.names.count == 4)
    #expect(played.text.components(separatedBy: "event: ping\n\n").count == 3)
  }

  @Test func theHeadCanBeLate() async {
    let request = MockRequest(method: "GET", path: "/with/slow-head=250/v1/nothing")
    #expect(await dify.answer(request).beforeHead == [.wait(.milliseconds(250))])
  }

  @Test(arguments: [
    "nonsense=1", "fail", "fail=", "fail=nonsense", "fail=200", "times=x", "times=-1", "cut-after=", "ping=0",
  ])
  func aFaultThatIsNoneIsRefused(_ faults: String) async {
    let played = await stream(faults)
    #expect(played.status == 400)
    #expect(played.json["code"].string == "invalid_param")
  }

  @Test func theNamesAreListed() async {
    let message = await stream("nonsense=1").json["message"].string
    for name in Faults.Name.allCases { #expect(message.contains(name.rawValue)) }
  }

  @Test func thoseOfThePathComeBeforeThoseOfAllRequests() async throws {
    let dify = MockDify(specs: shippedSpecs, options: MockDifyOptions(faults: try Faults("cut-after=1,ping=1")))
    let usual = await dify.ask("/v1/completion-messages", Body.completionStreaming)
    #expect(usual.names.count == 1)
    #expect(usual.end == .cut)
    let other = await dify.ask("/with/cut-after=3/v1/completion-messages", Body.completionStreaming)
    #expect(other.names.count == 3)
    #expect(other.text.contains("event: ping\n\n"))
  }
}
