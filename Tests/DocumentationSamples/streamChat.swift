import DifyApps
import InvokerRuntime

func streamChat(over client: some ServiceClient) async throws {
  let events = try await client.chat.stream(
    query: "When do you open on Saturday?",
    inputs: ["shop": "Lyon"],
    user: "mia")
  var wasPreviewed = false
  for try await event in events {
    switch event {
    // Here it is the whole text again, not a piece.
    case .message where wasPreviewed: break
    case .message(let piece): print(piece.answer, terminator: "")
    case .agentMessage(let piece):
      wasPreviewed = true
      print(piece.answer, terminator: "")
    // Replaces what was printed before.
    case .messageReplace(let other): print("\n" + other.answer)
    // An event that is newer than this client.
    case .unknown(let event): print("skipped: \(event.name)")
    default: break
    }
  }
}
