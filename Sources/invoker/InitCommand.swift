import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// `invoker init`: writes the files of a new project.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Create a first spec and a configuration, a whole package, or a plugin.",
    discussion: """
      The spec describes a small chat, with comments that explain each part. A plugin asks an app of its workspace. \
      Existing files are not replaced.

      EXAMPLES:
        invoker init
        invoker init hello --package
        invoker init duck --plugin duck --kind tool
      """)

  @Argument(help: "The output folder.", completion: .directory)
  var folder = "."

  @OptionGroup(title: "Packages and Plugins") var project: ProjectArguments

  func run() throws {
    let console = Console(format: .text)
    let project = try project.project(in: folder)
    let files = Starter.files(of: project)
    var diagnostics: [Diagnostic] = []
    var done: [String] = []
    do {
      let plan = try planOutput(of: files, into: folderPath(folder)) { _ in false }
      diagnostics = plan.obstacles(
        "is not replaced", fix: "move it away, or name a new folder, as in 'invoker init my-project'")
      if diagnostics.isEmpty {
        try plan.apply()
        done = plan.report(.past) + ["", "next:"] + nextSteps(project)
      }
    } catch {
      diagnostics.append(Diagnostic(error))
    }
    try console.report(diagnostics, in: ReportContext())
    try console.say(done, afterWriting: !done.isEmpty)
    if diagnostics.hasErrors { throw ExitStatus.findings }
  }

  private func nextSteps(_ project: Starter.Project) -> [String] {
    let specs = displayed(folder: Starter.specFolder(of: project) ?? "")
    let steps =
      switch project {
      case .specs:
        [
          ("invoker generate", "writes a typed client to Sources/Clients"),
          ("invoker generate --watch", "repeats this each time \(specs)/chat.yaml is saved"),
          ("invoker-mock \(specs)", "responds like the app"),
        ]
      case .package(let package):
        [
          ("swift run invoker-mock \(specs) --port 8080", "the platform, on this machine"),
          ("swift run \(package.name)", "in another terminal: sends a question and prints the answer"),
        ]
      case .plugin:
        [
          ("swift test", "runs the plugin as the plugin daemon does"),
          ("swift package --allow-writing-to-package-directory package-plugin", "writes the package to install"),
        ]
      }
    let width = steps.map(\.0.count).max() ?? 0
    let entered = folderPath(folder)
    return (entered.isEmpty ? [] : ["  cd " + shellQuoted(displayed(folder: entered))])
      + steps.map { command, purpose in
        "  \(command)\(String(repeating: " ", count: width - command.count))   # \(purpose)"
      }
  }
}
