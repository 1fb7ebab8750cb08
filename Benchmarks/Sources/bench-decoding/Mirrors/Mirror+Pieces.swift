import InvokerRuntime

/// Events that carry a piece of something.
extension Mirror {
  struct AgentLog: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: AgentLogPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct AgentLogPayload: Decodable {
    let nodeExecutionID: String?
    let id: String
    let label: String
    let parentID: String?
    let error: String?
    let status: String
    let data: [String: JSONValue]?
    let metadata: [String: JSONValue]?
    let nodeID: String?

    enum CodingKeys: String, CodingKey {
      case id, label, error, status, data, metadata
      case nodeExecutionID = "node_execution_id"
      case parentID = "parent_id"
      case nodeID = "node_id"
    }
  }

  struct ReasoningChunk: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: ReasoningChunkPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct ReasoningChunkPayload: Decodable {
    let messageID: String?
    let reasoning: String
    let nodeID: String?
    let isFinal: Bool?

    enum CodingKeys: String, CodingKey {
      case reasoning
      case messageID = "message_id"
      case nodeID = "node_id"
      case isFinal = "is_final"
    }
  }

  struct TextChunk: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: TextChunkPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct TextChunkPayload: Decodable {
    let text: String
    let fromVariableSelector: [String]?

    enum CodingKeys: String, CodingKey {
      case text
      case fromVariableSelector = "from_variable_selector"
    }
  }

  struct TTSMessage: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let audio: String

    enum CodingKeys: String, CodingKey {
      case audio
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }
}
