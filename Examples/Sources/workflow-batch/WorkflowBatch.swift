import ArgumentParser
import DifyApps
import ExampleSupport
import InvokerRuntime
import InvokerServiceAPI

/// Runs a workflow for each row of a file.
@main
struct WorkflowBatch: Example {
  static let configuration = CommandConfiguration(
    commandName: "workflow-batch",
    abstract: "Runs a workflow for each row of a file, a number of them at a time.",
    discussion: """
      Results are JSON lines on standard output, in the order of the rows: 'outputs' of a row that succeeded, 'error' of \
      one that did not. Ctrl-C ends the batch; what is done by then is written. The exit code is 0 if every row succeeded.
      """)

  @OptionGroup var service: ServiceOptions

  @Option(
    help: "The rows: a CSV file with names in its first line, whose values are texts, or one JSON object a line.",
    completion: .file(extensions: ["csv", "jsonl"]))
  var input: String?

  @Option(help: ArgumentHelp("Make up rows, to try it out.", valueName: "n"))
  var rows: Int?

  @Option(help: "How many runs are under way at a time.")
  var concurrency = 16

  @Flag(help: "Read each run as a stream, which no proxy takes for dead.")
  var streaming = false

  func validate() throws {
    if (input == nil) == (rows == nil) { throw ValidationError("Pass either --input or --rows.") }
    if let rows, rows < 0 { throw ValidationError("'--rows' must not be negative.") }
    if concurrency < 1 { throw ValidationError("'--concurrency' must be at least 1.") }
  }

  func run() async throws {
    let inputs = try input.map(readRows) ?? (0..<(rows ?? 0)).map { madeUpRow($0 + 1) }
    let batch = Batch(
      workflow: service.api().workflow, user: service.user, isStreaming: streaming, concurrency: concurrency)
    let results = try await interruptible { await batch.run(inputs) }
    guard results.finish() else { throw ExitCode(1) }
  }
}
