import InvokerRuntime

/// Events of iterations and loops.
extension Mirror {
  struct RepetitionStarted: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: RepetitionStartedPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct RepetitionStartedPayload: Decodable {
    let id: String
    let nodeID: String
    let nodeType: String
    let title: String
    let inputs: [String: JSONValue]?
    let inputsTruncated: Bool?
    let metadata: [String: JSONValue]?
    let extras: [String: JSONValue]?
    let createdAt: Int?

    enum CodingKeys: String, CodingKey {
      case id, title, inputs, metadata, extras
      case nodeID = "node_id"
      case nodeType = "node_type"
      case inputsTruncated = "inputs_truncated"
      case createdAt = "created_at"
    }
  }

  struct RepetitionNext: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: RepetitionNextPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct RepetitionNextPayload: Decodable {
    let id: String
    let nodeID: String
    let nodeType: String
    let title: String
    let index: Int
    let preLoopOutput: JSONValue?
    let extras: [String: JSONValue]?
    let createdAt: Int?

    enum CodingKeys: String, CodingKey {
      case id, title, index, extras
      case nodeID = "node_id"
      case nodeType = "node_type"
      case preLoopOutput = "pre_loop_output"
      case createdAt = "created_at"
    }
  }

  struct RepetitionCompleted: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: RepetitionCompletedPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct RepetitionCompletedPayload: Decodable {
    let id: String
    let nodeID: String
    let nodeType: String
    let title: String
    let inputs: [String: JSONValue]?
    let inputsTruncated: Bool?
    let outputs: [String: JSONValue]?
    let outputsTruncated: Bool?
    let status: String
    let error: String?
    let elapsedTime: Double?
    let totalTokens: Int?
    let executionMetadata: ExecutionMetadata?
    let extras: [String: JSONValue]?
    let steps: Int?
    let createdAt: Int?
    let finishedAt: Int?

    enum CodingKeys: String, CodingKey {
      case id, title, inputs, outputs, status, error, extras, steps
      case nodeID = "node_id"
      case nodeType = "node_type"
      case inputsTruncated = "inputs_truncated"
      case outputsTruncated = "outputs_truncated"
      case elapsedTime = "elapsed_time"
      case totalTokens = "total_tokens"
      case executionMetadata = "execution_metadata"
      case createdAt = "created_at"
      case finishedAt = "finished_at"
    }
  }
}
