import BenchmarkSupport
import FoundationEssentials

/// The release build of `invoker`, timed.
struct Tool {
  let path: String

  /// What several runs took.
  struct Measurement {
    let timing: Timing
    let processorTime: Timing
    let peakMemory: Int
  }

  /// Writes what `command`, which is `generate` or `docs`, makes of `specs` into `output`.
  ///
  /// - Parameter keepsOutput: whether a run finds the files of the run before. Otherwise each run writes all of them.
  func write(
    _ command: String, _ specs: String, to output: String, runs: Int, keepsOutput: Bool = false
  ) throws -> Measurement {
    try measure([command, specs, "--output", output], runs: runs) {
      if !keepsOutput { try? FileManager.default.removeItem(atPath: output) }
    }
  }

  /// - Parameter prepare: what is done before each run.
  func measure(_ arguments: [String], runs: Int, prepare: () -> Void = {}) throws -> Measurement {
    var measured: [Run] = []
    // One more run warms the caches.
    for _ in 0...runs {
      prepare()
      measured.append(try run(path, arguments))
    }
    measured.removeFirst()
    return Measurement(
      timing: Timing(measured.map(\.time)), processorTime: Timing(measured.map(\.processorTime)),
      peakMemory: measured.map(\.peakMemory).max() ?? 0)
  }
}

/// A folder for the time that `body` takes, in memory if possible.
///
/// On a disk, ext4 looks long for numbers for new files when many files have just been removed, as runs do here.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let manager = FileManager.default
  let memory = "/dev/shm"
  let place = manager.isWritableFile(atPath: memory) ? memory : manager.temporaryDirectory.path
  let folder = "\(place)/invoker-bench-\(UUID().uuidString)"
  try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? manager.removeItem(atPath: folder) }
  return try body(folder)
}
