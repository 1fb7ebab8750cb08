import InvokerRuntime

/// Events of nodes.
extension Mirror {
  struct NodeStarted: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: NodeStartedPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct NodeStartedPayload: Decodable {
    let id: String
    let nodeID: String
    let nodeType: String
    let title: String
    let index: Int?
    let predecessorNodeID: String?
    let inputs: [String: JSONValue]?
    let inputsTruncated: Bool?
    let createdAt: Int?
    let extras: [String: JSONValue]?
    let iterationID: String?
    let loopID: String?

    enum CodingKeys: String, CodingKey {
      case id, title, index, inputs, extras
      case nodeID = "node_id"
      case nodeType = "node_type"
      case predecessorNodeID = "predecessor_node_id"
      case inputsTruncated = "inputs_truncated"
      case createdAt = "created_at"
      case iterationID = "iteration_id"
      case loopID = "loop_id"
    }
  }

  struct NodeFinished: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: NodeFinishedPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct NodeFinishedPayload: Decodable {
    let id: String
    let nodeID: String
    let nodeType: String
    let title: String
    let index: Int?
    let predecessorNodeID: String?
    let inputs: [String: JSONValue]?
    let inputsTruncated: Bool?
    let processData: [String: JSONValue]?
    let processDataTruncated: Bool?
    let outputs: [String: JSONValue]?
    let outputsTruncated: Bool?
    let status: String
    let error: String?
    let elapsedTime: Double?
    let executionMetadata: ExecutionMetadata?
    let createdAt: Int?
    let finishedAt: Int?
    let files: [[String: JSONValue]]?
    let iterationID: String?
    let loopID: String?

    enum CodingKeys: String, CodingKey {
      case id, title, index, inputs, outputs, status, error, files
      case nodeID = "node_id"
      case nodeType = "node_type"
      case predecessorNodeID = "predecessor_node_id"
      case inputsTruncated = "inputs_truncated"
      case processData = "process_data"
      case processDataTruncated = "process_data_truncated"
      case outputsTruncated = "outputs_truncated"
      case elapsedTime = "elapsed_time"
      case executionMetadata = "execution_metadata"
      case createdAt = "created_at"
      case finishedAt = "finished_at"
      case iterationID = "iteration_id"
      case loopID = "loop_id"
    }
  }

  struct NodeRetry: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: NodeRetryPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct NodeRetryPayload: Decodable {
    let id: String
    let nodeID: String
    let nodeType: String
    let title: String
    let index: Int?
    let predecessorNodeID: String?
    let inputs: [String: JSONValue]?
    let inputsTruncated: Bool?
    let processData: [String: JSONValue]?
    let processDataTruncated: Bool?
    let outputs: [String: JSONValue]?
    let outputsTruncated: Bool?
    let status: String
    let error: String?
    let elapsedTime: Double?
    let executionMetadata: ExecutionMetadata?
    let createdAt: Int?
    let finishedAt: Int?
    let files: [[String: JSONValue]]?
    let iterationID: String?
    let loopID: String?
    let retryIndex: Int

    enum CodingKeys: String, CodingKey {
      case id, title, index, inputs, outputs, status, error, files
      case nodeID = "node_id"
      case nodeType = "node_type"
      case predecessorNodeID = "predecessor_node_id"
      case inputsTruncated = "inputs_truncated"
      case processData = "process_data"
      case processDataTruncated = "process_data_truncated"
      case outputsTruncated = "outputs_truncated"
      case elapsedTime = "elapsed_time"
      case executionMetadata = "execution_metadata"
      case createdAt = "created_at"
      case finishedAt = "finished_at"
      case iterationID = "iteration_id"
      case loopID = "loop_id"
      case retryIndex = "retry_index"
    }
  }
}
