import InvokerRuntime

/// Events of forms.
extension Mirror {
  struct HumanInputRequired: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: HumanInputRequiredPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct HumanInputRequiredPayload: Decodable {
    let formID: String
    let nodeID: String
    let nodeTitle: String
    let formContent: String
    let inputs: [FormInput]?
    let actions: [FormAction]?
    let displayInUI: Bool?
    let formToken: String?
    let resolvedDefaultValues: [String: String]?
    let expirationTime: Int?

    enum CodingKeys: String, CodingKey {
      case inputs, actions
      case formID = "form_id"
      case nodeID = "node_id"
      case nodeTitle = "node_title"
      case formContent = "form_content"
      case displayInUI = "display_in_ui"
      case formToken = "form_token"
      case resolvedDefaultValues = "resolved_default_values"
      case expirationTime = "expiration_time"
    }
  }

  struct FormInput: Decodable {
    let type: String
    let outputVariableName: String
    let `default`: FormInputDefault?

    enum CodingKeys: String, CodingKey {
      case type, `default`
      case outputVariableName = "output_variable_name"
    }
  }

  struct FormInputDefault: Decodable {
    let type: String
    let selector: [String]?
    let value: String?
  }

  struct FormAction: Decodable {
    let id: String
    let title: String
    let buttonStyle: String?

    enum CodingKeys: String, CodingKey {
      case id, title
      case buttonStyle = "button_style"
    }
  }

  struct HumanInputFormFilled: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: HumanInputFormFilledPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct HumanInputFormFilledPayload: Decodable {
    let nodeID: String
    let nodeTitle: String
    let renderedContent: String?
    let actionID: String
    let actionText: String?
    let submittedData: [String: JSONValue]?

    enum CodingKeys: String, CodingKey {
      case nodeID = "node_id"
      case nodeTitle = "node_title"
      case renderedContent = "rendered_content"
      case actionID = "action_id"
      case actionText = "action_text"
      case submittedData = "submitted_data"
    }
  }

  struct HumanInputFormTimeout: Decodable {
    let taskID: String
    let workflowRunID: String?
    let messageID: String?
    let conversationID: String?
    let createdAt: Int?
    let data: HumanInputFormTimeoutPayload

    enum CodingKeys: String, CodingKey {
      case data
      case taskID = "task_id"
      case workflowRunID = "workflow_run_id"
      case messageID = "message_id"
      case conversationID = "conversation_id"
      case createdAt = "created_at"
    }
  }

  struct HumanInputFormTimeoutPayload: Decodable {
    let nodeID: String
    let nodeTitle: String
    let expirationTime: Int?

    enum CodingKeys: String, CodingKey {
      case nodeID = "node_id"
      case nodeTitle = "node_title"
      case expirationTime = "expiration_time"
    }
  }
}
