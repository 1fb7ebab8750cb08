import ArgumentParser
import InvokerSpec

/// `invoker check`: says everything that is wrong with specs.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong with specs, and write nothing.")

  @OptionGroup var arguments: SpecArguments

  func run() throws {
    let project = try loadProject(arguments)
    let console = Console(format: arguments.format)
    try console.report(project.diagnostics, in: project.context)
    if project.diagnostics.hasErrors { throw ExitStatus.findings }
    if project.diagnostics.isEmpty {
      try console.say(["\(counted(project.specs.files.count, "file")) checked, nothing found"])
    }
  }
}
