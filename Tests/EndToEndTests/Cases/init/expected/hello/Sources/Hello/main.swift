import Foundation
import InvokerRuntime
import InvokerServiceAPI

// The mock on this machine, unless the environment names a platform and the key of an app.
let environment = ProcessInfo.processInfo.environment
let client = ServiceAPI(
  baseURL: environment["DIFY_BASE_URL"] ?? "http://127.0.0.1:8080/v1",
  apiKey: environment["DIFY_API_KEY"] ?? "app-mock")

let words = CommandLine.arguments.dropFirst().joined(separator: " ")
let question = words.isEmpty ? "When do you open on Saturday?" : words

do {
  // The answer, piece by piece. `reply` returns all of it, and `for try await event in` without `.text` each event.
  for try await piece in try await client.chat.stream(query: question, user: "mia").text {
    FileHandle.standardOutput.write(Data(piece.utf8))
  }
  print()
} catch {
  FileHandle.standardError.write(Data("error: \(error)\n".utf8))
  exit(1)
}
