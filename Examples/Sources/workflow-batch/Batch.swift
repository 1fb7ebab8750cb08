import DifyApps
import InvokerRuntime

/// Runs of one workflow, a number of them at a time.
struct Batch: Sendable {
  var workflow: WorkflowServiceCalls
  var user: String
  var isStreaming: Bool
  /// How many runs are under way at a time.
  var concurrency: Int

  /// Runs the workflow for each row: whenever one run ends, the next one begins.
  func run(_ rows: [JSONObject]) async -> Results {
    var results = Results(total: rows.count)
    await withTaskGroup(of: RowResult.self) { group in
      var waiting = rows.enumerated().makeIterator()
      var underWay = 0
      while true {
        // What no row is to blame for would fail the others as well.
        if results.isHopeless { group.cancelAll() }
        while underWay < concurrency, !group.isCancelled, let (index, inputs) = waiting.next() {
          group.addTask { RowResult(row: index, outcome: await outcome(of: inputs)) }
          underWay += 1
        }
        guard let result = await group.next() else { return }
        underWay -= 1
        results.add(result)
      }
    }
    return results
  }

  private func outcome(of inputs: JSONObject) async -> Result<WorkflowResult, InvocationError> {
    do throws(InvocationError) {
      if isStreaming { return .success(try await stream(inputs)) }
      switch try await workflow.reply(inputs: inputs, user: user) {
      case .reply(let reply): return .success(reply.data)
      case .pause: throw waiting
      }
    } catch {
      return .failure(error)
    }
  }

  private func stream(_ inputs: JSONObject) async throws(InvocationError) -> WorkflowResult {
    let events = try await workflow.stream(inputs: inputs, user: user)
    for try await event in events {
      if let failure = event.runFailure { throw events.error(failure) }
      if case .workflowFinished(let end) = event { return end.data }
    }
    throw waiting
  }

  /// A run that waits for a person has no result, and nobody here fills in its form.
  private var waiting: InvocationError {
    InvocationError(
      .run(RunFailure(status: "paused", message: "it waits for a person")), interface: "workflow", invocation: "")
  }
}
