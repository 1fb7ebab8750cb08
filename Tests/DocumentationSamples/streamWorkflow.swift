import DifyApps
import InvokerRuntime

func streamWorkflow(over client: some ServiceClient) async throws {
  let events = try await client.workflow.stream(
    inputs: ["article": "The bridge opened in 1932. It took eight years to build.", "words": 8],
    user: "mia")
  for try await event in events {
    switch event {
    case .textChunk(let piece): print(piece.data.text, terminator: "")
    // Replaces what was printed before.
    case .textReplace(let other): print("\n" + other.data.text)
    // An event that is newer than this client.
    case .unknown(let event): print("skipped: \(event.name)")
    default: break
    }
  }
}
