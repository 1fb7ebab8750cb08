import DifyApps
import InvokerRuntime

func askWorkflow(in session: Session) async throws {
  let answer = try await session.app.workflow.invoke(
    appID: "dd1c0b99-765e-4352-8eca-479348a7c051",
    inputs: ["article": "The bridge opened in 1932. It took eight years to build.", "words": 8],
    responseMode: .blocking,
    user: "mia")
  guard let reply = answer.reply else { return print("The app waits for a person.") }
  print(reply.data)
}
