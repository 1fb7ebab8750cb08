import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// `invoker init`: writes what a new project begins with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Begin: write a first spec and a config, or a whole package around them.",
    discussion: """
      The spec describes a small chat, with comments that say what each part is for. Nothing is asked, and no file that \
      is there is replaced.

      EXAMPLES:
        invoker init
        invoker init hello --package
      """)

  @Argument(help: "The folder that files are written to.", completion: .directory)
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
    try console.say(done)
    if diagnostics.hasErrors { throw ExitStatus.findings }
  }

  private func nextSteps(_ package: Starter.Package?) -> [String] {
    let specs = displayed(folder: Starter.specFolder(of: package))
    let steps =
      package.map { package in
        [
          ("swift run invoker-mock \(specs) --port 8080", "the platform, on this machine"),
          ("swift run \(package.name)", "in another terminal: asks it, and prints the answer"),
        ]
      } ?? [
        ("invoker generate", "writes a typed client to Sources/Clients"),
        ("invoker generate --watch", "does so at each save of \(specs)/chat.yaml"),
        ("invoker-mock \(specs)", "answers as the app would"),
      ]
    let width = steps.map(\.0.count).max() ?? 0
    let entered = folderPath(folder)
    return (entered.isEmpty ? [] : ["  cd " + shellQuoted(displayed(folder: entered))])
      + steps.map { command, purpose in
        "  \(command)\(String(repeating: " ", count: width - command.count))   # \(purpose)"
      }
  }
}
