import Foundation
import Testing

/// The commands of `docs/import-openapi.md`, on a document that has what they name.
@Suite struct ImportDocumentationTests {
  @Test func commandsAreTrue() async throws {
    let text = try String(
      contentsOf: DocumentationTests.root.appending(path: "docs/import-openapi.md"), encoding: .utf8)
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("    invoker ") }
    #expect(commands.count == 3)
    let document = #"{"openapi":"3.1.0","paths":{"/chat-messages":{"post":{"responses":{"204":{}}}}}}"#
    try await withTemporaryFolder { folder in
      try write(["openapi.json": Data(document.utf8)], below: folder)
      for command in commands {
        let words = command.split(separator: "'").enumerated().flatMap { index, part in
          index == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
        let run = try await Tool.run(Array(words.dropFirst()), in: folder)
        #expect(run.status == 0, "\(command): \(run.diagnostics)")
      }
      let spec = try String(contentsOf: folder.appending(path: "specs/chat.yaml"), encoding: .utf8)
      #expect(spec.contains("entry_point: session.app.chat\n"))
    }
  }
}
