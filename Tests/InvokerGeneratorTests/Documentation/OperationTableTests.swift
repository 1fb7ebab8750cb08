import Foundation
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// The table of the overview that has the Swift call of each operation.
@Suite struct OperationTableTests {
  private func rows(_ specs: SpecSet) throws -> [String] {
    let overview = try #require(pages(specs).first)
    guard case .table(let table)? = overview.section("operations")?.blocks.first else {
      Issue.record("there is no table")
      return []
    }
    #expect(table.columns == ["Operation", "Swift"])
    return table.rows.map { row in row.map(\.plainText).joined(separator: " | ") }
  }

  private func specs(in folder: String) throws -> SpecSet {
    let root = packageRoot.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false))
      .filter { $0.hasSuffix(".yaml") && $0 != "invoker.yaml" }
    return loadSpecs(names.sorted()) { path in [UInt8](try Data(contentsOf: root.appending(path: path))) }.specs
  }

  @Test func anAppIsCalledInTwoModesAndStopped() throws {
    let workflow = loadSpecs(["workflow.yaml"]) { path in
      [UInt8](try Data(contentsOf: packageRoot.appending(path: "specs/" + path)))
    }
    #expect(
      try rows(workflow.specs) == [
        "POST /workflows/run | client.workflow.stream(), client.workflow.reply()",
        "POST /workflows/{workflow_id}/run | client.workflow.stream(workflowID:), client.workflow.reply(workflowID:)",
        "POST /workflows/tasks/{task_id}/stop | client.stop()",
        "GET /workflow/{workflow_run_id}/events | automatically, when the stream of a run breaks",
        "invocation type app | session.app.workflow.stream(), session.app.workflow.reply()",
      ])
  }

  @Test func aCallThatIsAnEntryPointHasNoOtherName() throws {
    let rows = try rows(specs(in: "specs/service"))
    #expect(rows.contains("GET /conversations | client.conversations.list(), client.conversations.all()"))
    #expect(rows.contains("GET /workflows/logs | client.workflows.logs(), client.workflows.allLogs()"))
    #expect(rows.contains("PUT /apps/annotations/{annotation_id} | client.annotations.update()"))
    let variables = "client.conversations.variables"
    #expect(
      rows.contains(
        "GET /conversations/{conversation_id}/variables | \(variables).list(), \(variables).all()"))
  }

  @Test func anInvocationHasItsType() throws {
    #expect(try rows(specs(in: "specs/models")).contains("invocation type tts | session.model.tts.stream()"))
  }
}
