import InvokerMock
import InvokerSpec
import Testing

/// What the platform refuses, and in which words.
@Suite(.timeLimit(.minutes(2))) struct ArgumentTests {
  private let dify = MockDify(specs: shippedSpecs)

  // MARK: The form of a request

  @Test(arguments: [
    ("/v1/chat-messages", #"{"inputs":{},"user":"mia"}"#, "for ChatRequestPayload\nquery\n  Field required"),
    ("/v1/chat-messages", #"{"query":7,"inputs":{},"user":"mia"}"#, "query\n  Input should be a valid string"),
    (
      "/v1/chat-messages", #"{"query":"x","user":"mia"}"#,
      "inputs\n  Field required [type=missing, input_value={'query': 'x', 'user': 'mia'}, input_type=dict]"
    ),
    ("/v1/chat-messages", #"{"query":"x","inputs":[],"user":"mia"}"#, "inputs\n  Input should be a valid dictionary"),
    ("/v1/chat-messages", #"{"query":"x","inputs":{}}"#, "Arg user must be provided."),
    ("/v1/chat-messages", #"{"query":"x","inputs":{},"user":null}"#, "Arg user must be provided."),
    (
      "/v1/chat-messages", #"{"query":"x","inputs":{},"user":"mia","response_mode":"slow"}"#,
      "Input should be 'blocking' or 'streaming' [type=literal_error, input_value='slow', input_type=str]"
    ),
    ("/v1/completion-messages", #"{"user":"mia"}"#, "1 validation error for CompletionRequestPayload\ninputs"),
    ("/v1/workflows/run", #"{"inputs":3,"files":{},"user":"mia"}"#, "2 validation errors for WorkflowRunPayload\n"),
    ("/v1/workflows/run", #"{"inputs":{}}"#, "Arg user must be provided."),
    ("/v1/chat-messages", #"{"query":"","inputs":{},"user":"mia"}"#, "query is required"),
  ])
  func aBadArgumentIsNamed(_ path: String, _ body: String, _ words: String) async {
    let played = await dify.ask(path, body)
    #expect(played.status == 400)
    #expect(played.json["status"].integer == 400)
    #expect(played.json["code"].string == "invalid_param")
    #expect(played.json["message"].string.contains(words), "\(played.text)")
  }

  @Test(arguments: [
    ("nothing", "application/json", 400, "bad_request"), ("", "application/json", 400, "bad_request"),
    ("[]", "application/json", 500, "unknown"), ("query=x", "text/plain", 415, "unsupported_media_type"),
  ])
  func aBodyIsJSON(_ body: String, _ type: String, _ status: Int, _ code: String) async {
    let played = await dify.answer(
      MockRequest(
        method: "POST", path: "/v1/chat-messages",
        headers: ["authorization": "Bearer app-mock", "content-type": type], body: Array(body.utf8))
    ).played()
    #expect(played.status == status)
    #expect(played.json["code"].string == code)
  }

  @Test(arguments: [
    ("", "Authorization header must be provided and start with 'Bearer'"),
    ("Basic bWlhOnB3", "Authorization scheme must be 'Bearer'"), ("Bearer wrong", "Access token is invalid"),
    ("Bearer app-mock extra", "Access token is invalid"),
  ])
  func aWrongKeyIsRefused(_ header: String, _ message: String) async {
    let played = await dify.answer(
      MockRequest(method: "POST", path: "/v1/chat-messages", headers: ["authorization": header])
    ).played()
    #expect(played.status == 401)
    #expect(played.json["code"].string == "unauthorized")
    #expect(played.json["message"].string == message)
    #expect(played.headers["www-authenticate"] == #"Bearer realm="api""#)
  }

  // MARK: What the app takes

  private static func chat(_ more: String, mode: String = "streaming") -> String {
    #"{"query":"Hello","inputs":{},"user":"mia","response_mode":"\#(mode)"\#(more)}"#
  }

  @Test func aConversationMustBeThere() async {
    let foreign = Self.chat(#","conversation_id":"0b7b2f0e-5b0b-4b5e-9f0e-0123456789ab""#)
    let refused = await dify.ask("/with/as=chatbot/v1/chat-messages", foreign)
    #expect(refused.status == 404)
    #expect(
      refused.json["message"].string
        == "Conversation Not Exists. You have requested this URI [/v1/chat-messages] but did you mean /v1/chat-messages "
        + "or /api/chat-messages or /v1/chat-messages/<string:task_id>/stop ?")
    // A Chatflow begins another one.
    let other = await dify.ask("/with/as=chatflow/v1/chat-messages", foreign).events[0]["conversation_id"].string
    #expect(other.count == 36)
    #expect(other != "0b7b2f0e-5b0b-4b5e-9f0e-0123456789ab")
    // Those of other users are not there either.
    let own = await dify.ask("/v1/chat-messages", Body.chat).events[0]["conversation_id"].string
    let body = Self.chat(",\"conversation_id\":\"\(own)\"").replacing("mia", with: "leo")
    #expect(await dify.ask("/with/as=chatbot/v1/chat-messages", body).status == 404)
  }

  @Test(arguments: [("x", 400, "bad_request"), ("c50dcc06-8a3f-45b9-b04f-064a786ef1a4", 404, "not_found")])
  func aVersionMustBeThere(_ id: String, _ status: Int, _ code: String) async {
    let played = await dify.ask("/v1/workflows/\(id)/run", Body.run)
    #expect(played.status == status)
    #expect(played.json["code"].string == code)
  }

  @Test func aFileMustBeThere() async {
    let id = "c50dcc06-8a3f-45b9-b04f-064a786ef1a4"
    let file = #"{"type":"image","transfer_method":"local_file","upload_file_id":"\#(id)"}"#
    let unknown = await dify.ask("/with/as=chatbot/v1/chat-messages", Self.chat(",\"files\":[\(file)]"))
    #expect(unknown.json["message"].string == "Invalid upload file")
    let method = file.replacing("local_file", with: "nonsense")
    let wrong = await dify.ask("/with/as=chatbot/v1/chat-messages", Self.chat(",\"files\":[\(method)]"))
    #expect(wrong.json["message"].string == "'nonsense' is not a valid FileTransferMethod")
    let inInputs = #"{"inputs":{"doc":\#(file)},"user":"mia"}"#
    #expect(await dify.ask("/v1/workflows/run", inInputs).json["message"].string == "Invalid upload file")
  }

  @Test func anUploadedFileIsThereForWhoUploadedIt() async {
    let part = "--b\r\ncontent-disposition: form-data; name=\"user\"\r\n\r\nmia\r\n"
    let upload = part + "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nx\r\n--b--\r\n"
    let uploaded = await dify.answer(
      MockRequest(
        method: "POST", path: "/v1/files/upload",
        headers: ["authorization": "Bearer app-mock", "content-type": "multipart/form-data; boundary=b"],
        body: Array(upload.utf8))
    ).played()
    let id = uploaded.json["id"].string
    let file = #","files":[{"type":"image","transfer_method":"local_file","upload_file_id":"\#(id)"}]"#
    #expect(await dify.ask("/v1/chat-messages", Self.chat(file)).status == 200)
    #expect(await dify.ask("/v1/chat-messages", Self.chat(file).replacing("mia", with: "leo")).status == 400)
  }

  // MARK: What the worker finds out

  @Test func aStreamedWorkflowTellsWrongArgumentsInItsStream() async {
    let body = #"{"inputs":{},"user":"mia","response_mode":"streaming"}"#
    let played = await dify.ask("/with/idle=0/v1/workflows/run", body)
    #expect(played.status == 200)
    #expect(
      played.text == """
        event: ping

        data: {"event":"error","message":"article is required in input form","status":500}


        """)
    // The stream stays open.
    let open = await dify.answer(
      MockRequest(
        method: "POST", path: "/v1/workflows/run",
        headers: ["authorization": "Bearer app-mock", "content-type": "application/json"], body: Array(body.utf8)))
    let task = Task { await open.played() }
    try? await Task.sleep(for: .milliseconds(300))
    task.cancel()
    #expect(await task.value.names == ["error"])
  }

  @Test func anotherAppHasOtherRoutes() async {
    let workflow = await dify.ask("/with/as=chatbot/v1/workflows/run", Body.run)
    #expect(workflow.json["code"].string == "not_workflow_app")
    let stop = await dify.ask("/with/as=chatbot/v1/completion-messages/x/stop", #"{"user":"mia"}"#)
    #expect(stop.json["code"].string == "app_unavailable")
    let chat = await dify.ask("/with/as=workflow/v1/chat-messages", Body.chat)
    #expect(chat.json["code"].string == "not_chat_app")
    #expect(await dify.ask("/with/as=nothing/v1/chat-messages", Body.chat).json["message"].string.contains("chatflow"))
  }

  // MARK: Too many at once

  @Test func requestsAtOnceCanBeLimited() async throws {
    let first = await dify.answer(
      MockRequest(
        method: "POST", path: "/with/at-once=1,delay=3600000/v1/chat-messages",
        headers: ["authorization": "Bearer app-mock", "content-type": "application/json"],
        body: Array(Body.chat.utf8)))
    let refused = await dify.ask("/with/at-once=1/v1/chat-messages", Body.chat)
    #expect(refused.status == 400)
    #expect(refused.json["code"].string == "invalid_param")
    #expect(refused.json["message"].string.hasPrefix("Too many requests. Please try again later. The current maximum"))
    #expect(refused.json["message"].string.hasSuffix(" is 1."))
    let other = await dify.ask("/with/at-once=1,at-once-status=429/v1/workflows/run", Body.runStreaming)
    #expect(other.status == 429)
    #expect(other.json["code"].string == "too_many_requests")
    // A client that goes away makes room.
    let task = Task { await first.played() }
    task.cancel()
    _ = await task.value
    #expect(await dify.ask("/with/at-once=1/v1/chat-messages", Body.chat).status == 200)
    #expect(await dify.ask("/with/at-once=1/v1/chat-messages", Body.chatBlocking).status == 200)
    #expect(await dify.ask("/with/at-once=1/v1/chat-messages", Body.chat).status == 200)
  }
}
