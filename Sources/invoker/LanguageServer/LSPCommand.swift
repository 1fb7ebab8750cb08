import ArgumentParser

/// `invoker lsp`: serves editors.
struct LSPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp", abstract: "Run a language server for editors, on standard input and output.",
    discussion: """
      Editors start it with the files of a project: see docs/editors.md. It shows what 'invoker check' reports, while you \
      type, and completes, explains, finds, renames, and orders what a spec contains.
      """)

  @Flag(help: "Use standard input and output. This is the default; some editors add the flag.")
  var stdio = false

  func run() throws {
    var input = MessageInput()
    var server = LanguageServer { message in
      guard writeMessage(message) else { throw FileError.last("write", "standard output") }
    }
    while let message = try input.next() {
      if let status = try server.handle(message) {
        if status == 0 { return }
        throw ExitCode(status)
      }
      // Diagnostics follow the last of several changes that wait.
      if !input.hasMore { try server.publish() }
    }
    // The editor is gone.
    throw ExitStatus.findings
  }
}
