import InvokerRuntime
import NIOPosix
import Synchronization

/// Carries a connection over two pipes, on two threads: one that always reads, and one that waits where the daemon does not
/// read. Neither is one of those that tasks run on.
final class PipeCarrier: OutputSink {
  private let input: Descriptor
  private let output: Descriptor
  private let outputFlags: Int32
  /// Its writing end is closed to stop the threads.
  private let stopping: (reading: Descriptor, writing: Descriptor)
  private let isStopping = Atomic(false)
  private let threads = NIOThreadPool(numberOfThreads: 2)
  private let isWaiting = Atomic(false)
  /// Bytes of one read: several times what a pipe holds, unless it was made larger.
  private static let readSize = 256 * 1024

  /// - Parameters:
  ///   - input: read until it ends; stays open.
  ///   - output: does not block until ``stop()``; stays open.
  init(input: Descriptor, output: Descriptor) throws(Descriptor.Failure) {
    self.input = input
    self.output = output
    outputFlags = try output.flags()
    stopping = try Descriptor.pipe()
    threads.start()
  }

  /// Starts to read. The end of the input ends the connection.
  func start(_ connection: PluginConnection) throws(Descriptor.Failure) {
    try output.set(flags: outputFlags | nonBlocking)
    let intake = Intake(connection)
    threads.submit { [self] _ in read(into: intake) }
  }

  /// Ends both threads, and leaves the descriptors as they were.
  func stop() async {
    halt()
    try? await threads.shutdownGracefully()
    stopping.reading.close()
    try? output.set(flags: outputFlags)
  }

  // MARK: Reading

  private func read(into intake: Intake) {
    var intake = intake
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.readSize, alignment: 16)
    defer { buffer.deallocate() }
    var problem = ConnectionProblem(.broken, "the daemon closed the plugin's input")
    do throws(Descriptor.Failure) {
      while true {
        if try Descriptor.wait(reading: [stopping.reading, input])[0] {
          problem.detail = "the connection was stopped"
          break
        }
        let count = try input.read(into: buffer)
        if count == 0 { break }
        intake.receive(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    } catch {
      problem.detail = "reading from the daemon: \(error)"
    }
    intake.end(problem)
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
