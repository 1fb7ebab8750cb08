import Foundation
import Testing

/// The specs say what a real server did.
@Suite struct RecordingsTests {
  @Test func theSpecsSayWhatTheServerDid() async throws {
    let run = try await Tool.run(
      ["verify", "Tests/Recordings", "specs", "specs/models", "--baseline", "Tests/Recordings/accepted.txt"],
      in: DocumentationTests.root)
    #expect(run.status == 0, "\(run.diagnostics)")
    let folders = try FileManager.default.contentsOfDirectory(
      at: DocumentationTests.root.appending(path: "Tests/Recordings"), includingPropertiesForKeys: [.isDirectoryKey])
    let count = try folders.count { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    #expect(run.output.hasPrefix("\(count) recordings, "))
  }

  /// What the published documents say is not what the server does: each of these is found without being looked for.
  @Test(arguments: [
    ("a price that comes as text", "'total_price' is a string, and a number in the spec"),
    ("a run that failed without an event for it", "a stream of 'chatflow' ends with 'workflow_finished'"),
    ("a failure without a code", "'code' is missing, which ErrorEvent requires"),
    ("a reply of a run that waits", "the response has 'paused_nodes', which WorkflowResult does not have"),
    ("a finished run, reopened", "a stream of 'workflow' begins with 'workflow_finished'"),
    ("a run that goes on in one stream", "continues with 'workflow_started' after 'workflow_paused'"),
    ("a query item", "'continue_on_pause' is accepted"),
    ("files of an answer", "the response has 'files', which ChatEvent.MessageEnd does not have"),
    ("fields of a form", "the response has 'option_source', which HumanInputRequiredEvent.FormInput does not have"),
    ("codes", "'chat' fails with 'unauthorized' (401)"),
  ])
  func whatDocumentsDoNotSayIsFound(_ what: String, _ finding: String) async throws {
    let run = try await Self.documents
    #expect(run.status == 1)
    #expect(run.diagnostics.contains(finding), "\(what): \(run.diagnostics)")
  }

  private static var documents: Tool.Run {
    get async throws {
      try await Tool.run(
        ["verify", "Tests/Recordings", "specs/history/documents-2026-07"], in: DocumentationTests.root)
    }
  }
}
