import DifyApps
import InvokerRuntime

func streamCompletion(in session: Session) async throws {
  let events = try await session.app.completion.invoke(
    appID: "4db7286d-79e7-456c-9677-eb73a4316651",
    inputs: ["product": "desk lamp", "tone": "plain"],
    responseMode: .streaming,
    user: "mia")
  for try await event in events {
    switch event {
    case .message(let piece): print(piece.answer, terminator: "")
    // What was printed before is withdrawn.
    case .messageReplace(let other): print("\n" + other.answer)
    // An event that is newer than this client.
    case .unknown(let event): print("passed over: \(event.name)")
    default: break
    }
  }
}
