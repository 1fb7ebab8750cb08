import ArgumentParser
import Foundation
import InvokerMock
import InvokerPluginHost
import InvokerPluginPackage
import InvokerRuntime
import InvokerSpec

/// `invoker-mock daemon`: the plugin daemon on this machine, for one plugin.
struct DaemonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daemon",
    abstract: "Simulates the plugin daemon for one plugin, and serves the plugin's endpoints and tools over HTTP.",
    usage: """
      invoker-mock daemon [OPTIONS] -- PROGRAM [ARGUMENT…]
      invoker-mock daemon [OPTIONS] --package FILE
      invoker-mock daemon [OPTIONS] --tcp PORT
      """,
    discussion: """
      Responds to the plugin's reverse invocations with the examples from the specs. Listens on the loopback interface \
      only. Stops when the plugin exits, after --for, or with Ctrl-C.
      """)

  @Argument(parsing: .postTerminator, help: "The plugin to start and its arguments, after '--'.")
  var plugin: [String] = []

  @Option(
    help: ArgumentHelp(
      "Install a package and start its plugin, as the daemon does. Packages of 'requirements.txt' are not installed.",
      valueName: "file"),
    completion: .file(extensions: ["difypkg"]))
  var package: String?

  @Option(
    help: ArgumentHelp(
      "Accept a plugin that connects for debugging, on this port, or 0 for any free port.", valueName: "port"))
  var tcp: Int?

  @Option(help: "The debugging key that a plugin must send.")
  var key = "mock-key"

  @Option(help: "The folder of the plugin to start, with its manifest.yaml.", completion: .directory)
  var folder = "."

  @Option(
    parsing: .upToNextOption, help: "Spec files, or folders of spec files.",
    completion: .file(extensions: ["yaml", "yml"]))
  var specs = ["specs"]

  @Option(help: ArgumentHelp("A setting of the endpoints, as a user would enter it.", valueName: "name=value"))
  var setting: [String] = []

  @Option(help: ArgumentHelp("A credential of the tools, as a user would enter it.", valueName: "name=value"))
  var credential: [String] = []

  @Option(help: ArgumentHelp("The interface of an app.", valueName: "id=interface"))
  var app: [String] = []

  @OptionGroup
  var run: RunArguments

  @OptionGroup(title: "Faults")
  var faults: FaultArguments

  func validate() throws {
    guard [!plugin.isEmpty, package != nil, tcp != nil].count(where: \.self) == 1 else {
      throw ValidationError(
        """
        Name either a plugin to start, after '--', or a package to install, with '--package', or a port for a plugin to \
        connect to, with '--tcp'.
        """)
    }
    if let tcp, !(0...65535).contains(tcp) { throw ValidationError("'--tcp' must be between 0 and 65535.") }
    for pair in setting + credential + app where !pair.contains("=") {
      throw ValidationError("'\(pair)' must have the form name=value.")
    }
  }

  func run() async throws {
    let loaded = try loadMockedSpecs(specs)
    let installed = try package.map(install)
    defer { if let installed { try? FileManager.default.removeItem(at: installed.folder) } }
    let folder = installed?.folder ?? URL(fileURLWithPath: folder)
    let manifest = tcp == nil ? try manifest(in: folder) : nil
    let platform = MockPlatform(
      specs: loaded,
      options: MockPlatformOptions(apps: try apps(in: loaded), faults: try faults.faults(of: loaded)))
    let daemon = MockDaemon(
      note: { writeDiagnostic("plugin: \(printable($0))\n") }, platform: { platform.answer($0) })
    let gateway = PluginGateway(
      daemon: daemon, settings: values(setting).mapValues(JSONValue.init(argument:)),
      credentials: values(credential).mapValues { .string($0) })

    let signals = EndingSignals()
    let server = try await run.serve { await gateway.answer($0) }
    let places = "endpoints: \(server.url)\(PluginGateway.endpoints)\ntools: \(server.url)\(PluginGateway.tools)"
    if let tcp {
      let port = try await listening(on: tcp, option: "--tcp") {
        try await DebuggingPort.start(port: tcp, key: key, daemon: daemon)
      }
      print("REMOTE_INSTALL_URL=127.0.0.1:\(port.port)\nREMOTE_INSTALL_KEY=\(key)\n\(places)")
      fflush(nil)
      await run.waitForEnd(signals)
      await port.stop()
    } else {
      let process = try await start(installed, in: folder, manifest, daemon)
      await run.waitForEnd(signals) {
        await withTaskGroup(of: Void.self) { group in
          group.addTask {
            // Ready with its first heartbeat.
            guard await daemon.plugin() else { return }
            print(places)
            fflush(nil)
          }
          await process.ended()
          group.cancelAll()
        }
        if !Task.isCancelled { writeDiagnostic("the plugin has ended\n") }
      }
      await process.stop()
    }
    await server.stop()
  }

  /// Unpacks a package into a new folder.
  private func install(_ package: String) throws -> InstalledPlugin {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("invoker-plugin-\(UUID().uuidString)")
    do {
      return try InstalledPlugin(unpacking: URL(fileURLWithPath: package), into: folder)
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw Problem("cannot install '\(package)': \(error)", fix: "name a package that 'invoker package' wrote")
    }
  }

  private func start(
    _ installed: InstalledPlugin?, in folder: URL, _ manifest: JSONValue?, _ daemon: MockDaemon
  ) async throws -> PluginProcess {
    if let installed, let manifest {
      return try await PluginProcess.start(installed, manifest: manifest, daemon: daemon)
    }
    do {
      let program = URL(fileURLWithPath: plugin[0])
      return try await PluginProcess.start(
        program, Array(plugin.dropFirst()), in: folder, manifest: manifest, daemon: daemon)
    } catch {
      throw Problem("cannot start '\(plugin[0])'", fix: "build it, and name the path of the program")
    }
  }

  /// What the daemon would install.
  private func manifest(in folder: URL) throws -> JSONValue {
    do {
      let manifest = try PluginPackage(folder: folder).manifest
      if let problem = manifestProblem(manifest) {
        throw Problem("manifest.yaml: \(problem)", fix: "change it; the daemon rejects such a plugin")
      }
      return manifest
    } catch let problem as PluginFolderProblem {
      throw Problem(problem.description, fix: "name the folder of the plugin with --folder")
    }
  }

  private func apps(in specs: SpecSet) throws -> [String: String] {
    let known = specs.interfaces.filter { $0.plugin != nil }.map(\.name)
    let apps = values(app)
    for name in apps.values where !known.contains(name) {
      throw Problem("there is no interface '\(name)' for plugins", fix: "name one of \(known.joined(separator: ", "))")
    }
    return apps
  }

  private func values(_ pairs: [String]) -> [String: String] {
    Dictionary(
      pairs.map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), String(parts[1]))
      }, uniquingKeysWith: { $1 })
  }
}

extension JSONValue {
  /// What is no JSON is text.
  fileprivate init(argument: String) { self = (try? JSONValue(json: argument)) ?? .string(argument) }
}
