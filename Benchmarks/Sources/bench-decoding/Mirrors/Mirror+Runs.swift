import InvokerRuntime

/// Events of a run as a whole.
extension Mirror {
  struct WorkflowStarted: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: WorkflowStartedPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct WorkflowStartedPayload: Decodable {
    let id: String
    let workflowID: String
    let inputs: [String: JSONValue]?
    let createdAt: Int?
    let reason: String?

    enum CodingKeys: String, CodingKey {
      case id, inputs, reason
      case workflowID = "workflow_id"
      case createdAt = "created_at"
    }
  }

  struct WorkflowFinished: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: WorkflowResult

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct WorkflowResult: Decodable {
    let id: String
    let workflowID: String
    let status: String
    let outputs: [String: JSONValue]?
    let error: String?
    let elapsedTime: Double?
    let totalTokens: Int?
    let totalSteps: Int?
    let createdAt: Int?
    let finishedAt: Int?
    let createdBy: [String: JSONValue]?
    let exceptionsCount: Int?
    let files: [[String: JSONValue]]?

    enum CodingKeys: String, CodingKey {
      case id, status, outputs, error, files
      case workflowID = "workflow_id"
      case elapsedTime = "elapsed_time"
      case totalTokens = "total_tokens"
      case totalSteps = "total_steps"
      case createdAt = "created_at"
      case finishedAt = "finished_at"
      case createdBy = "created_by"
      case exceptionsCount = "exceptions_count"
    }
  }

  struct WorkflowPaused: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: WorkflowPausedPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct WorkflowPausedPayload: Decodable {
    let workflowRunID: String
    let pausedNodes: [String]?
    let outputs: [String: JSONValue]?
    let reasons: [[String: JSONValue]]?
    let status: String?
    let createdAt: Int?
    let elapsedTime: Double?
    let totalTokens: Int?
    let totalSteps: Int?

    enum CodingKeys: String, CodingKey {
      case outputs, reasons, status
      case workflowRunID = "workflow_run_id"
      case pausedNodes = "paused_nodes"
      case createdAt = "created_at"
      case elapsedTime = "elapsed_time"
      case totalTokens = "total_tokens"
      case totalSteps = "total_steps"
    }
  }
}
