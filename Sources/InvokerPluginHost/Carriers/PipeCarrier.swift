import InvokerRuntime
import NIOPosix
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Carries a connection over two pipes, on two threads: one that always reads, and one that waits if the daemon doesn't
/// read. Tasks don't run on either of them.
final class PipeCarrier: OutputSink {
  private let input: Descriptor
  private let output: Descriptor
  private let outputFlags: Int32
  /// Its writing end is closed to stop the threads.
  private let stopping: (reading: Descriptor, writing: Descriptor)
  private let isStopping = Atomic(false)
  private let threads = NIOThreadPool(numberOfThreads: 2)
  private let isWaiting = Atomic(false)
  private static let readSize = 256 * 1024
  /// The requested capacity of pipes in bytes: the larger it is, the later the daemon has to wait and discard events.
  private static let pipeSize: Int32 = 1 << 20
  /// The number of bytes that can arrive before waiting readers are woken, if there is more to read immediately.
  private static let stride = 1 << 20

  /// - Parameters:
  ///   - input: the input, which is read until it ends, and stays open.
  ///   - output: the output, which is nonblocking until ``stop()``, and stays open.
  init(input: Descriptor, output: Descriptor) throws(Descriptor.Failure) {
    self.input = input
    self.output = output
    outputFlags = try output.flags()
    stopping = try Descriptor.pipe()
    threads.start()
  }

  /// Starts reading. The end of the input ends the connection.
  ///
  /// - Parameter patience: how long to wait for ``stop()`` after the input's end before the process is terminated;
  ///   `nil` for no limit.
  func start(_ connection: PluginConnection, patience: Duration? = nil) throws(Descriptor.Failure) {
    try output.set(flags: outputFlags | nonBlocking)
    let intake = Intake(connection)
    threads.submit { [self] _ in
      read(into: intake, tick: connection.options.tick)
      if let patience { endProcess(unlessStoppedWithin: patience) }
    }
  }

  /// Ends both threads, and restores the descriptors.
  func stop() async {
    halt()
    try? await threads.shutdownGracefully()
    stopping.reading.close()
    try? output.set(flags: outputFlags)
  }

  // MARK: Reading

  private func read(into intake: Intake, tick: Duration) {
    var intake = intake
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.readSize, alignment: 16)
    defer { buffer.deallocate() }
    input.setCapacity(Self.pipeSize)
    intake.tick()
    var problem = ConnectionProblem(.broken, "the daemon closed the plugin's input")
    do throws(Descriptor.Failure) {
      // Bytes whose readers sleep.
      var fresh = 0
      while true {
        let ready = try Descriptor.wait(reading: [stopping.reading, input], limit: fresh > 0 ? .zero : tick)
        if ready[0] {
          problem.detail = "the daemon closed the plugin's output"
          break
        }
        if ready[1] {
          let count = try input.read(into: buffer)
          if count == 0 { break }
          intake.receive(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
          fresh += count
          if fresh < Self.stride { continue }
        } else {
          intake.tick()
        }
        intake.wake()
        fresh = 0
        // For no longer than the pipe takes in what comes meanwhile, whether they catch up or not.
        for _ in 0..<10 where intake.isAhead { usleep(500) }
      }
    } catch {
      problem.detail = "reading from the daemon: \(error)"
    }
    intake.end(problem)
  }

  /// The last resort. Handlers that block the threads of tasks prevent ``stop()`` from being called, and a plugin
  /// without its daemon would never exit.
  private func endProcess(unlessStoppedWithin patience: Duration) {
    guard let stopped = try? Descriptor.wait(reading: [stopping.reading], limit: patience), !stopped[0] else { return }
    StandardError.write("handlers block the plugin from ending; it is ended without them")
    _exit(EXIT_FAILURE)
  }

  // MARK: Writing

  func write(_ bytes: UnsafeRawBufferPointer, flushingLater queue: OutputQueue) throws -> Int {
    var written = 0
    while written < bytes.count {
      do throws(Descriptor.Failure) {
        written += try output.write(UnsafeRawBufferPointer(rebasing: bytes[written...]))
      } catch {
        guard error.wouldBlock else {
          // Nobody reads: what is pending would wait in vain.
          halt()
          throw error
        }
        flushWhenWritable(queue)
        return written
      }
    }
    return written
  }

  private func flushWhenWritable(_ queue: OutputQueue) {
    guard !isWaiting.exchange(true, ordering: .acquiringAndReleasing) else { return }
    threads.submit { [self] _ in
      let ready = try? Descriptor.wait(reading: [stopping.reading], writing: [output])
      isWaiting.store(false, ordering: .releasing)
      if let ready, !ready[0] { queue.flush() }
    }
  }

  private func halt() {
    if !isStopping.exchange(true, ordering: .acquiringAndReleasing) { stopping.writing.close() }
  }
}
