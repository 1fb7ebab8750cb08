import ArgumentParser
import InvokerSpec

/// Whether files are written once or repeatedly, or the existing ones are only compared.
struct WritingArguments: ParsableArguments {
  @Flag(help: "Fail if files are out of date, without writing them.")
  var check = false

  @Flag(help: "Show what would be written, without writing it.")
  var dryRun = false

  @Flag(name: .customLong("watch"), help: "Watch the inputs and write again when one changes. Stop with Ctrl-C.")
  var isWatching = false

  @Flag(
    help:
      "With --watch, poll for changes. Use this on network shares and Docker volumes, which report none.")
  var poll = false

  func validate() throws {
    if check, dryRun { throw ValidationError("'--check' and '--dry-run' cannot be used together.") }
    if isWatching, check || dryRun {
      let other = check ? "--check" : "--dry-run"
      throw ValidationError("'--watch' writes files, which '\(other)' does not: omit one of them.")
    }
    if poll, !isWatching { throw ValidationError("'--poll' requires '--watch'.") }
  }

  /// Runs once, or with `--watch` until a signal ends the program.
  func run(
    on specs: [String], _ console: Console, _ write: (_ specs: [String], FileTree) throws -> Outcome
  ) throws {
    guard isWatching else {
      let outcome = try write(specs, .disk)
      try console.report(outcome, afterWriting: !check && !dryRun && !outcome.diagnostics.hasErrors)
      // Exits here, and so doesn't free the outcome.
      Invoker.exit(withError: outcome.diagnostics.hasErrors ? ExitStatus.findings : nil)
    }
    // The default stays the same even while the folder is missing.
    let specs = specs.isEmpty ? [try defaultSpecs()] : specs
    let places = specs.map { "'\($0)'" }.joined(separator: ", ")
    var hasBegun = false
    try watch(polling: poll) { tree in
      let result = Result { try write(specs, tree) }
      // An error that prevents a run from starting ends the first run, as it does without a watch.
      if !hasBegun { _ = try result.get() }
      try console.show(result, of: places, isFirst: !hasBegun)
      hasBegun = true
    }
  }

  /// Performs the requested action. Returns lines that describe it.
  func carryOut(_ plan: OutputPlan, _ diagnostics: inout [Diagnostic]) throws -> [String] {
    if check {
      diagnostics += plan.differences(fix: "run: \(commandLine(without: "--check"))")
      return plan.isUpToDate ? [plan.upToDateLine] : []
    }
    if dryRun { return plan.report(.conditional) }
    try plan.apply()
    return plan.report(.past)
  }
}

/// Returns the command line of this run without one flag.
private func commandLine(without flag: String) -> String {
  (["invoker"] + CommandLine.arguments.dropFirst().filter { $0 != flag }.map(shellQuoted)).joined(separator: " ")
}
