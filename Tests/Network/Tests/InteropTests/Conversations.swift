import Foundation
import InvokerMock
import InvokerRuntime
import InvokerSpec

/// The folder of the whole repository.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("../../../..").standardizedFileURL

/// What both runtimes are asked.
let conversations = endpoints + invocations + tools + examples + modelExamples

private let endpoints: [Conversation] = {
  let head = "PUT /echo/a%20b/c/d?x=1%2B&y=a+b&x=%C3%A4 HTTP/1.1\r\n"
  let headers = "Host: h\r\nX-Custom:  spaced \r\nContent-Type: text/x\r\nContent-Length: 256\r\n\r\n"
  var echo = Conversation.http("endpoint_echo", head + headers, body: Array(0...255))
  echo.context.conversationID = "c1"
  echo.context.appID = "a1"
  echo.context.endpointID = "e1"
  return [
    echo,
    .http("endpoint_slash", "PUT /echo/a%2Fb+c/d HTTP/1.1\r\nHost: h\r\n\r\n"),
    .http("endpoint_pieces", "GET /pieces HTTP/1.1\r\nHost: h\r\n\r\n"),
    .http("endpoint_failure", "GET /fail HTTP/1.1\r\nHost: h\r\n\r\n"),
    .http("endpoint_unknown", "GET /nowhere HTTP/1.1\r\nHost: h\r\n\r\n"),
    .http("endpoint_method", "DELETE /pieces HTTP/1.1\r\nHost: h\r\n\r\n"),
  ]
}()

private let invocations: [Conversation] = {
  let chat: JSONObject = ["app_id": "a1", "query": "Hi", "inputs": ["n": 1e21, "text": "<&>\u{2028}"]]
  func message(_ text: String, _ more: JSONObject = [:]) -> InvocationAnswer.Step {
    let event: JSONObject = [
      "event": "message", "task_id": "t1", "message_id": "m1", "conversation_id": "c1", "created_at": 1,
      "answer": .string(text),
    ]
    return .response(.object(event.merging(more) { $1 }))
  }
  let last = InvocationAnswer.Step.response([
    "event": "message_end", "task_id": "t1", "message_id": "m1", "conversation_id": "c1", "created_at": 1, "id": "m1",
    "metadata": [:],
  ])
  let permission = "permission denied, you need to enable app access in plugin manifest"
  let cut = "read app failed: the run was cut"
  let failure = "invoke app failed: request failed with status code: 429 and respond with: "
  let told = #"{"code":"too_many_requests","message":"Slow down.","status":429}"#
  return [
    .call("text", "chat", "streaming", chat, [message("<b>&amp;</b>\u{2028}"), message("世界 🦆"), message(""), last]),
    .call("newer_fields", "chat", "streaming", chat, [message("Hi", ["mood": "good"]), last]),
    .call(
      "newer_events", "chat", "streaming", chat,
      [.response(["event": "mood_changed", "mood": "good", "n": 1.5]), last]),
    .call("keep_alive", "chat", "streaming", chat, [message("Hi"), .response(["event": "ping"]), last]),
    .call("permission_denied", "chat", "streaming", chat, [.error(permission)]),
    .call("error_after_events", "chat", "streaming", chat, [message("Hi"), .error(cut)]),
    .call("error_of_the_platform", "workflow", "blocking", ["app_id": "a1", "inputs": [:]], [.error(failure + told)]),
    .call("no_data", "chat", "streaming", chat, [message("Hi"), .response(.null), message("again")]),
    .call("nothing", "chat", "blocking", chat, []),
    .call("empty_stream", "chat", "streaming", chat, []),
    .call(
      "file_upload", "file_upload", nil, ["filename": "a.png", "mimetype": "image/png"],
      [.response(["url": "http://127.0.0.1:9/upload"])]),
    .call("storage_failure", "storage_get", nil, ["key": "x"], [.error("load data failed, please check if …")]),
  ]
}()

private let tools: [Conversation] = [
  .tool("tool_messages", tool: "messages"), .tool("tool_failure", tool: "fail"),
  .tool("tool_unknown", tool: "none"), .tool("provider_unknown", provider: "none", tool: "messages"),
  .credentials("credentials_right", key: "right"), .credentials("credentials_wrong", key: "wrong"),
  Conversation(name: "action_unknown", type: "tool", action: "none", fields: [:]),
]

/// What the specs show, as far as the daemon carries it.
private let examples: [Conversation] = {
  let folder = repository.appendingPathComponent("specs")
  let specs = loadSpecs(["chat.yaml", "workflow.yaml", "completion.yaml"]) { path in
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }.specs
  return specs.interfaces.flatMap { interface in
    interface.examples.map { example in
      // The SDK takes no other arguments.
      let known = ["app_id", "query", "inputs", "conversation_id"]
      var arguments = example.request.value.object?.filter { known.contains($0.key) } ?? [:]
      arguments["inputs"] = arguments["inputs"] ?? [:]
      let takesQuery = interface.name == "chat"
      if !takesQuery { arguments["query"] = nil }
      return .call(
        "\(interface.name)_\(example.name)", interface.name, example.mode.rawValue, arguments, example.outcome.steps)
    }
  }
}()

/// The same for what is not an app. The SDK uploads a file at once, to where the daemon says.
private let modelExamples: [Conversation] = {
  let folder = repository.appendingPathComponent("specs/models")
  let paths = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  let specs = loadSpecs(paths.filter { $0.hasSuffix(".yaml") && $0 != "invoker.yaml" }.sorted()) { path in
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }.specs
  return specs.interfaces.filter { $0.name != "file_upload" }.flatMap { interface in
    interface.examples.map { example in
      .call(
        "\(interface.name)_\(example.name)", interface.name, nil, example.request.value.object ?? [:],
        example.outcome.steps)
    }
  }
}()

extension Example.Outcome {
  fileprivate var steps: [InvocationAnswer.Step] {
    switch self {
    case .events(let events): events.map { .response($0.value) }
    case .reply(let reply): [.response(reply.value)]
    case .error(let error):
      [.error("invoke app failed: request failed with status code: 400 and respond with: \(error.value.json)")]
    }
  }
}

extension Literal {
  fileprivate var value: JSONValue { (try? JSONValue(json: jsonBytes)) ?? .null }
}
