import InvokerMock
import Testing

/// Routes, modes, examples and what the platform refuses.
@Suite struct InvocationTests {
  private let dify = MockDify(specs: shippedSpecs)

  // MARK: Both modes of each interface

  @Test(arguments: [
    ("/v1/chat-messages", Body.chat, "message_end"),
    ("/v1/workflows/run", Body.runStreaming, "workflow_finished"),
    ("/v1/workflows/2b76421f-7dd7-4ade-9513-6cf809c9d716/run", Body.runStreaming, "workflow_finished"),
    ("/v1/completion-messages", Body.completionStreaming, "message_end"),
  ])
  func streams(_ path: String, _ body: String, _ last: String) async {
    let played = await dify.ask(path, body)
    #expect(played.status == 200)
    #expect(played.headers["content-type"]?.hasPrefix("text/event-stream") == true)
    #expect(played.names.count > 2)
    #expect(played.names.last == last)
    #expect(played.text.hasSuffix("}\n\n"))
    #expect(played.end == nil)
  }

  @Test(arguments: [
    ("/v1/chat-messages", Body.chatBlocking, "answer"), ("/v1/workflows/run", Body.run, "workflow_run_id"),
    ("/v1/workflows/x/run", Body.run, "workflow_run_id"), ("/v1/completion-messages", Body.completion, "answer"),
  ])
  func repliesAtOnce(_ path: String, _ body: String, _ field: String) async {
    let played = await dify.ask(path, body)
    #expect(played.status == 200)
    #expect(played.headers["content-type"] == "application/json")
    #expect(!played.json[field].string.isEmpty)
  }

  @Test func eventsStandFirstAndTextIsAsItIs() async {
    let played = await dify.ask("/v1/workflows/run", Body.runStreaming)
    #expect(played.text.hasPrefix(#"data: {"event":"workflow_started","task_id":""#))
    #expect(played.text.contains(#"{"article":"Zürich"}"#))
  }

  @Test func keepAlivesOfExamplesHaveNoData() async {
    let played = await dify.ask("/with/example=files/v1/completion-messages", Body.completionStreaming)
    #expect(played.text.contains("\n\nevent: ping\n\ndata: "))
    #expect(!played.names.contains("ping"))
  }

  // MARK: Which example

  @Test func theExampleOfTheSameRequestAnswers() async {
    let asked = #"{"query":"Summarise ticket 4711.","inputs":{},"user":"mia"}"#
    #expect(await dify.ask("/v1/chat-messages", asked).names.first == "workflow_started")
    let listed = #"{"inputs":{"words":["bread","milk"]},"user":"leo","response_mode":"streaming"}"#
    #expect(await dify.ask("/v1/workflows/run", listed).names.contains("iteration_started"))
  }

