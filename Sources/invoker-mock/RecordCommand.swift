import ArgumentParser
import Foundation
import InvokerMock

/// `invoker-mock record`: passes calls on to a server and records them.
struct RecordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Forwards a client's requests to a server and records them.",
    discussion: """
      In your client, replace the server's base URL with the printed one. Each call is saved in a folder, as \
      request.json, headers.txt, and body.txt, without keys. Listens on the loopback interface only. Stop it with \
      Ctrl-C, or set --for.

      EXAMPLES:
        invoker-mock record --to https://api.dify.ai/v1 recordings
        invoker-mock record --to http://localhost/v1 --app-mode chat recordings
        invoker verify recordings
      """)

  @Argument(help: "The folder for recordings. Created if missing.", completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("The base URL of the server.", valueName: "url"))
  var to: String

  @Option(help: ArgumentHelp("The name of the app that the key belongs to.", valueName: "name"))
  var app: String?

  @Option(
    help: ArgumentHelp(
      "The app's mode: chat, agent-chat, advanced-chat, workflow, or completion.", valueName: "mode"))
  var appMode: String?

  @Option(
    help: ArgumentHelp("Also trust the certificates in this PEM file.", valueName: "file"),
    completion: .file(extensions: ["pem", "crt"]))
  var trust: String?

  @OptionGroup
  var run: RunArguments

  func validate() throws {
    let modes = ["chat", "agent-chat", "advanced-chat", "workflow", "completion"]
    if let appMode, !modes.contains(appMode) {
      throw ValidationError("'--app-mode' must be one of \(modes.joined(separator: ", ")).")
    }
  }

  func run() async throws {
    let upstream = try upstream()
    let recordings = try RecordingFolder(folder)
    let recorder = try recorder(to: upstream, recordings)
    let signals = EndingSignals()
    let server = try await run.serve { await recorder.answer($0) }
    print("base URL: \(server.url)\(upstream.path)\nrecordings: \(folder)")
    fflush(nil)
    await run.waitForEnd(signals)
    await server.stop()
  }

  private func recorder(to upstream: Upstream, _ recordings: RecordingFolder) throws -> CallRecorder {
    do {
      return try CallRecorder(
        to: upstream, first: recordings.next, app: RecordedApp(name: app, mode: appMode),
        keep: { recordings.keep($0) }, note: { writeDiagnostic("error: \(printable($0))\n") })
    } catch {
      throw Problem("the certificates in '\(trust ?? "")' cannot be read", fix: "name a file in PEM with --trust")
    }
  }

  private func upstream() throws -> Upstream {
    guard let url = URLComponents(string: to), let scheme = url.scheme?.lowercased(), let host = url.host,
      !host.isEmpty, ["http", "https"].contains(scheme), url.query == nil
    else {
      throw Problem("'\(to)' is not a base URL", fix: "write it as in '--to https://api.dify.ai/v1'")
    }
    let isSecure = scheme == "https"
    let path = url.percentEncodedPath
    let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    return Upstream(
      isSecure: isSecure, host: name, port: url.port ?? (isSecure ? 443 : 80),
      path: path.hasSuffix("/") ? String(path.dropLast()) : path,
      trusted: try trust.map { String(decoding: try readFile($0), as: UTF8.self) })
  }
}
