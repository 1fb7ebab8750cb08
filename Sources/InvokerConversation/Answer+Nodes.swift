import DifyApps

extension Conversation.Answer {
  mutating func applyNode(_ event: ChatEvent) {
    switch event {
    case .nodeStarted(let event):
      let node = Node(event.data)
      // A reopened stream also repeats the start of nodes that have ended.
      let isKnown = nodes.change(node.id) { if [.paused, .retry].contains($0.status) { $0.status = .running } }
      if !isKnown { nodes.append(node) }
    case .nodeFinished(let event): end(Node(event.data), event.data.error, event.data.elapsedTime)
    case .nodeRetry(let event):
      nodes.change(event.data.id) { node in
        node.status = .retry
        node.error = event.data.error
        node.retries = event.data.retryIndex
      }
    case .iterationStarted(let event), .loopStarted(let event): nodes.update(Node(event.data))
    case .iterationNext(let event), .loopNext(let event): nodes.change(event.data.id) { $0.round = event.data.index }
    case .iterationCompleted(let event), .loopCompleted(let event):
      end(Node(event.data), event.data.error, event.data.elapsedTime)
    default: break
    }
  }

  private mutating func end(_ ended: Node, _ error: String?, _ elapsedTime: Double?) {
    if !nodes.contains(where: { $0.id == ended.id }) { nodes.append(ended) }
    nodes.change(ended.id) { node in
      node.status = ended.status
      node.error = error
      node.elapsedTime = elapsedTime
    }
  }
}

extension Conversation.Answer.Node {
  private init(_ id: String, _ node: String, _ type: String, _ title: String, _ parent: String?, _ status: NodeStatus) {
    // A reopened stream tells of iterations and loops as of other nodes.
    let isRepetition = type == "iteration" || type == "loop"
    self.init(
      id: isRepetition ? node : id, nodeID: node, type: type, title: title, parentID: parent, status: status)
  }

  init(_ node: NodeStartedEvent.Data) {
    self.init(node.id, node.nodeID, node.nodeType, node.title, node.iterationID ?? node.loopID, .running)
  }

  init(_ node: NodeFinishedEvent.Data) {
    self.init(node.id, node.nodeID, node.nodeType, node.title, node.iterationID ?? node.loopID, node.status)
  }

  init(_ node: RepetitionStartedEvent.Data) {
    self.init(node.id, node.nodeID, node.nodeType, node.title, nil, .running)
  }

  init(_ node: RepetitionCompletedEvent.Data) {
    self.init(node.id, node.nodeID, node.nodeType, node.title, nil, node.status)
  }
}
