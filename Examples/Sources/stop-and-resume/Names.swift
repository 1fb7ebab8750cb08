import DifyApps

extension ChatEvent {
  /// What the event is called, with what tells it from others of its kind.
  var name: String {
    switch self {
    case .message(let message): "message '\(message.answer)'"
    case .messageEnd: "message_end"
    default: "another event"
    }
  }
}

extension WorkflowEvent {
  var name: String {
    switch self {
    case .workflowStarted: "workflow_started"
    case .nodeStarted(let start): "node_started \(start.data.title)"
    case .nodeFinished(let end): "node_finished \(end.data.title)"
    case .reasoningChunk: "reasoning_chunk"
    case .textChunk(let chunk): "text_chunk '\(chunk.data.text)'"
    case .workflowFinished(let end): "workflow_finished, \(end.data.status.rawValue)"
    case .unknown(let event): event.name
    default: "another event"
    }
  }
}
