import DifyApps
import InvokerRuntime

/// What leaves this server of an answer: what a screen shows, and nothing of how the app works.
enum AnswerEvent: Sendable {
  /// The conversation to continue with the next question.
  case conversation(String)
  /// The next piece of the text.
  case text(String)
  /// Other text in place of all pieces so far.
  case replace(String)
  /// A passage that the answer is based on.
  case citation(RetrieverResource)
  case usage(Usage)
  /// The app waits for somebody to fill in this form.
  case form(HumanInputForm)
  /// Nothing follows. If `isPaused`, the answer continues after the form, on the platform.
  case end(isPaused: Bool)
}

/// Translates the app's events, which tell more than anybody outside has to know.
struct AnswerTranslation {
  /// Keeps the text until the answer ends.
  private var text: TextFollower
  private var textBytes = 0
  private let mostTextBytes: Int
  private var conversation: String?
  private var isPaused = false

  init(of events: InvocationStream<ChatEvent>, mostTextBytes: Int) {
    text = TextFollower(events)
    self.mostTextBytes = mostTextBytes
  }

  /// - Throws: if the text has become too long.
  mutating func events(for event: ChatEvent) throws(Failure) -> [AnswerEvent] {
    var translated: [AnswerEvent] = []
    if let id = event.conversationID, id != conversation {
      conversation = id
      translated.append(.conversation(id))
    }
    switch text.change(by: event) {
    case .append(let piece), .preview(let piece):
      textBytes += piece.utf8.count
      if !piece.isEmpty { translated.append(.text(piece)) }
    case .replace(let all):
      textBytes = all.utf8.count
      translated.append(.replace(all))
    // Repeats what has been sent in pieces.
    case .restate, nil: break
    }
    if textBytes > mostTextBytes { throw .answerTooLong(mostTextBytes) }
    switch event {
    case .messageEnd(let end):
      translated += (end.metadata?.retrieverResources ?? []).map { .citation($0) }
      if let usage = end.metadata?.usage { translated.append(.usage(usage)) }
    // Other forms reach their readers by mail.
    case .humanInputRequired(let event) where event.data.displayInUI != false: translated.append(.form(event.data))
    case .workflowPaused: isPaused = true
    default: break
    }
    return translated
  }

  /// What follows the last event.
  var end: AnswerEvent { .end(isPaused: isPaused) }
}
