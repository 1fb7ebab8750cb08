import DifyApps
import InvokerRuntime

func reportWorkflowErrors(over client: some ServiceClient) async throws {
  do {
    let answer = try await client.workflow.reply(
      inputs: ["article": "The bridge opened in 1932. It took eight years to build.", "words": 8],
      user: "mia")
    guard let reply = answer.reply else { return print("The app waits for a person.") }
    print(reply.data)
  } catch {
    switch error.reason {
    case .server(let failure) where failure.code == "rate_limit_error":
      print("Trying again does not help: \(failure.message)")
    case .server(let failure): print(failure.code, failure.message)
    case .run(let failure): print("The run failed: \(failure.message)")
    case .timeout, .connection: print("The platform cannot be reached.")
    default: print(error)
    }
    if error.canRetry { print("Trying again later may help.") }
  }
}
