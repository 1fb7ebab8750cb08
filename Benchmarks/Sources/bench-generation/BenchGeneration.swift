import BenchmarkSupport
import FoundationEssentials

/// Times `invoker generate` and `invoker docs` on the specs of this repository, `generate` on many copies of chat, and
/// `invoker import dsl`.
///
///     bench-generation [<invoker> [<folder of specs>]]
///     bench-generation copies <count> <folder>            only writes copies, to profile the tool with
@main
struct BenchGeneration {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "copies", arguments.count == 3, let count = Int(arguments[1]) {
      return try writeCopies(count, to: arguments[2])
    }
    printHeading("Generation")
    let tool = Tool(path: arguments.first ?? "../.build-release/release/invoker")
    let specs = arguments.dropFirst().first ?? "../specs"
    for command in ["generate", "docs"] { try show(command, specs, tool) }
    try showImport(specs, tool)
    for extent in Extent.allCases { try showCopies(try SpecCopies(of: specs, extent), extent, tool) }
  }

  private static func writeCopies(_ count: Int, to folder: String) throws {
    for extent in Extent.allCases {
      let folder = "\(folder)/\(extent)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      _ = try SpecCopies(of: "../specs", extent).write(count, to: folder)
    }
  }

  private static func show(_ command: String, _ specs: String, _ tool: Tool) throws {
    var table = Table("`invoker \(command) specs`, 20 runs", "best, ms", "median, ms", "CPU, ms", "peak, MB")
    try withTemporaryFolder { folder in
      for (name, keepsOutput) in [("all files are new", false), ("nothing has changed", true)] {
        let result = try tool.write(command, specs, to: "\(folder)/out", runs: 20, keepsOutput: keepsOutput)
        table.add(
          name, (result.timing.best.seconds * 1e3).rounded(to: 1), (result.timing.median.seconds * 1e3).rounded(to: 1),
          (result.processorTime.best.seconds * 1e3).rounded(to: 1), result.peakMemory.megabytes)
      }
    }
    table.show()
  }

  private static func showImport(_ specs: String, _ tool: Tool) throws {
    var table = Table("`invoker import dsl`, 20 runs", "best, ms", "median, ms", "CPU, ms", "peak, MB")
    try withTemporaryFolder { folder in
      // Not the folder itself: nothing is to be written into it.
      try FileManager.default.copyItem(atPath: specs, toPath: "\(folder)/specs")
      let export = appExport(bytes: 1_000_000)
      try export.write(toFile: "\(folder)/app.yml", atomically: false, encoding: .utf8)
      let result = try tool.measure(["import", "dsl", "\(folder)/app.yml", "--into", "\(folder)/specs"], runs: 20)
      table.add(
        "an app of \(export.utf8.count.megabytes) MB", (result.timing.best.seconds * 1e3).rounded(to: 1),
        (result.timing.median.seconds * 1e3).rounded(to: 1), (result.processorTime.best.seconds * 1e3).rounded(to: 1),
        result.peakMemory.megabytes)
    }
    table.show()
  }

  private static func showCopies(_ copies: SpecCopies, _ extent: Extent, _ tool: Tool) throws {
    var table = Table("Chat \(extent.rawValue)", "specs, MB", "best, s", "ms/interface", "CPU, s", "peak, MB")
    var results: [Int: Tool.Measurement] = [:]
    for count in [1, 10, 100, 1000] {
      try withTemporaryFolder { folder in
        let specs = "\(folder)/specs"
        try FileManager.default.createDirectory(atPath: specs, withIntermediateDirectories: false)
        let bytes = try copies.write(count, to: specs)
        let result = try tool.write("generate", specs, to: "\(folder)/out", runs: count < 1000 ? 10 : 3)
        let seconds = result.timing.best.seconds
        results[count] = result
        table.add(
          count == 1 ? "1 copy" : "\(count) copies", bytes.megabytes, seconds.rounded(to: 3),
          (seconds * 1e3 / Double(count)).rounded(to: 2),
          result.processorTime.best.seconds.rounded(to: 3), result.peakMemory.megabytes)
      }
    }
    table.show()
    if let many = results[1000], let few = results[10] {
      let time = many.timing.best / few.timing.best / 100
      let processorTime = many.processorTime.best / few.processorTime.best / 100
      print("1000 against 10, per interface: \(time.rounded(to: 2)), CPU \(processorTime.rounded(to: 2))\n")
    }
  }
}

extension Int {
  fileprivate var megabytes: String { (Double(self) / 1e6).rounded(to: 1) }
}
