import ArgumentParser
import InvokerGenerator
import InvokerSpec

@main
struct Invoker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoker",
    abstract: "Generates typed Swift clients and their documentation from YAML specs.",
    discussion: "To get started, run 'invoker init'. It writes a first spec and shows the next steps.",
    version: "invoker \(toolVersion)",
    subcommands: [
      InitCommand.self, CheckCommand.self, GenerateCommand.self, DocsCommand.self, DiffCommand.self,
      VerifyCommand.self, ImportCommand.self, ExportCommand.self, PackageCommand.self, TemplatesCommand.self,
      SchemasCommand.self, LSPCommand.self,
    ])

  static func main() {
    openStandardStreams()
    // Reading the command line takes as long as parsing the templates.
    if CommandLine.arguments.dropFirst().first == GenerateCommand.configuration.commandName {
      TemplateSet.prepareSwift()
    }
    do {
      try checkEncoding()
      try checkNames(in: CommandLine.arguments.dropFirst())
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Rejects an argument that is not valid UTF-8: its repaired form would name another file.
  private static func checkEncoding() throws {
    for (text, bytes) in zip(
      CommandLine.arguments, UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)))
    {
      guard let bytes, String(validatingCString: bytes) == nil else { continue }
      throw Problem(
        "'\(text)' is not UTF-8", fix: "rename the file or folder in UTF-8, or change to the folder and pass '.'")
    }
  }

  /// Rejects a command that does not exist, and suggests the most likely one.
  private static func checkNames(in arguments: ArraySlice<String>) throws {
    let isHelp = arguments.first == "help"
    var subcommands = configuration.subcommands
    var path: [String] = []
    for typed in arguments.dropFirst(isHelp ? 1 : 0) {
      if typed.hasPrefix("-") || subcommands.isEmpty || (typed == "help" && !isHelp) { return }
      if let next = subcommands.first(where: { $0.configuration.commandName == typed }) {
        subcommands = next.configuration.subcommands
        path.append(typed)
        continue
      }
      let names = subcommands.compactMap { $0.configuration.commandName } + (isHelp ? [] : ["help"])
      let wanted = (path + [typed]).joined(separator: " ")
      let help = (["invoker"] + path + ["--help"]).joined(separator: " ")
      throw Problem(
        "there is no command '\(wanted)'" + didYouMean(typed, names),
        fix: "'\(help)' lists the commands" + (path.isEmpty ? "; to get started, run 'invoker init'" : ""))
    }
  }

  /// Reports an error, and exits with the matching exit code.
  private static func end(with error: any Error) -> Never {
    switch error {
    case let problem as Problem:
      writeDiagnostic(problem.text)
      exit(withError: ExitStatus.usage)
    case let error as FileError:
      writeDiagnostic(error.text)
      exit(withError: ExitStatus.findings)
    default: break
    }
    let message = fullMessage(for: error)
    switch exitCode(for: error) {
    case .success:
      // Help or the version, as requested.
      print(message)
      exit(withError: nil)
    case .validationFailure:
      writeDiagnostic(inOneStyle(message) + "\n")
      exit(withError: ExitStatus.usage)
    case ExitStatus.findings:
      exit(withError: ExitStatus.findings)
    default:
      writeDiagnostic("error: \(error)\nThis is a bug in invoker \(toolVersion), not a problem of the specs.\n")
      exit(withError: ExitStatus.fault)
    }
  }
}

/// Returns a message of ArgumentParser in the style of the tool.
private func inOneStyle(_ message: String) -> String {
  let prefix = "Error: "
  return message.hasPrefix(prefix) ? "error: " + message.dropFirst(prefix.count) : message
}

/// The exit codes of the tool, besides 0.
enum ExitStatus {
  /// There are errors in the specs or in the generated files.
  static let findings = ExitCode(1)
  /// The command line is invalid or refers to something that does not exist.
  static let usage = ExitCode(2)
  /// The tool has a bug: `EX_SOFTWARE`.
  static let fault = ExitCode(70)
}
