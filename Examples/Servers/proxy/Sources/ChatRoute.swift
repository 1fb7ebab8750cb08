import Hummingbird
import InvokerRuntime

/// `POST /chat`, for browsers and apps: a question, and the answer as Server-Sent Events.
struct ChatRoute: Sendable {
  let app: ChatApp
  let users: Users
  let limits: Limits

  func answer(_ request: Request, context: some RequestContext) async throws -> Response {
    let (user, newCookie) = try users.caller(of: request)
    var request = request
    let question = try Question(try await request.collectJSON())
    let place = try limits.enter(user)
    let answer = try await app.ask(
      question.text, inputs: question.inputs, conversationID: question.conversation, user: user, logger: context.logger)
    var response = Response.events { [request] events in
      defer { place.leave() }
      do {
        try await answer.read(for: request) { event in try await events.send(event) }
      } catch {
        guard let failure = Failure(error) else { throw error }
        try await events.send(failure)
      }
    }
    if let newCookie { response.setCookie(newCookie) }
    return response
  }
}

/// The body of a request: `{"question": "…", "conversation": "…", "inputs": {…}}`, of which the last two can be missing.
private struct Question {
  var text: String
  var conversation: String?
  var inputs: JSONObject

  init(_ json: JSONValue) throws(Failure) {
    guard let text = json["question"]?.string, !text.isEmpty else {
      throw .badRequest("'question' is missing: the text to answer.")
    }
    self.text = text
    conversation = json["conversation"]?.string
    inputs = json["inputs"]?.object ?? [:]
  }
}
