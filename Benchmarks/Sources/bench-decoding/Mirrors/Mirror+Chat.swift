/// What `ChatEvent` has of its own.
extension Mirror {
  struct ChatMessage: Decodable {
    let taskID: String
    let messageID: String
    let conversationID: String
    let createdAt: Int?
    let answer: String

    enum CodingKeys: String, CodingKey {
      case answer
      case taskID = "task_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct ChatAgentThought: Decodable {
    let taskID: String
    let messageID: String
    let conversationID: String
    let createdAt: Int?
    let id: String
    let position: Int
    let thought: String?
    let observation: String?
    let tool: String?
    let toolInput: String?
    let messageFiles: [String]?

    enum CodingKeys: String, CodingKey {
      case id, position, thought, observation, tool
      case taskID = "task_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
      case toolInput = "tool_input"
      case messageFiles = "message_files"
    }
  }

  struct ChatMessageFile: Decodable {
    let taskID: String
    let messageID: String
    let conversationID: String
    let createdAt: Int?
    let id: String
    let type: String
    let belongsTo: String?
    let url: String

    enum CodingKeys: String, CodingKey {
      case id, type, url
      case taskID = "task_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
      case belongsTo = "belongs_to"
    }
  }

  struct ChatMessageReplace: Decodable {
    let taskID: String
    let messageID: String
    let conversationID: String
    let createdAt: Int?
    let answer: String
    let reason: String?

    enum CodingKeys: String, CodingKey {
      case answer, reason
      case taskID = "task_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct ChatMessageEnd: Decodable {
    let taskID: String
    let messageID: String
    let conversationID: String
    let createdAt: Int?
    let id: String?
    let metadata: MessageMetadata?

    enum CodingKeys: String, CodingKey {
      case id, metadata
      case taskID = "task_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }
}
