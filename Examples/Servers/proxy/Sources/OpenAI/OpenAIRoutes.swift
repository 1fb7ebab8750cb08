import Hummingbird
import InvokerRuntime
import Logging

/// What OpenAI clients call, below `/v1`: the app is the only model.
struct OpenAIRoutes: Sendable {
  let app: ChatApp
  let users: Users
  let limits: Limits
  let model: String
  private let transcripts = Transcripts()

  init(app: ChatApp, users: Users, limits: Limits, model: String) {
    (self.app, self.users, self.limits, self.model) = (app, users, limits, model)
  }

  func add(to group: RouterGroup<BasicRequestContext>) {
    let group = group.add(middleware: FailureResponses { $0.openAI })
    group.post("chat/completions", use: complete)
    group.get("models", use: models)
    group.get("models/:model", use: oneModel)
  }

  // MARK: Models

  private func models(_ request: Request, context: some RequestContext) throws -> Response {
    _ = try users.owner(of: request)
    return .json(["object": "list", "data": [modelObject]] as JSONValue)
  }

  private func oneModel(_ request: Request, context: some RequestContext) throws -> Response {
    _ = try users.owner(of: request)
    try check(context.parameters.get("model") ?? "")
    return .json(modelObject)
  }

  private var modelObject: JSONValue {
    ["id": .string(model), "object": "model", "created": 0, "owned_by": "proxy"]
  }

  private func check(_ name: String) throws(Failure) {
    guard name == model else {
      throw Failure(
        status: .notFound, code: "model_not_found", message: "There is no model '\(name)'. The model is '\(model)'.")
    }
  }

  // MARK: Completions

  private func complete(_ request: Request, context: some RequestContext) async throws -> Response {
    let user = try users.owner(of: request)
    var request = request
    let call = try OpenAIRequest(try await request.collectJSON())
    try check(call.model)
    let place = try limits.enter(user)
    let answer = try await ask(call, user: user, logger: context.logger)
    let run = OpenAIRun(call: call, answer: answer, request: request, user: user, transcripts: transcripts)
    if call.streams {
      return .events { events in
        defer { place.leave() }
        try await run.send(to: &events)
      }
    }
    defer { place.leave() }
    return .json(try await run.completion(), headers: [.connection: "close"])
  }

  /// Asks the app, in the conversation that the transcript belongs to.
  private func ask(_ call: OpenAIRequest, user: String, logger: Logger) async throws -> ChatAnswer {
    let conversation = transcripts.take(call.transcript, of: user)
    do {
      return try await app.ask(
        call.query(isContinued: conversation != nil), inputs: call.inputs, conversationID: conversation, user: user,
        logger: logger)
    } catch {
      // OpenAI's clients repeat a call that failed.
      if let conversation { transcripts.remember(call.transcript, as: conversation, of: user) }
      throw error
    }
  }
}
