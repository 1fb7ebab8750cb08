import Foundation
import InvokerMock
import InvokerSpec
import Testing

/// What the mock keeps in memory, so that a program can be tried from end to end.
@Suite(.timeLimit(.minutes(2))) struct ShelfTests {
  private static func spec(
    _ name: String, _ request: String, _ params: String, example: String, reply: String
  ) -> String {
    """
    invoker: 1
    interface: \(name)
    title: Something
    summary: It does something.
    transports: {service_api: {version: v1, request: '\(request)'}}
    params:
    \(params.split(separator: ";").map { "  " + $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n"))
    response_modes:
      blocking: {returns: {type: object, additionalProperties: true}}
    examples:
      shown: {title: Shown, mode: blocking, request: \(example), reply: \(reply)}

    """
  }

  private static let conversation =
    "{id: d7bb, name: slowly, inputs: {name: x}, status: normal, introduction: Hi, created_at: 7, updated_at: 7}"
  private static let message =
    "{id: m1, conversation_id: d7bb, inputs: {}, query: Hello, answer: Hi, feedback: null, created_at: 7}"
  private static let dataset = "{id: s1, name: Manual, description: null, created_at: 7}"
  private static let user = "user: {type: string, required: true}"
  private static let files = [
    "conversations.yaml": spec(
      "conversations", "GET /conversations?user={user}&last_id={last_id}&limit={limit}",
      user + "; last_id: {type: string}; limit: {type: integer, default: 20}", example: "{user: mia}",
      reply: "{limit: 20, has_more: false, data: [\(conversation)]}"),
    "rename.yaml": spec(
      "rename", "POST /conversations/{conversation_id}/name",
      "conversation_id: {type: string, required: true}; name: {type: string}; " + user,
      example: "{conversation_id: d7bb, name: Slowly, user: mia}", reply: conversation),
    "remove.yaml": spec(
      "remove", "DELETE /conversations/{conversation_id}", "conversation_id: {type: string, required: true}; " + user,
      example: "{conversation_id: d7bb, user: mia}", reply: "{result: success}"),
    "messages.yaml": spec(
      "messages", "GET /messages?user={user}&conversation_id={conversation_id}&first_id={first_id}&limit={limit}",
      user + "; conversation_id: {type: string, required: true}; first_id: {type: string}; limit: {type: integer}",
      example: "{user: mia, conversation_id: d7bb}", reply: "{limit: 20, has_more: false, data: [\(message)]}"),
    "feedback.yaml": spec(
      "feedback", "POST /messages/{message_id}/feedbacks",
      "message_id: {type: string, required: true}; rating: {type: string}; content: {type: string}; " + user,
      example: "{message_id: m1, rating: like, user: mia}", reply: "{result: success}"),
    "feedbacks.yaml": spec(
      "feedbacks", "GET /app/feedbacks?page={page}", "page: {type: integer, default: 1}", example: "{}",
      reply: "{data: [{id: f1, message_id: m1, conversation_id: d7bb, rating: like, content: x, created_at: '2026'}]}"),
    "datasets.yaml": spec(
      "datasets", "GET /datasets?page={page}&keyword={keyword}",
      "page: {type: integer, default: 1}; keyword: {type: string}", example: "{}",
      reply: "{data: [\(dataset)], has_more: false, total: 1, page: 1, limit: 20}"),
    "create.yaml": spec(
      "create", "POST /datasets", "name: {type: string, required: true}", example: "{name: Manual}", reply: dataset),
    "read.yaml": spec(
      "read", "GET /datasets/{dataset_id}", "dataset_id: {type: string, required: true}", example: "{dataset_id: s1}",
      reply: dataset),
    "change.yaml": spec(
      "change", "PATCH /datasets/{dataset_id}",
      "dataset_id: {type: string, required: true}; name: {type: string}", example: "{dataset_id: s1, name: Manual}",
      reply: dataset),
    "documents.yaml": spec(
      "documents", "GET /datasets/{dataset_id}/documents", "dataset_id: {type: string, required: true}",
      example: "{dataset_id: s1}", reply: "{data: [{id: t1, name: One, position: 1}], total: 1}"),
    "write.yaml": spec(
      "write", "POST /datasets/{dataset_id}/document/create-by-text",
      "dataset_id: {type: string, required: true}; name: {type: string}", example: "{dataset_id: s1, name: One}",
      reply: "{document: {id: t1, name: One, position: 1}, batch: b1}"),
  ]

  private let dify: MockDify

  init() throws {
    let folder = repository.appendingPathComponent("specs")
    let loaded = loadSpecs(["chat.yaml"] + Self.files.keys.sorted()) { path in
      try Self.files[path].map { Array($0.utf8) } ?? Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }
    try #require(loaded.diagnostics.map(\.message) == [])
    dify = MockDify(specs: loaded.specs)
  }

  private func list(_ path: String, _ query: [String: String] = ["user": "mia"]) async throws -> [[String: Any]] {
    let played = await dify.ask("/v1" + path, query: query)
    try #require(played.status == 200, "\(played.text)")
    let reply = try JSONSerialization.jsonObject(with: Data(played.text.utf8)) as? [String: Any]
    return try #require(reply?["data"] as? [[String: Any]])
  }

  private func names(_ path: String, _ query: [String: String] = ["user": "mia"]) async throws -> [String] {
    try await list(path, query).map { $0["name"] as? String ?? "" }
  }

  /// Talks to a chatbot, and returns the conversation and the message.
  private func chat(_ query: String, in conversation: String? = nil) async -> (conversation: String, message: String) {
    let more = conversation.map { #","conversation_id":"\#($0)""# } ?? ""
    let reply = await dify.ask(
      "/with/as=chatbot/v1/chat-messages",
      #"{"query":"\#(query)","inputs":{},"user":"mia","response_mode":"blocking"\#(more)}"#)
    return (reply.json["conversation_id"].string, reply.json["message_id"].string)
  }

  @Test func examplesAreThereFromTheStart() async throws {
    #expect(try await names("/conversations") == ["slowly"])
    #expect(try await list("/messages", ["user": "mia", "conversation_id": "d7bb"]).count == 1)
    #expect(try await names("/datasets", [:]) == ["Manual"])
  }

  @Test func aChatCreatesAConversationWithMessages() async throws {
    let first = await chat("Where is my order?")
    #expect(try await names("/conversations") == ["Where is my order?", "slowly"])
    #expect(try await names("/conversations", ["user": "leo"]) == ["slowly"])
    let second = await chat("And now?", in: first.conversation)
    #expect(second.conversation == first.conversation)
    let messages = try await list("/messages", ["user": "mia", "conversation_id": first.conversation])
    #expect(messages.map { $0["query"] as? String } == ["Where is my order?", "And now?"])
    #expect(messages.map { $0["id"] as? String } == [first.message, second.message])
    #expect(messages.allSatisfy { ($0["answer"] as? String)?.isEmpty == false })
    #expect(
      try await list("/messages", ["user": "mia", "conversation_id": first.conversation, "limit": "1"]).count == 1)
  }

  @Test func aConversationIsRenamedAndDeleted() async throws {
    let id = await chat("Where is my order?").conversation
    let renamed = await dify.ask("/v1/conversations/\(id)/name", #"{"name":"Order","user":"mia"}"#)
    #expect(renamed.json["id"].string == id)
    #expect(renamed.json["name"].string == "Order")
    #expect(try await names("/conversations") == ["Order", "slowly"])
    #expect(await dify.ask("/v1/conversations/\(id)", #"{"user":"leo"}"#, method: "DELETE").status == 404)
    #expect(await dify.ask("/v1/conversations/\(id)", #"{"user":"mia"}"#, method: "DELETE").status == 200)
    #expect(try await names("/conversations") == ["slowly"])
    for (path, method) in [("/v1/conversations/\(id)", "DELETE"), ("/v1/conversations/\(id)/name", "POST")] {
      #expect(await dify.ask(path, #"{"user":"mia"}"#, method: method).status == 404)
    }
    #expect(await dify.ask("/v1/messages", query: ["user": "mia", "conversation_id": id]).status == 404)
    #expect(await chat("Still there?", in: id).conversation == "")
  }

  @Test func whatExamplesShowCanBeDeletedToo() async throws {
    #expect(await dify.ask("/v1/conversations/d7bb", #"{"user":"mia"}"#, method: "DELETE").status == 200)
    #expect(try await names("/conversations") == [])
    #expect(await dify.ask("/v1/messages", query: ["user": "mia", "conversation_id": "d7bb"]).status == 404)
  }

  @Test func feedbackIsKept() async throws {
    let (conversation, message) = await chat("Where is my order?")
    let path = "/v1/messages/\(message)/feedbacks"
    #expect(await dify.ask(path, #"{"rating":"like","user":"mia"}"#).json["result"].string == "success")
    let query = ["user": "mia", "conversation_id": conversation]
    let feedback = try await list("/messages", query)[0]["feedback"] as? [String: String]
    #expect(feedback == ["rating": "like"])
    let all = try await list("/app/feedbacks")
    #expect(all.count == 2)
    #expect(all[0]["message_id"] as? String == message && all[0]["conversation_id"] as? String == conversation)
    #expect(all[0]["rating"] as? String == "like" && all[0]["content"] is NSNull)
    #expect((all[0]["created_at"] as? String)?.contains("T") == true)
    #expect(await dify.ask(path, #"{"rating":null,"user":"mia"}"#).status == 200)
    #expect(try await list("/messages", query)[0]["feedback"] is NSNull)
    #expect(try await list("/app/feedbacks").compactMap { $0["message_id"] as? String } == ["m1"])
    #expect(await dify.ask("/v1/messages/nothing/feedbacks", #"{"rating":"like","user":"mia"}"#).status == 404)
  }

  @Test func aDatasetIsCreatedReadChangedAndFilled() async throws {
    let created = await dify.ask("/v1/datasets", #"{"name":"Recipes"}"#)
    let id = created.json["id"].string
    #expect(created.json["name"].string == "Recipes")
    #expect(try await names("/datasets", [:]) == ["Recipes", "Manual"])
    #expect(try await names("/datasets", ["keyword": "recip"]) == ["Recipes"])
    #expect(try await names("/datasets", ["page": "2"]) == [])
    #expect(await dify.ask("/v1/datasets/\(id)", #"{"name":"Cakes"}"#, method: "PATCH").json["name"].string == "Cakes")
    #expect(await dify.ask("/v1/datasets/\(id)").json["name"].string == "Cakes")
    #expect(try await names("/datasets/\(id)/documents", [:]) == [])
    let written = await dify.ask("/v1/datasets/\(id)/document/create-by-text", #"{"name":"Tart"}"#)
    #expect(written.json["document"]["name"].string == "Tart")
    #expect(try await names("/datasets/\(id)/documents", [:]) == ["Tart"])
    #expect(try await names("/datasets/s1/documents", [:]) == ["One"])
    #expect(await dify.ask("/v1/datasets/nothing/documents").status == 404)
  }
}
