import DifyApps
import InvokerRuntime

func askCompletion(in session: Session) async throws {
  let reply = try await session.app.completion.invoke(
    appID: "4db7286d-79e7-456c-9677-eb73a4316651",
    inputs: ["product": "desk lamp", "tone": "plain"],
    responseMode: .blocking,
    user: "mia")
  print(reply.answer)
}
