import DifyApps
import InvokerRuntime

func continueChat(in session: Session) async throws {
  let firstAnswer = try await session.app.chat.invoke(
    appID: "3d77732b-c277-4f32-97be-f6d42bd6e7f7",
    query: "When do you open on Saturday?",
    inputs: ["shop": "Lyon"],
    responseMode: .blocking,
    user: "mia")
  guard let first = firstAnswer.reply else { return print("The app waits for a person.") }
  print(first.answer)

  let secondAnswer = try await session.app.chat.invoke(
    appID: "3d77732b-c277-4f32-97be-f6d42bd6e7f7",
    query: "And on Sunday?",
    responseMode: .blocking,
    conversationID: first.conversationID,
    user: "mia")
  guard let second = secondAnswer.reply else { return print("The app waits for a person.") }
  print(second.answer)
}
