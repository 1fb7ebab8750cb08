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

    /// The longest line that the daemon takes from a plugin that it has started.
    private static let lineLimit = 5 << 20

    /// Starts a program, and serves it until it ends or ``stop()`` is called.
    ///
    /// - Parameters:
    ///   - program: what to run.
    ///   - arguments: what it is given.
    ///   - folder: the plugin's folder, where it runs.
    ///   - environment: beside that of this process.
    ///   - manifest: says what the plugin may invoke; `nil` if it may all.
    ///   - daemon: serves the plugin.
    /// - Throws: where the program cannot be run.
    public static func start(
      _ program: URL, _ arguments: [String] = [], in folder: URL, environment: [String: String] = [:],
      manifest: JSONValue? = nil, daemon: MockDaemon
    ) async throws -> PluginProcess {
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        .merging(["INSTALL_METHOD": "local"]) { $1 }
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

    /// What it ended with; `nil` while it runs, and where a signal ended it.
    public var exitCode: Int? {
      process.isRunning || process.terminationReason == .uncaughtSignal ? nil : Int(process.terminationStatus)
    }

    /// Waits until the plugin closes its output, or the task is cancelled. For one task.
    public func ended() async { for await _ in end {} }

    /// Ends the plugin's input, and the plugin itself if that does not.
    public func stop() async {
      link.close()
      for _ in 0..<200 where process.isRunning { try? await Task.sleep(for: .milliseconds(10)) }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      while process.isRunning { try? await Task.sleep(for: .milliseconds(2)) }
      await serving.value
    }
  }
#endif
