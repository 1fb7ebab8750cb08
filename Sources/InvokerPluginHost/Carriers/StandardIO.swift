import InvokerRuntime

/// The pipes between the daemon and a plugin that it has started.
public struct StandardIO: Sendable {
  private let input: Descriptor
  private let output: Descriptor
  /// Whether these are the process's own pipes, which it exists to serve.
  fileprivate let isOwn: Bool

  /// The process's own stdin and stdout. From then on, printed text goes to stderr, because it would corrupt the
  /// protocol on stdout. If handlers block every thread that runs tasks, the end of stdin ends the process.
  public static var standardIO: StandardIO {
    StandardIO(input: Descriptor(number: 0), output: Descriptor(number: 1), isOwn: true)
  }

  /// Creates a carrier over other pipes, such as those of a test. They stay open.
  public static func pipes(input: Int32, output: Int32) -> StandardIO {
    StandardIO(input: Descriptor(number: input), output: Descriptor(number: output), isOwn: false)
  }

  /// Passes the descriptors of the protocol to `body`.
  fileprivate func withDescriptors(_ body: (Descriptor, Descriptor) async throws -> Void) async throws {
    guard isOwn else { return try await body(input, output) }
    let kept = try output.duplicate()
    defer { kept.close() }
    // For good: what is printed is written late, at the latest when the process ends.
    try Descriptor(number: 2).replace(output)
    try await body(input, kept)
  }
}

extension PluginHost {
  /// Serves the daemon over pipes, until it closes the plugin's input or the task is canceled.
  ///
  /// Then pending invocations fail, handlers are canceled, and the call returns after ``Options/grace`` at the latest.
  ///
  /// - Throws: an error if the pipes can't be used.
  public func run(over pipes: StandardIO) async throws {
    ignoreBrokenPipes()
    try await pipes.withDescriptors { input, output in
      let carrier = try PipeCarrier(input: input, output: output)
      let connection = PluginConnection(carrier, options: options)
      do {
        // With the default grace, the process is gone within a second.
        try carrier.start(connection, patience: pipes.isOwn ? options.grace + .milliseconds(300) : nil)
      } catch {
        await carrier.stop()
        throw error
      }
      await serve(connection)
      await carrier.stop()
    }
  }
}
