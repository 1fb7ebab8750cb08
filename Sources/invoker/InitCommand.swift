import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// `invoker init`: writes the files of a new project.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Create a first spec and a configuration, or a whole package.",
    discussion: """
      The spec describes a small chat, with comments that explain each part. Existing files are not replaced.

      EXAMPLES:
        invoker init
        invoker init hello --package
      """)

  @Argument(help: "The output folder.", completion: .directory)
  var folder = "."

  @OptionGroup(title: "Package") var package: PackageArguments

  func run() throws {
    let console = Console(format: .text)
    let package = try package.package(in: folder)
    let files = Starter.files(package: package)
    var diagnostics: [Diagnostic] = []
    var done: [String] = []
    do {
      let plan = try planOutput(of: files, into: folderPath(folder)) { _ in false }
      diagnostics = plan.obstacles(
        "is not replaced", fix: "move it away, or name a new folder, as in 'invoker init my-project'")
      if diagnostics.isEmpty {
        try plan.apply()
        done = plan.report(.past) + ["", "next:"] + nextSteps(package)
      }
    } catch {
      diagnostics.append(Diagnostic(error))
    }
    try console.report(diagnostics, in: ReportContext())
    try console.say(done, afterWriting: !done.isEmpty)
    if diagnostics.hasErrors { throw ExitStatus.findings }
  }

  private func nextSteps(_ package: Starter.Package?) -> [String] {
    let specs = displayed(folder: Starter.specFolder(of: package))
    let steps =
      package.map { package in
        [
          ("swift run invoker-mock \(specs) --port 8080", "the platform, on this machine"),
          ("swift run \(package.name)", "in another terminal: sends a question and prints the answer"),
        ]
      } ?? [
        ("invoker generate", "writes a typed client to Sources/Clients"),
        ("invoker generate --watch", "repeats this each time \(specs)/chat.yaml is saved"),
        ("invoker-mock \(specs)", "responds like the app"),
      ]
    let width = steps.map(\.0.count).max() ?? 0
    let entered = folderPath(folder)
    return (entered.isEmpty ? [] : ["  cd " + shellQuoted(displayed(folder: entered))])
      + steps.map { command, purpose in
        "  \(command)\(String(repeating: " ", count: width - command.count))   # \(purpose)"
      }
  }
}
