import DifyApps
import InvokerRuntime

func continueChat(over client: some ServiceClient) async throws {
  let firstAnswer = try await client.chat.reply(
    query: "When do you open on Saturday?",
    inputs: ["shop": "Lyon"],
    user: "mia")
  guard let first = firstAnswer.reply else { return print("The app waits for a person.") }
  print(first.answer)

  let secondAnswer = try await client.chat.reply(
    query: "And on Sunday?",
    conversationID: first.conversationID,
    user: "mia")
  guard let second = secondAnswer.reply else { return print("The app waits for a person.") }
  print(second.answer)
}
