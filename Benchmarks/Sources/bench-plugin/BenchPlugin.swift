import BenchmarkSupport
import Glibc

/// Drives a plugin of this runtime and the same plugin on the Python SDK, as the daemon does.
///
///     bench-plugin PLUGIN [PYTHON]
///
/// PLUGIN is `plugin-under-test`, PYTHON the interpreter of a virtual environment with the SDK. The SDK finds the plugin in the
/// folder that it is started in, `python-plugin`.
@main
struct BenchPlugin {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let program = arguments.first else { return print("usage: bench-plugin PLUGIN [PYTHON]") }
    signal(SIGPIPE, SIG_IGN)
    printHeading("Plugins")
    let swift = Contender(command: [program]) { port in ([String(port)], [:]) }
    let results = try Results(of: swift, runs: 5)
    let python = try arguments.dropFirst().first.map { python in
      let plugin = Contender(command: [python, "main.py"]) { port in
        let settings = [
          "INSTALL_METHOD": "remote", "REMOTE_INSTALL_HOST": "127.0.0.1", "REMOTE_INSTALL_PORT": String(port),
          "REMOTE_INSTALL_KEY": "key",
        ]
        return ([], settings)
      }
      // A run takes it half a minute.
      return try Results(of: plugin, runs: 1)
    }
    results.show(beside: python)
  }
}

/// What was measured of one plugin.
struct Results {
  var start: Duration
  var idleMemory: Double
  var oneStream: Double
  var manyStreams: Double
  var pipeTrip: Duration
  var tcpTrip: Duration
  /// The most of all runs over pipes.
  var peakMemory = 0.0

  /// The best of `runs` runs, each with a process of its own.
  init(of plugin: Contender, runs: Int) throws {
    var peak = 0.0
    func measure<Value>(_ scenario: (inout Peer) throws -> Value) throws -> [Value] {
      try (0..<runs).map { _ in
        try plugin.overPipes { process, peer, _ in
          defer { peak = max(peak, process.memory("VmHWM")) }
          return try scenario(&peer)
        }
      }
    }
    start = Timing(try (0..<10).map { _ in try plugin.overPipes { _, _, time in time } }).median
    idleMemory = try plugin.overPipes { process, _, _ in
      sleep(2)
      return process.memory("VmRSS")
    }
    oneStream = try measure { try Scenarios.oneStream(events: 200_000, over: &$0) }.max() ?? 0
    manyStreams = try measure { try Scenarios.manyStreams(1000, events: 100, over: &$0) }.max() ?? 0
    pipeTrip = try measure { try Scenarios.roundTrips(2000, over: &$0) }.min() ?? .zero
    tcpTrip = try plugin.overTCP { try Scenarios.roundTrips(2000, over: &$0) }
    peakMemory = peak
  }

  func show(beside other: Results?) {
    var table = Table("over pipes", "Invoker", "Python SDK", "ratio", "target")
    func add(
      _ name: String, _ target: String, higherIsBetter: Bool = false, digits: Int = 0, _ value: (Results) -> Double
    ) {
      let (mine, its) = (value(self), other.map(value))
      let ratio = its.map { higherIsBetter ? mine / $0 : $0 / mine }
      table.add(
        name, mine.rounded(to: digits), its?.rounded(to: digits) ?? "", ratio?.rounded(to: 1) ?? "", target)
    }
    add("one stream of 200,000 events, events/s", "400000", higherIsBetter: true) { $0.oneStream }
    add("1,000 streams of 100 events at once, events/s", "400000", higherIsBetter: true) { $0.manyStreams }
    add("round trip, p50, µs", "60") { $0.pipeTrip.seconds * 1e6 }
    add("round trip over TCP, p50, µs", "1000") { $0.tcpTrip.seconds * 1e6 }
    add("start to first line, ms", "20", digits: 1) { $0.start.seconds * 1e3 }
    add("idle memory, MB", "", digits: 1) { $0.idleMemory }
    add("peak memory, MB", "25", digits: 1) { $0.peakMemory }
    table.show()
  }
}
