import DifyApps
import InvokerRuntime

func askChat(over client: some ServiceClient) async throws {
  let answer = try await client.chat.reply(
    query: "And on Sunday?",
    conversationID: "21fe5db9-7f35-4be1-adbc-d813e587d285",
    user: "mia")
  guard let reply = answer.reply else { return print("The app waits for a person.") }
  print(reply.answer)
}
