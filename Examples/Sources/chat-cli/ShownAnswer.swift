import ExampleSupport
import InvokerConversation
import Observation

/// What the terminal shows of an answer.
@MainActor final class ShownAnswer {
  private let conversation: Conversation
  private let message: Conversation.Message.ID
  /// What was printed, which stays there.
  private var text = ""
  private var isInLine = false

  init(of conversation: Conversation, message: Conversation.Message.ID) {
    (self.conversation, self.message) = (conversation, message)
  }

  /// Prints the answer as it arrives, until it ends or waits, or the task is cancelled.
  func follow() async {
    while !Task.isCancelled {
      printNews()
      guard conversation.isBusy else { return }
      await change()
    }
  }

  /// Ends the last line, if there is one.
  func endLine() {
    if isInLine { show("\n") }
    isInLine = false
  }

  private func printNews() {
    guard let answer = conversation.messages.last(where: { $0.id == message })?.answer, answer.text != text else {
      return
    }
    if answer.text.utf8.starts(with: text.utf8) {
      show(String(decoding: answer.text.utf8.dropFirst(text.utf8.count), as: UTF8.self))
    } else {
      show("\n(That was withdrawn. The answer is:)\n" + answer.text)
    }
    text = answer.text
    isInLine = !text.hasSuffix("\n")
  }

  /// Waits for a change of the conversation.
  private func change() async {
    let (changes, continuation) = AsyncStream<Never>.makeStream()
    withObservationTracking {
      _ = (conversation.messages, conversation.state)
    } onChange: {
      continuation.finish()
    }
    for await _ in changes {}
  }
}
