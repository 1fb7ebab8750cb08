/// What `CompletionEvent` has of its own.
extension Mirror {
  struct CompletionMessage: Decodable {
    let taskID: String
    let messageID: String
    let createdAt: Int?
    let answer: String

    enum CodingKeys: String, CodingKey {
      case answer
      case taskID = "task_id"
      case messageID = "message_id"
      case createdAt = "created_at"
    }
  }

  struct CompletionMessageFile: Decodable {
    let id: String
    let type: String
    let belongsTo: String?
    let url: String
    let taskID: String?
    let messageID: String?
    let createdAt: Int?

    enum CodingKeys: String, CodingKey {
      case id, type, url
      case belongsTo = "belongs_to"
      case taskID = "task_id"
      case messageID = "message_id"
      case createdAt = "created_at"
    }
  }

  struct CompletionMessageReplace: Decodable {
    let taskID: String
    let messageID: String
    let createdAt: Int?
    let answer: String
    let reason: String?

    enum CodingKeys: String, CodingKey {
      case answer, reason
      case taskID = "task_id"
      case messageID = "message_id"
      case createdAt = "created_at"
    }
  }

  struct CompletionMessageEnd: Decodable {
    let taskID: String
    let messageID: String
    let createdAt: Int?
    let id: String?
    let metadata: MessageMetadata?
    let files: [MessageEndFile]?

    enum CodingKeys: String, CodingKey {
      case id, metadata, files
      case taskID = "task_id"
      case messageID = "message_id"
      case createdAt = "created_at"
    }
  }
}
