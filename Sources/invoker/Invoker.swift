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
      VerifyCommand.self, ImportCommand.self, TemplatesCommand.self, SchemasCommand.self,
    ])

  static func main() {
    openStandardStreams()
    do {
      try checkEncoding()
      try checkNames(in: CommandLine.arguments.dropFirst())
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Refuses an argument that is no text: its likeness in UTF-8 would be another file.
  private static func checkEncoding() throws {
    for (text, bytes) in zip(
      CommandLine.arguments, UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)))
    {
      guard let bytes, String(validatingCString: bytes) == nil else { continue }
      throw Problem("'\(text)' is not UTF-8", fix: "give the file or folder a name in UTF-8, or go there and name '.'")
    }
  }

  /// Refuses a command that does not exist, with the one that was likely meant.
  private static func checkNames(in arguments: ArraySlice<String>) throws {
    let isHelp = arguments.first == "help"
    var command: any ParsableCommand.Type = self
    var path: [String] = []
    for typed in arguments.dropFirst(isHelp ? 1 : 0) {
      let names = command.configuration.subcommands.map { $0.configuration.commandName ?? "" }
      guard !typed.hasPrefix("-"), !names.isEmpty, isHelp || typed != "help" else { return }
      guard let index = names.firstIndex(of: typed) else {
        let asked = (path + [typed]).joined(separator: " ")
        throw Problem(
          "there is no command '\(asked)'\(didYouMean(typed, names))",
          fix: path.isEmpty
            ? "'invoker --help' lists the commands; 'invoker init' is the one to begin with"
            : "'invoker \(path.joined(separator: " ")) --help' lists the commands")
      }
      command = command.configuration.subcommands[index]
      path.append(typed)
    }
  }

  /// Says what is wrong, and ends with the exit code that belongs to it.
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
      // Help and the version, which were asked for.
      print(message)
      exit(withError: nil)
    case .validationFailure:
      writeDiagnostic(inOneStyle(message) + "\n")
      exit(withError: ExitStatus.usage)
    case ExitStatus.findings:
      exit(withError: ExitStatus.findings)
    default:
      writeDiagnostic("error: \(error)\nThis is a fault of invoker \(toolVersion), not of the specs.\n")
      exit(withError: ExitStatus.fault)
    }
  }
}

/// A message of ArgumentParser as the tool itself writes one.
private func inOneStyle(_ message: String) -> String {
  let prefix = "Error: "
  return message.hasPrefix(prefix) ? "error: " + message.dropFirst(prefix.count) : message
}

/// What the tool ends with, besides 0.
enum ExitStatus {
  /// Something is wrong in the specs, or with what is generated.
  static let findings = ExitCode(1)
  /// The command line asks for what there is not.
  static let usage = ExitCode(2)
  /// The tool is broken: `EX_SOFTWARE`.
  static let fault = ExitCode(70)
}
