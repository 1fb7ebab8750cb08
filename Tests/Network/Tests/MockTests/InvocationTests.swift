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
    ("/v1/workflows/2b76421f-7dd7-4ade-9513-6cf809c9d716/run", Body.run, "workflow_run_id"),
    ("/v1/completion-messages", Body.completion, "answer"),
    ("/v1/chat-messages", #"{"query":"No mode","inputs":{},"user":"mia"}"#, "answer"),
  ])
  func repliesAtOnce(_ path: String, _ body: String, _ field: String) async {
    let played = await dify.ask(path, body)
    #expect(played.status == 200)
    #expect(played.headers["content-type"] == "application/json; charset=utf-8")
    #expect(!played.json[field].string.isEmpty)
  }

  @Test func eventsStandFirstAndTextIsAsItIs() async {
    let played = await dify.ask("/v1/workflows/run", Body.runStreaming)
    #expect(played.text.hasPrefix("event: ping\n\ndata: {\"event\":\"workflow_started\",\""))
    #expect(played.text.contains(#"{"article":"Zürich","#))
  }

  @Test func keepAlivesOfExamplesHaveNoData() async {
    let played = await dify.ask("/with/example=files/v1/completion-messages", Body.completionStreaming)
    #expect(played.text.contains("\n\nevent: ping\n\ndata: "))
    #expect(!played.names.contains("ping"))
  }

  // MARK: Which example

  @Test func theExampleOfTheSameRequestAnswers() async {
    let asked = #"{"query":"Summarise ticket 4711.","inputs":{},"user":"mia","response_mode":"streaming"}"#
    #expect(await dify.ask("/v1/chat-messages", asked).names.first == "workflow_started")
    let listed = #"{"inputs":{"words":["bread","milk"]},"user":"leo","response_mode":"streaming"}"#
    #expect(await dify.ask("/v1/workflows/run", listed).names.contains("iteration_started"))
  }

  @Test func examplesThatFailAnswerTheirOwnRequestOnly() async {
    let missing = await dify.ask("/v1/workflows/run", #"{"inputs":{},"user":"mia"}"#)
    #expect(missing.status == 400)
    #expect(missing.json["message"].string == "article is required in input form")
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

  @Test func whatTheCallerSaidStandsWhereTheExampleRepeatsItself() async {
    let run = await dify.ask("/v1/workflows/run", Body.runStreaming.replacing("mia", with: "leo"))
    let inputs = run.events[0]["data"]["inputs"]
    #expect(inputs["article"].string == "Zürich" && inputs["words"].isMissing)
    #expect(inputs["sys.user_id"].string == "leo")
    #expect(inputs["sys.workflow_run_id"] == run.events[0]["workflow_run_id"])
  }

  @Test func aConversationKeepsItsID() async {
    let first = await dify.ask("/v1/chat-messages", Body.chat).events[0]["conversation_id"].string
    let again = #"{"query":"More","inputs":{},"user":"mia","response_mode":"streaming","conversation_id":""#
    let more = await dify.ask("/v1/chat-messages", again + first + "\"}")
    #expect(Set(more.events.map { $0["conversation_id"].string }) == [first])
    let empty = await dify.ask("/v1/chat-messages", again + "\"}")
    #expect(empty.events.first?["conversation_id"].string.count == 36)
    #expect(empty.events.first?["conversation_id"].string != first)
  }

  // MARK: Paths

  @Test(arguments: ["/v1/nothing", "/chat-messages", "/", "/v1", "/v1/workflows/run/more", "/with", "/with/ping=1"])
  func otherPathsAreAPage(_ path: String) async {
    let played = await dify.ask(path, Body.chat)
    #expect(played.status == 404)
    #expect(played.headers["content-type"] == "text/html; charset=utf-8")
    #expect(played.text.hasPrefix("<!doctype html>"))
  }

  @Test(arguments: ["GET", "PUT", "DELETE", "HEAD"])
  func otherMethodsAreNotAllowed(_ method: String) async {
    let played = await dify.ask("/v1/chat-messages", Body.chat, method: method)
    #expect(played.status == 405)
    #expect(played.json["code"].string == "method_not_allowed")
    #expect(played.headers["allow"] == "POST")
  }
}
