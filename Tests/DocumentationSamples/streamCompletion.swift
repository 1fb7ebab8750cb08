import DifyApps
import InvokerRuntime

func streamCompletion(over client: some ServiceClient) async throws {
  let events = try await client.completion.stream(
    inputs: ["product": "desk lamp", "tone": "plain"],
    user: "mia")
  for try await event in events {
    switch event {
    case .message(let piece): print(piece.answer, terminator: "")
    // Replaces what was printed before.
    case .messageReplace(let other): print("\n" + other.answer)
    // An event that is newer than this client.
    case .unknown(let event): print("skipped: \(event.name)")
    default: break
    }
  }
}
