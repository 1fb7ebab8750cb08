import ArgumentParser
import DifyApps
import ExampleSupport
import InvokerServiceAPI

/// Talks to a chat app in the terminal.
@main
struct ChatCLI: Example {
  static let configuration = CommandConfiguration(
    commandName: "chat-cli",
    abstract: "Talks to a Chatbot, Agent, or Chatflow app.",
    discussion: """
      Each line is a message, or a command: /new begins a new conversation; /retry repeats an answer that was stopped \
      or failed; /like and /dislike rate the last answer; /quit or Ctrl-D ends the program. Ctrl-C stops the answer \
      that is being written, a second one ends the program. If the app waits for a form, its fields are asked for.
      """)

  @OptionGroup var service: ServiceOptions

  @Option(help: "A file that goes with the first message.", completion: .file())
  var file: String?

  @Flag(help: "Tell what each answer cost, and when a connection broke.")
  var verbose = false

  @Flag(help: "Show the messages as well, for input that nobody types.")
  var echo = false

  func run() async throws {
    let api = service.api(options: options)
    let files =
      if let file { [try await InputFile(uploading: file, to: api, user: service.user)] } else { [InputFile]() }
    let chat = await Chat(api, user: service.user, files: files, input: Lines(areEchoed: echo), isVerbose: verbose)
    try await chat.run()
  }

  /// Streams are reopened when a connection breaks, which nobody would notice otherwise.
  private var options: ServiceAPI.Options {
    guard verbose else { return ServiceAPI.Options() }
    return ServiceAPI.Options { note in
      if case .resuming = note { writeError("(the connection broke; the answer continues)\n") }
    }
  }
}
