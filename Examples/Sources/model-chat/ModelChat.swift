import ArgumentParser
import ExampleSupport
import InvokerRuntime
import InvokerServiceAPI
import OpenAILike

/// Asks a model over an API of OpenAI's shape. The clients come from `Examples/Specs/openai-like`.
@main
struct ModelChat: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model-chat",
    abstract: "Asks a model, which can look up the weather.")

  @OptionGroup var server: ServerOptions

  @Option(help: "The name of the model.")
  var model = "small-1"

  @Flag(help: "Use the API whose events have their names in the 'event:' line.")
  var responses = false

  @Argument(help: "The question.")
  var question: String

  func run() async throws {
    do {
      if responses { try await respond() } else { try await converse() }
    } catch let error as InvocationError {
      writeError("error: \(error.reason)\n")
      throw ExitCode(1)
    }
  }

  private func respond() async throws {
    let events = try await server.api.responses.stream(model: model, input: question)
    for try await piece in events.text { show(piece) }
    show("\n")
  }

  /// Lets the model answer, and call functions for as long as it wants to.
  private func converse() async throws {
    var messages = [ChatMessage(role: .user, content: .text(question))]
    while true {
      let answer = try await Answer(to: messages, of: model, over: server.api)
      guard !answer.calls.isEmpty else { return show("\n") }
      messages.append(ChatMessage(role: .assistant, content: nil, toolCalls: answer.calls))
      for call in answer.calls {
        writeError("(\(call.function.name) \(call.function.arguments))\n")
        messages.append(ChatMessage(role: .tool, content: .text(Weather.report(call)), toolCallID: call.id))
      }
    }
  }
}
