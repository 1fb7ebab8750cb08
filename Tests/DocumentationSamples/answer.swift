import DifyApps
import InvokerRuntime

func answer(_ question: String, in session: some PluginClient) async throws -> String {
  var answer = ""
  let events = try await session.app.chat.stream(
    appID: "3d77732b-c277-4f32-97be-f6d42bd6e7f7",
    query: question,
    inputs: ["shop": "Lyon"],
    user: "mia")
  for try await piece in events.text { answer += piece }
  return answer
}
