import InvokerSpec

/// What the server remembers about earlier requests.
final class Memory: Sendable {
  /// The users who started conversations.
  struct Conversation: Sendable {
    var user: String
  }

  let runs = Runs()
  let conversations = Ledger<Conversation>()
  /// The users who uploaded files.
  let uploads = Ledger<String>()
  /// The elements of lists.
  let shelves: Shelves
  /// The IDs in examples and recordings, by the names of their fields. They exist for every user.
  private let shown: [String: Set<String>]

  init(_ specs: SpecSet, _ recorded: [String: EventLines]) {
    shelves = Shelves(specs)
    var shown: [String: Set<String>] = [:]
    func note(_ value: Literal) {
      value.forEachField { field in
        guard ["conversation_id", "workflow_id", "upload_file_id"].contains(field.name) else { return }
        if let id = field.value.string { shown[field.name, default: []].insert(id) }
      }
    }
    for example in specs.interfaces.flatMap(\.examples) {
      switch example.outcome {
      // What such an example asks for is not there.
      case .error: continue
      case .reply(let reply): note(reply)
      case .events(let events): events.forEach(note)
      }
      note(example.request)
    }
    for event in recorded.values.flatMap(\.events) { note(event.value) }
    self.shown = shown
  }

  func shows(_ id: String, as field: String) -> Bool { shown[field]?.contains(id) ?? false }

  /// Whether anything is known about such IDs.
  func shows(any field: String) -> Bool { shown[field] != nil }

  /// Remembers the conversation and the message of a response.
  func keepConversation(of answer: [Literal], of call: Call) {
    let begins = call.route.map { $0.method == "POST" && $0.path.allSatisfy { $0.placeholder == nil } } ?? true
    guard begins || !call.interface.apps.isEmpty, !call.interface.followsRuns,
      let id = answer.lazy.compactMap({ $0.text("conversation_id") }).first
    else { return }
    conversations.keep(Conversation(user: call.user), as: id)
    shelves.keep(answer, to: call)
  }

  /// Whether a user has a conversation, or every user does.
  func hasConversation(_ id: String, of user: String) -> Bool {
    !shelves.isDeleted(id) && (shows(id, as: "conversation_id") || conversations[id]?.user == user)
  }
}
