import DifyApps
import InvokerRuntime

func askCompletion(over client: some ServiceClient) async throws {
  let reply = try await client.completion.reply(
    inputs: ["product": "desk lamp", "tone": "plain"],
    user: "mia")
  print(reply.answer)
}
