import ArgumentParser
import InvokerSpec

/// Whether files are written, or what stands is only looked at.
struct WritingArguments: ParsableArguments {
  @Flag(help: "Write nothing; fail if what stands differs.")
  var check = false

  @Flag(help: "Write nothing; say what would be done.")
  var dryRun = false

  func validate() throws {
    if check, dryRun { throw ValidationError("'--check' and '--dry-run' do not go together.") }
  }

  /// Does what was asked for, and says what that was.
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

/// The command line of this run, but for one flag.
private func commandLine(without flag: String) -> String {
  (["invoker"] + CommandLine.arguments.dropFirst().filter { $0 != flag }.map(shellQuoted)).joined(separator: " ")
}