  @Test func examplesThatFailAnswerTheirOwnRequestOnly() async {
    let missing = await dify.ask("/v1/workflows/run", #"{"user":"mia"}"#)
    #expect(missing.status == 400)
    #expect(missing.json["message"].string == "article is required in input form")
    let lost = """
      {"query":"Are you still there?","conversation_id":"c50dcc06-8a3f-45b9-b04f-064a786ef1a4","inputs":{},"user":"mia"}
      """
    #expect(await dify.ask("/v1/chat-messages", lost).status == 404)
    let other = #"{"query":"Are you still there?","inputs":{},"user":"mia"}"#
    #expect(await dify.ask("/v1/chat-messages", other).status == 200)
    // Two examples show this request; the one that does not fail answers.
    let lamp = #"{"inputs":{"product":"desk lamp","tone":"plain"},"user":"mia"}"#
    #expect(await dify.ask("/v1/completion-messages", lamp).status == 200)
  }

  @Test func anExampleCanBeAskedFor() async {
    let failing = await dify.ask("/with/example=failure_in_stream/v1/completion-messages", Body.completionStreaming)
    #expect(failing.names == ["message", "error"])
    let refused = await dify.ask("/with/example=quota_exceeded/v1/completion-messages", Body.completion)
    #expect(refused.json["code"].string == "provider_quota_exceeded")
    let unknown = await dify.ask("/with/example=nothing/v1/completion-messages", Body.completion)
    #expect(unknown.status == 400)
    // That example streams.
    let otherMode = await dify.ask("/with/example=agent_streaming/v1/chat-messages", Body.chatBlocking)
    #expect(otherMode.status == 400)
  }

  // MARK: Ids

  @Test func eachRunHasIdsOfItsOwn() async {
    let (one, other) = (await dify.ask("/v1/chat-messages", Body.chat), await dify.ask("/v1/chat-messages", Body.chat))
    for id in ["task_id", "message_id", "conversation_id"] {
      let ids = Set(one.events.map { $0[id].string })
      #expect(ids.count == 1)
      #expect(ids.isDisjoint(with: other.events.map { $0[id].string }))
    }
    #expect(one.events.last?["id"] == one.events.last?["message_id"])
    let run = await dify.ask("/v1/workflows/run", Body.runStreaming)
    #expect(Set(run.events.map { $0["workflow_run_id"].string }).count == 1)
    #expect(run.events.first?["data"]["id"] == run.events.first?["workflow_run_id"])
    let reply = await dify.ask("/v1/completion-messages", Body.completion)
    #expect(reply.json["id"] == reply.json["message_id"])
  }

  @Test func aConversationKeepsItsID() async {
    let id = "0b7b2f0e-5b0b-4b5e-9f0e-0123456789ab"
    let body = #"{"query":"More","inputs":{},"user":"mia","conversation_id":"\#(id)"}"#
    let played = await dify.ask("/v1/chat-messages", body)
    #expect(Set(played.events.map { $0["conversation_id"].string }) == [id])
    let empty = await dify.ask("/v1/chat-messages", #"{"query":"x","inputs":{},"user":"mia","conversation_id":""}"#)
    #expect(empty.events.first?["conversation_id"].string.count == 36)
  }

  // MARK: What is refused

  @Test(arguments: [
    ("/v1/chat-messages", #"{"inputs":{},"user":"mia"}"#, "query"),
    ("/v1/chat-messages", #"{"query":"","inputs":{},"user":"mia"}"#, "query"),
    ("/v1/chat-messages", #"{"query":7,"inputs":{},"user":"mia"}"#, "query"),
    ("/v1/chat-messages", #"{"query":"x","user":"mia"}"#, "inputs"),
    ("/v1/chat-messages", #"{"query":"x","inputs":[],"user":"mia"}"#, "inputs"),
    ("/v1/chat-messages", #"{"query":"x","inputs":{}}"#, "user"),
    ("/v1/chat-messages", #"{"query":"x","inputs":{},"user":null}"#, "user"),
    ("/v1/chat-messages", #"{"query":"x","inputs":{},"user":"mia","response_mode":"slow"}"#, "response_mode"),
    ("/v1/completion-messages", #"{"user":"mia"}"#, "inputs"),
    ("/v1/workflows/run", #"{"inputs":{}}"#, "user"),
    ("/v1/workflows/run", "nothing", "body"), ("/v1/workflows/run", "[]", "body"), ("/v1/workflows/run", "", "body"),
  ])
  func aBadArgumentIsNamed(_ path: String, _ body: String, _ field: String) async {
    let played = await dify.ask(path, body)
    #expect(played.status == 400)
    #expect(played.json["status"].integer == 400)
    #expect(played.json["code"].string == "invalid_param")
    #expect(played.json["message"].string.contains(field))
  }

  @Test(arguments: ["", "wrong", "app-mock extra"])
  func aWrongKeyIsRefused(_ key: String) async {
    let played = await dify.ask("/v1/chat-messages", Body.chat, key: key)
    #expect(played.status == 401)
    #expect(played.json["code"].string == "unauthorized")
  }

  @Test(arguments: ["/v1/nothing", "/chat-messages", "/", "/v1", "/v1/workflows/run/more", "/with", "/with/ping=1"])
  func otherPathsAreNotFound(_ path: String) async {
    let played = await dify.ask(path, Body.chat)
    #expect(played.status == 404)
    #expect(played.json["code"].string == "not_found")
  }

  @Test(arguments: ["GET", "PUT", "DELETE", "HEAD"])
  func otherMethodsAreNotAllowed(_ method: String) async {
    let played = await dify.ask("/v1/chat-messages", Body.chat, method: method)
    #expect(played.status == 405)
    #expect(played.headers["allow"] == "POST")
  }
}
