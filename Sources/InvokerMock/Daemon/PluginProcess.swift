#if os(Linux) || os(macOS)
  public import Foundation
  public import InvokerRuntime
  import NIOCore
  import NIOPosix

  /// A plugin that the daemon has started, over pipes.
  public final class PluginProcess: Sendable {
    private let process: Process
    private let serving: Task<Void, Never>
    private let end: AsyncStream<Never>
    private let link: PluginLink

    /// The maximum length of a line from a plugin that the daemon has started.
    private static let lineLimit = 5 << 20

    /// Starts a program, and serves it until it ends or ``stop()`` is called.
    ///
    /// - Parameters:
    ///   - program: the program to run.
    ///   - arguments: the arguments of the program.
    ///   - folder: the plugin's folder, in which the program runs.
    ///   - environment: variables in addition to those of this process.
    ///   - manifest: determines what the plugin is allowed to invoke; `nil` for everything.
    ///   - daemon: the daemon that serves the plugin.
    /// - Throws: an error if the program can't be run.
    public static func start(
      _ program: URL, _ arguments: [String] = [], in folder: URL, environment: [String: String] = [:],
      manifest: JSONValue? = nil, daemon: MockDaemon
    ) async throws -> PluginProcess {
      try await start(
        program, arguments, in: folder,
        environment: ProcessInfo.processInfo.environment.merging(environment) { $1 }, manifest, daemon)
    }

    /// Starts an installed plugin as the daemon does: its module in Python, with few variables of this process.
    ///
    /// - Parameters:
    ///   - plugin: the plugin.
    ///   - manifest: its manifest, which names the module and determines what the plugin is allowed to invoke.
    ///   - daemon: the daemon that serves the plugin.
    /// - Throws: an error if Python can't be run.
    public static func start(
      _ plugin: InstalledPlugin, manifest: JSONValue, daemon: MockDaemon
    ) async throws -> PluginProcess {
      let module = manifest["meta"]?["runner"]?["entrypoint"]?.string ?? "main"
      return try await start(
        URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-m", module], in: plugin.folder,
        environment: ProcessInfo.processInfo.environment.filter { InstalledPlugin.variables.contains($0.key) },
        manifest, daemon)
    }

    private static func start(
      _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String], _ manifest: JSONValue?,
      _ daemon: MockDaemon
    ) async throws -> PluginProcess {
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = environment.merging(["INSTALL_METHOD": "local"]) { $1 }
      let (input, output) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      let (reading, writing) = (
        dup(output.fileHandleForReading.fileDescriptor), dup(input.fileHandleForWriting.fileDescriptor)
      )
      for descriptor in [reading, writing] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      // Only one end of each pipe may stay with the daemon: the plugin is to see the end of its input.
      try? output.fileHandleForReading.close()
      try? input.fileHandleForWriting.close()
      do {
        try process.run()
      } catch {
        close(reading)
        close(writing)
        throw error
      }
      let link = try await NIOPipeBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .takingOwnershipOfDescriptors(input: reading, output: writing) { channel in
          channel.eventLoop.makeCompletedFuture { try PluginLink.install(on: channel, lineLimit: lineLimit) }
        }
      return PluginProcess(process, link, manifest, daemon)
    }

    private init(_ process: Process, _ link: PluginLink, _ manifest: JSONValue?, _ daemon: MockDaemon) {
      let (end, continuation) = AsyncStream<Never>.makeStream()
      self.process = process
      self.link = link
      self.end = end
      serving = Task {
        await daemon.serve(link, isReady: false, manifest: manifest)
        continuation.finish()
      }
    }

    /// Whether the program has not ended yet.
    public var isRunning: Bool { process.isRunning }

    /// The exit status; `nil` while it runs, and if a signal ended it.
    public var exitCode: Int? {
      process.isRunning || process.terminationReason == .uncaughtSignal ? nil : Int(process.terminationStatus)
    }

    /// Waits until the plugin closes its output, or the task is canceled. Only one task can wait.
    public func ended() async { for await _ in end {} }

    /// Closes the plugin's input, and terminates the plugin if that doesn't end it.
    public func stop() async {
      link.close()
      for _ in 0..<200 where process.isRunning { try? await Task.sleep(for: .milliseconds(10)) }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      while process.isRunning { try? await Task.sleep(for: .milliseconds(2)) }
      await serving.value
    }
  }
#endif
