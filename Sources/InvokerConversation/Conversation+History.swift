import DifyApps
import DifyService
public import InvokerRuntime

/// Messages of before.
extension Conversation {
  /// Loads a page of messages that precede those in ``messages``. If the newest one of the conversation waits for a
  /// person, the state is then ``State/paused(_:)``.
  ///
  /// - Parameter limit: the number of messages, at most 100.
  public func loadEarlier(limit: Int = 20) async throws(InvocationError) {
    guard let id, hasEarlier, !isLoadingEarlier else { return }
    isLoadingEarlier = true
    defer { isLoadingEarlier = false }
    let first = messages.lazy.compactMap(\.answer.id).first
    let page = try await client.messages.list(conversationID: id, user: user, firstID: first, limit: limit)
    let known = Set(messages.compactMap(\.answer.id))
    let earlier = page.data.filter { !known.contains($0.id) }
    let isNewest = messages.isEmpty
    let start = (messages.first?.id ?? 0) - earlier.count
    messages.insert(contentsOf: zip(start..., earlier).map { Message(id: $0, $1) }, at: 0)
    hasEarlier = page.hasMore && !page.data.isEmpty
    if isNewest, messages.last?.answer.phase == .paused { showState() }
  }
}

extension Conversation.Message {
  fileprivate init(id: Int, _ message: DifyService.Message) {
    let files = message.messageFiles.map { (isOfUser: $0.belongsTo == "user", file: Conversation.File($0)) }
    self.init(
      id: id,
      question: Conversation.Question(
        text: message.query, files: files.filter(\.isOfUser).map(\.file), sent: []),
      answer: Conversation.Answer(message, files: files.filter { !$0.isOfUser }.map(\.file)))
  }
}

extension Conversation.Answer {
  fileprivate init(_ message: DifyService.Message, files: [Conversation.File]) {
    id = message.id
    createdAt = message.createdAt
    text = message.answer
    thoughts = message.agentThoughts.map(Thought.init)
    forms = message.extraContents.compactMap(Conversation.Form.init)
    self.files = files
    citations = message.retrieverResources.map(RetrieverResource.init)
    usage = Usage(message)
    rating = message.feedback?.rating.map(MessageRating.init(rawValue:))
    runID = message.extraContents.lazy.compactMap(\.workflowRunID).last
    phase =
      if !pendingForms.isEmpty { .paused } else if let error = message.error, message.status == "error" {
        .failed(RunFailure(status: "error", message: error))
      } else { .finished }
  }
}

extension Conversation.File {
  fileprivate init(_ file: DifyService.Message.File) {
    self.init(
      id: file.id, type: file.type.map(InputFileType.init(rawValue:)), name: file.filename, mimeType: file.mimeType,
      size: file.size, url: file.url)
  }
}

extension Conversation.Answer.Thought {
  fileprivate init(_ thought: DifyService.Message.Thought) {
    let labels = thought.toolLabels.compactMapValues { $0.object?.compactMapValues(\.string) }
    self.init(
      id: thought.id, text: thought.thought ?? "",
      tools: (thought.tool ?? "").split(separator: ";").map(String.init), toolLabels: labels,
      input: thought.toolInput ?? "", output: thought.observation ?? "", fileIDs: thought.files)
  }
}

extension Conversation.Form {
  /// Of a form that was submitted, the server keeps the result.
  fileprivate init?(_ content: DifyService.Message.HumanInput) {
    if let form = content.formDefinition, let id = form.formID, let node = form.nodeID {
      let definition = HumanInputForm(
        formID: id, nodeID: node, nodeTitle: form.nodeTitle ?? "", formContent: form.formContent ?? "",
        inputs: form.inputs, actions: form.actions, displayInUI: form.displayInUI, formToken: form.formToken,
        resolvedDefaultValues: form.resolvedDefaultValues, expirationTime: form.expirationTime)
      self.init(definition: definition)
    } else if let result = content.formSubmissionData, let node = result.nodeID {
      let content = result.renderedContent ?? ""
      let definition = HumanInputForm(
        formID: node, nodeID: node, nodeTitle: result.nodeTitle ?? "", formContent: content)
      self.init(
        definition: definition, status: .submitted(actionID: result.actionID ?? ""), renderedContent: content)
    } else {
      return nil
    }
  }
}

extension RetrieverResource {
  fileprivate init(_ source: DifyService.Message.Source) {
    self.init(
      id: source.id, messageID: source.messageID, position: source.position, datasetID: source.datasetID,
      datasetName: source.datasetName, documentID: source.documentID, documentName: source.documentName,
      dataSourceType: source.dataSourceType, segmentID: source.segmentID, score: source.score,
      hitCount: source.hitCount, wordCount: source.wordCount, segmentPosition: source.segmentPosition,
      indexNodeHash: source.indexNodeHash, content: source.content, summary: source.summary,
      createdAt: source.createdAt)
  }
}

extension Usage {
  /// `nil` if the server doesn't report it.
  fileprivate init?(_ message: DifyService.Message) {
    guard message.totalTokens != nil || message.totalPrice != nil else { return nil }
    self.init(
      promptTokens: message.messageTokens, completionTokens: message.answerTokens, totalTokens: message.totalTokens,
      totalPrice: message.totalPrice, currency: message.currency, latency: message.providerResponseLatency)
  }
}
