import DifyApps

func chatContests(_ lines: EventLines) throws -> [Contest] {
  func contest<Payload: Decodable>(_ event: String, _ mirror: Payload.Type) throws -> Contest {
    try Contest(event, in: lines, as: ChatEvent.self, against: mirror)
  }
  return try [
    contest("message", Mirror.ChatMessage.self),
    contest("agent_message", Mirror.ChatMessage.self),
    contest("agent_thought", Mirror.ChatAgentThought.self),
    contest("message_file", Mirror.ChatMessageFile.self),
    contest("message_replace", Mirror.ChatMessageReplace.self),
    contest("message_end", Mirror.ChatMessageEnd.self),
    contest("tts_message", Mirror.TTSMessage.self),
    contest("tts_message_end", Mirror.TTSMessage.self),
    contest("reasoning_chunk", Mirror.ReasoningChunk.self),
    contest("workflow_started", Mirror.WorkflowStarted.self),
    contest("workflow_finished", Mirror.WorkflowFinished.self),
    contest("workflow_paused", Mirror.WorkflowPaused.self),
    contest("node_started", Mirror.NodeStarted.self),
    contest("node_finished", Mirror.NodeFinished.self),
    contest("node_retry", Mirror.NodeRetry.self),
    contest("iteration_started", Mirror.RepetitionStarted.self),
    contest("iteration_next", Mirror.RepetitionNext.self),
    contest("iteration_completed", Mirror.RepetitionCompleted.self),
    contest("loop_started", Mirror.RepetitionStarted.self),
    contest("loop_next", Mirror.RepetitionNext.self),
    contest("loop_completed", Mirror.RepetitionCompleted.self),
    contest("human_input_required", Mirror.HumanInputRequired.self),
    contest("human_input_form_filled", Mirror.HumanInputFormFilled.self),
    contest("human_input_form_timeout", Mirror.HumanInputFormTimeout.self),
    contest("agent_log", Mirror.AgentLog.self),
    contest("text_chunk", Mirror.TextChunk.self),
    contest("error", Mirror.Failure.self),
    contest("ping", Mirror.Ping.self),
  ]
}

func workflowContests(_ lines: EventLines) throws -> [Contest] {
  func contest<Payload: Decodable>(_ event: String, _ mirror: Payload.Type) throws -> Contest {
    try Contest(event, in: lines, as: WorkflowEvent.self, against: mirror)
  }
  return try [
    contest("workflow_started", Mirror.WorkflowStarted.self),
    contest("node_started", Mirror.NodeStarted.self),
    contest("node_finished", Mirror.NodeFinished.self),
    contest("node_retry", Mirror.NodeRetry.self),
    contest("iteration_started", Mirror.RepetitionStarted.self),
    contest("iteration_next", Mirror.RepetitionNext.self),
    contest("iteration_completed", Mirror.RepetitionCompleted.self),
    contest("loop_started", Mirror.RepetitionStarted.self),
    contest("loop_next", Mirror.RepetitionNext.self),
    contest("loop_completed", Mirror.RepetitionCompleted.self),
    contest("reasoning_chunk", Mirror.ReasoningChunk.self),
    contest("text_chunk", Mirror.TextChunk.self),
    contest("agent_log", Mirror.AgentLog.self),
    contest("human_input_required", Mirror.HumanInputRequired.self),
    contest("human_input_form_filled", Mirror.HumanInputFormFilled.self),
    contest("human_input_form_timeout", Mirror.HumanInputFormTimeout.self),
    contest("workflow_paused", Mirror.WorkflowPaused.self),
    contest("workflow_finished", Mirror.WorkflowFinished.self),
    contest("tts_message", Mirror.TTSMessage.self),
    contest("tts_message_end", Mirror.TTSMessage.self),
    contest("error", Mirror.Failure.self),
    contest("ping", Mirror.Ping.self),
  ]
}

func completionContests(_ lines: EventLines) throws -> [Contest] {
  func contest<Payload: Decodable>(_ event: String, _ mirror: Payload.Type) throws -> Contest {
    try Contest(event, in: lines, as: CompletionEvent.self, against: mirror)
  }
  return try [
    contest("message", Mirror.CompletionMessage.self),
    contest("message_file", Mirror.CompletionMessageFile.self),
    contest("message_replace", Mirror.CompletionMessageReplace.self),
    contest("message_end", Mirror.CompletionMessageEnd.self),
    contest("tts_message", Mirror.TTSMessage.self),
    contest("tts_message_end", Mirror.TTSMessage.self),
    contest("error", Mirror.Failure.self),
    contest("ping", Mirror.Ping.self),
  ]
}
