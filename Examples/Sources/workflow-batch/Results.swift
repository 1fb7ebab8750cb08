import DifyApps
import ExampleSupport
import InvokerRuntime

/// What became of a row.
struct RowResult: Sendable {
  /// Counted from 0.
  var row: Int
  var outcome: Result<WorkflowResult, InvocationError>
}

/// Writes results in the order of the rows, in whatever order they come.
struct Results: Sendable {
  private let total: Int
  private var progress: Progress
  /// Lines that wait for those of earlier rows, by row.
  private var pending: [Int: String] = [:]
  private var nextRow = 0
  private var firstFailure: (row: Int, error: String, invocation: InvocationError?)?
  /// Whether the set-up is at fault, and not a row.
  private(set) var isHopeless = false

  init(total: Int) {
    self.total = total
    progress = Progress(total: total)
  }

  mutating func add(_ result: RowResult) {
    switch result.outcome {
    case .success(let run):
      let isSuccess = [.succeeded, .partialSucceeded].contains(run.status)
      add(result.row, error: isSuccess ? nil : run.error ?? "the run is \(run.status.rawValue)", run)
    case .failure(let error):
      // A row that was broken off is as if it had not begun.
      if error.reason == .cancelled { return }
      if error.setupFix != nil { isHopeless = true }
      add(result.row, error: "\(error.reason)", invocation: error)
    }
  }

  private mutating func add(
    _ row: Int, error: String?, _ run: WorkflowResult? = nil, invocation: InvocationError? = nil
  ) {
    if let error, firstFailure == nil { firstFailure = (row, error, invocation) }
    pending[row] = line(row, run?.outputs, error)
    while let line = pending.removeValue(forKey: nextRow) {
      print(line)
      nextRow += 1
    }
    progress.rowEnded(failed: error != nil)
  }

  private func line(_ row: Int, _ outputs: JSONObject?, _ error: String?) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("row", row + 1)
    if error == nil { json.field("outputs", outputs ?? [:]) }
    json.fieldIfPresent("error", error)
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Writes what is left and says how it went.
  ///
  /// - Returns: whether every row succeeded.
  func finish() -> Bool {
    for (_, line) in pending.sorted(by: { $0.key < $1.key }) { print(line) }
    progress.finish()
    if let (row, error, invocation) = firstFailure {
      writeError("The first failure, row \(row + 1):\n")
      if let invocation { report(invocation) } else { writeError("error: \(error)\n") }
    }
    return progress.done == total && progress.failed == 0
  }
}
