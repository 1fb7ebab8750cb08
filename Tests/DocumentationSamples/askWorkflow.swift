import DifyApps
import InvokerRuntime

func askWorkflow(over client: some ServiceClient) async throws {
  let answer = try await client.workflow.reply(
    inputs: ["article": "The bridge opened in 1932. It took eight years to build.", "words": 8],
    user: "mia")
  guard let reply = answer.reply else { return print("The app waits for a person.") }
  print(reply.data)
}
