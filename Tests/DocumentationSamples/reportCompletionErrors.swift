import DifyApps
import InvokerRuntime

func reportCompletionErrors(over client: some ServiceClient) async throws {
  do {
    let reply = try await client.completion.reply(
      inputs: ["product": "desk lamp", "tone": "plain"],
      user: "mia")
    print(reply.answer)
  } catch {
    switch error.reason {
    case .server(let failure) where failure.code == "unsupported_media_type":
      print("Trying again does not help: \(failure.message)")
    case .server(let failure): print(failure.code, failure.message)
    case .timeout, .connection: print("The platform cannot be reached.")
    default: print(error)
    }
    if error.canRetry { print("Trying again later may help.") }
  }
}
