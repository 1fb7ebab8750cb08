import DifyApps
import InvokerRuntime

func reportChatErrors(over client: some ServiceClient) async throws {
  do {
    let answer = try await client.chat.reply(
      query: "And on Sunday?",
      conversationID: "21fe5db9-7f35-4be1-adbc-d813e587d285",
      user: "mia")
    guard let reply = answer.reply else { return print("The app waits for a person.") }
    print(reply.answer)
  } catch {
    switch error.reason {
    case .server(let failure) where failure.code == "rate_limit_error":
      print("Trying again does not help: \(failure.message)")
    case .server(let failure): print(failure.code, failure.message)
    case .timeout, .connection: print("The platform cannot be reached.")
    default: print(error)
    }
    if error.canRetry { print("Trying again later may help.") }
  }
}
