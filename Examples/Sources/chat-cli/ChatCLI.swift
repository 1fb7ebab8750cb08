import ArgumentParser
import DifyApps
import ExampleSupport
import Foundation
import InvokerRuntime
import InvokerServiceAPI

/// Talks to a chat app in the terminal.
@main
struct ChatCLI: Example {
  static let configuration = CommandConfiguration(
    commandName: "chat-cli",
    abstract: "Talks to a Chatbot, Agent or Chatflow app.",
    discussion: """
      Each line is a message. /new begins a new conversation; /quit or Ctrl-D ends the program. Ctrl-C stops the \
      answer that is being written, a second one ends the program.
      """)

  @OptionGroup var service: ServiceOptions

  @Option(help: "A file that goes with the first message.", completion: .file())
  var file: String?

  @Flag(help: "Tell what each answer cost.")
  var verbose = false

  @Flag(help: "Show the messages as well, for input that nobody types.")
  var echo = false

  func run() async throws {
    let api = service.api()
    var conversationID: String?
    var files: [InputFile] = []
    if let file { files = [try await InputFile(uploading: file, to: api, user: service.user)] }
    while let message = nextMessage() {
      switch message {
      case "": continue
      case "/quit": return
      case "/new": conversationID = nil
      default:
        let request = ChatRequest(query: message, conversationID: conversationID, files: files, user: service.user)
        do {
          conversationID = try await ask(request, over: api).conversationID ?? conversationID
          files = []
        } catch let error as InvocationError where inputIsTyped {
          // Who sits at the terminal can try again.
          show("\n")
          report(error)
        }
      }
    }
  }

  /// The next line, without white space around it; `nil` at the end.
  private func nextMessage() -> String? {
    if inputIsTyped || echo { show("> ") }
    guard let line = readLine() else {
      // The shell's prompt would stand behind this one.
      if inputIsTyped || echo { show("\n") }
      return nil
    }
    if echo { show(line + "\n") }
    return line.trimmingCharacters(in: .whitespaces)
  }

  private func ask(_ request: ChatRequest, over api: ServiceAPI) async throws -> ShownAnswer {
    let answer = try await interruptible { try await ShownAnswer(to: request, over: api) }
    show("\n")
    if answer.wasInterrupted {
      writeError("(stopped)\n")
      // The server would go on writing, for nobody.
      if let task = answer.taskID { try await api.stop(ChatInvoker.interface, task: task, user: service.user) }
    }
    if verbose, let usage = answer.usage { writeError("(\(usage.summary))\n") }
    return answer
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
