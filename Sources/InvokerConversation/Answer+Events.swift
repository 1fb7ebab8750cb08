import DifyApps
import InvokerRuntime

extension Conversation.Answer {
  /// Applies an event of the run's stream, or of a stream that was reopened and repeats events.
  ///
  /// - Parameter text: follows the text of the stream.
  mutating func apply(_ event: ChatEvent, _ text: inout TextFollower) {
    if case .workflowStarted(let event) = event, event.data.reason == "resumption" { text.expectRepetition() }
    if let change = text.change(by: event) { apply(change) }
    id = event.messageID ?? id
    createdAt = event.createdAt ?? createdAt
    taskID = event.runningTaskID ?? taskID
    switch event {
    case .message, .agentMessage, .messageReplace: break
    case .agentThought(let event): thoughts.update(Thought(event))
    case .messageFile(let event): if event.belongsTo != .user { files.update(Conversation.File(event)) }
    case .messageEnd(let event): apply(event)
    case .reasoningChunk(let event): apply(event.data)
    case .workflowStarted, .workflowFinished, .workflowPaused: applyRun(event)
    case .nodeStarted, .nodeFinished, .nodeRetry, .iterationStarted, .iterationNext, .iterationCompleted, .loopStarted,
      .loopNext, .loopCompleted:
      applyNode(event)
    case .humanInputRequired, .humanInputFormFilled, .humanInputFormTimeout: applyForm(event)
    case .agentLog(let event): agentSteps.update(AgentStep(event.data))
    // Speech isn't shown. A Chatflow answers with messages.
    case .ttsMessage, .ttsMessageEnd, .textChunk, .unknown: break
    }
  }

  private mutating func apply(_ change: TextChange) {
    switch change {
    case .append(let piece), .preview(let piece): text += piece
    case .restate(let all), .replace(let all): text = all
    }
  }

  private mutating func apply(_ end: ChatEvent.MessageEnd) {
    if let metadata = end.metadata {
      usage = metadata.usage ?? usage
      if !metadata.retrieverResources.isEmpty { citations = metadata.retrieverResources }
      for (node, text) in (metadata.reasoning ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let text = text.string else { continue }
        reasoning.update(Reasoning(id: node, text: text, isComplete: true))
      }
    }
    for file in end.files { files.update(Conversation.File(file)) }
    phase = .finished
  }

  private mutating func apply(_ piece: ReasoningChunkEvent.Data) {
    let node = piece.nodeID ?? ""
    let isKnown = reasoning.change(node) { reasoning in
      // The model thinks again, or the stream repeats what it thought.
      if reasoning.isComplete { reasoning.text = "" }
      reasoning.text += piece.reasoning
      reasoning.isComplete = piece.isFinal
    }
    if !isKnown { reasoning.append(Reasoning(id: node, text: piece.reasoning, isComplete: piece.isFinal)) }
  }

  private mutating func applyRun(_ event: ChatEvent) {
    switch event {
    case .workflowStarted(let event):
      // A reopened stream begins with the start of the run, whatever its state.
      if runID == nil || event.data.reason == "resumption" { phase = .running }
      runID = event.data.id
    case .workflowFinished(let finish):
      runID = finish.data.id
      if let failure = event.runFailure { phase = .failed(failure) } else { phase = .finished }
      settle()
    case .workflowPaused(let event):
      runID = event.data.workflowRunID
      for case .humanInputRequired(let form) in event.data.reasons { require(form) }
      phase = .paused
    default: break
    }
  }
}

extension Conversation.Answer {
  /// Ends what the stream has not told the end of, because nobody listened.
  private mutating func settle() {
    let status: NodeStatus = phase == .finished ? .succeeded : .stopped
    for index in nodes.indices where [.running, .paused, .retry].contains(nodes[index].status) {
      nodes[index].status = status
    }
    for index in forms.indices where forms[index].status == .pending { forms[index].status = .expired }
  }
}

extension ChatEvent {
  /// The ID by which the run can be stopped. The reopened stream of a finished run has the ID of the run in its place.
  var runningTaskID: String? { if case .workflowFinished = self { nil } else { taskID } }
}

extension Conversation.Answer.Thought {
  init(_ event: ChatEvent.AgentThought) {
    self.init(
      id: event.id, text: event.thought ?? "",
      tools: (event.tool ?? "").split(separator: ";").map(String.init), toolLabels: event.toolLabels,
      input: event.toolInput ?? "", output: event.observation ?? "", fileIDs: event.messageFiles)
  }
}

extension Conversation.Answer.AgentStep {
  init(_ event: AgentLogEvent.Data) {
    self.init(
      id: event.id, parentID: event.parentID, nodeID: event.nodeID, label: event.label, status: event.status,
      error: event.error, data: event.data ?? [:])
  }
}

extension Array where Element: Identifiable {
  /// Replaces the element with the same ID, or appends a new one.
  mutating func update(_ element: Element) {
    if !change(element.id, { $0 = element }) { append(element) }
  }

  /// Changes the element with an ID.
  ///
  /// - Returns: whether there is one.
  @discardableResult
  mutating func change(_ id: Element.ID, _ change: (inout Element) -> Void) -> Bool {
    guard let index = lastIndex(where: { $0.id == id }) else { return false }
    change(&self[index])
    return true
  }
}
