import DifyApps
import InvokerRuntime

func reportCompletionErrors(in session: Session) async throws {
  do {
    let reply = try await session.app.completion.invoke(
      appID: "4db7286d-79e7-456c-9677-eb73a4316651",
      inputs: ["product": "desk lamp", "tone": "plain"],
      responseMode: .blocking,
      user: "mia")
    print(reply.answer)
  } catch {
    switch error.reason {
    case .server(let failure) where failure.code == "unsupported_media_type":
      print("Not to be solved by trying again: \(failure.message)")
    case .server(let failure): print(failure.code, failure.message)
    case .timeout, .connection: print("The platform cannot be reached.")
    default: print(error)
    }
    if error.canRetry { print("Trying again later may help.") }
  }
}
