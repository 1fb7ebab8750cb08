import DifyApps
import InvokerRuntime

func askWorkflow(in session: Session) async throws {
  let reply = try await session.app.workflow.invoke(
    appID: "dd1c0b99-765e-4352-8eca-479348a7c051",
    inputs: ["article": "The bridge opened in 1932. It took eight years to build.", "words": 8],
    responseMode: .blocking,
    user: "mia")
  print(reply.data)
}
