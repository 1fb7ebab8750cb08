import DifyApps
import ExampleSupport
import InvokerConversation
import InvokerRuntime
import InvokerServiceAPI

/// Shows a conversation in the terminal, and passes on what is typed.
@MainActor final class Chat {
  private let client: ServiceAPI
  private let user: String
  /// The files of the next message.
  private var files: [InputFile]
  private let input: Lines
  private let isVerbose: Bool
  private var conversation: Conversation

  init(_ client: ServiceAPI, user: String, files: [InputFile], input: Lines, isVerbose: Bool) {
    (self.client, self.user, self.files, self.input, self.isVerbose) = (client, user, files, input, isVerbose)
    conversation = Conversation(client: client, user: user)
  }

  /// Continues to the end of the input.
  func run() async throws {
    while let line = await input.next("> "), line != "/quit" {
      do { try await take(line) } catch let error as InvocationError where inputIsTyped {
        // Who sits at the terminal can try again.
        show("\n")
        report(error)
      }
    }
  }

  private func take(_ line: String) async throws {
    switch line {
    case "": break
    case "/new": conversation = Conversation(client: client, user: user)
    case "/like", "/dislike":
      guard let message = conversation.messages.last else { return }
      try await conversation.rate(message, line == "/like" ? .like : .dislike)
      writeError("(rated)\n")
    case "/retry":
      conversation.retry()
      try await showAnswer()
    default:
      conversation.send(line, files: files)
      files = []
      try await showAnswer()
    }
  }

  /// Shows the last answer as it arrives, until nothing more is expected of it.
  private func showAnswer() async throws {
    guard let message = conversation.messages.last else { return }
    let answer = ShownAnswer(of: conversation, message: message.id)
    while true {
      try await interruptible { await answer.follow() }
      switch conversation.state {
      case .sending, .streaming:
        show("\n")
        writeError("(stopped)\n")
        // The server would go on writing, for nobody.
        return try await conversation.stop()
      case .paused(let forms):
        answer.endLine()
        guard let form = forms.first(where: \.canBeAnswered), try await fillIn(form) else {
          return show("(the app waits for somebody to fill in a form)\n")
        }
      case .failed(let failure): throw failure.error
      case .idle, .stopped:
        show("\n")
        if isVerbose, let usage = conversation.messages.last?.answer.usage { writeError("(\(usage.summary))\n") }
        return
      }
    }
  }

  /// - Returns: whether the form was filled in.
  private func fillIn(_ form: Conversation.Form) async throws -> Bool {
    let prompt = FormPrompt(form.definition, input: input) { [client, user] path in
      try await InputFile(uploading: path, to: client, user: user)
    }
    guard let reply = try await prompt.ask() else { return false }
    do throws(InvocationError) {
      try await conversation.answer(form, action: reply.action, values: reply.values)
    } catch {
      // Who sits at the terminal is asked again.
      guard inputIsTyped else { throw error }
      report(error)
    }
    return true
  }
}

extension Usage {
  fileprivate var summary: String {
    var parts: [String] = []
    if let totalTokens { parts.append("\(totalTokens) tokens") }
    if let totalPrice { parts.append([totalPrice, currency ?? ""].joined(separator: " ")) }
    return parts.joined(separator: ", ")
  }
}
