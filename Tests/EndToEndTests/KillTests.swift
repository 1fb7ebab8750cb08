import Foundation
import Testing

/// A run that is killed at any moment leaves whole files, and the next run makes up for it.
@Suite struct KillTests {
  @Test(arguments: [("generate", 50), ("docs", 16)])
  func aKillLeavesWholeFiles(_ command: String, kills: Int) async throws {
    try await withTemporaryFolder { folder in
      try Self.writeSpecs(below: folder)
      var scene = try await Scene(command, in: folder)
      var (alive, staging, mixed) = (0, 0, 0)
      for index in 0..<kills {
        let moment = scene.moment(index, of: kills)
        let left = try await scene.filesAfterKill(at: moment)
        if left.wasKilled { alive += 1 }
        if !left.staged.isEmpty { staging += 1 }
        if left.files != scene.old, left.files != scene.new { mixed += 1 }

        for path in Set(left.files.keys).union(scene.old.keys).union(scene.new.keys) {
          let states = [scene.old[path], scene.new[path]]
          #expect(states.contains(left.files[path]), "\(path) is neither the old nor the new one: \(moment)")
        }
        // A lock that describes the new files comes after all of them.
        if let lock = left.files["invoker.lock"], lock == scene.new["invoker.lock"] {
          #expect(left.files == scene.new, "\(moment)")
        }
        if left.files == scene.old, left.staged.isEmpty { continue }
        // Back to the old specs, few files differ, and yet nothing may stay of those that were being written.
        let (specs, expected) = index.isMultiple(of: 2) ? ("new", scene.new) : ("old", scene.old)
        let run = try await scene.run(specs)
        #expect(run.status == 0, "\(run)")
        #expect(try filesBelow(scene.output) == expected, "\(moment)")
      }
      let counts: Comment = "\(alive) of \(kills) were killed, \(staging) with staged files, \(mixed) with a mixture"
      #expect(alive > kills / 2 && staging > 0 && mixed > 0, counts)
    }
  }

  /// The shipped specs, and what they were. Some files are the same in both, some differ, some are in one of them only.
  private static func writeSpecs(below folder: URL) throws {
    let shipped = DocumentationTests.root.appending(path: "specs")
    let manager = FileManager.default
    try manager.copyItem(at: shipped, to: folder.appending(path: "new"))
    try manager.copyItem(at: shipped.appending(path: "history/documents-2026-07"), to: folder.appending(path: "old"))
    // Many small files, so that a kill can come between two of them.
    for number in 1...40 {
      for (specs, value) in [("old", "red"), ("new", number > 30 ? "red" : "blue")] where specs == "old" || number > 3 {
        let spec = "invoker: 1\ntypes: {Color\(number): {type: string, enum: [\(value)]}}\n"
        try write(["\(specs)/color_\(number).yaml": Data(spec.utf8)], below: folder)
      }
    }
  }
}

/// An output folder, what is in it before a run, and behind it.
private struct Scene {
  enum Moment {
    /// A part of the time that a run takes.
    case time(Duration)
    /// When a new file is beside an old one.
    case staged(String)
    /// When it has replaced the old one.
    case replaced(String)
  }

  let command: String
  let folder: URL
  var old: [String: Data] = [:]
  var new: [String: Data] = [:]
  /// How long the last run took: the machine may be busy with something else later.
  var duration = Duration.zero

  var output: URL { folder.appending(path: "Out") }

  init(_ command: String, in folder: URL) async throws {
    (self.command, self.folder) = (command, folder)
    for (specs, files) in [("old", \Scene.old), ("new", \.new)] {
      let run = try await run(specs)
      #expect(run.status == 0, "\(run)")
      self[keyPath: files] = try filesBelow(output)
    }
    #expect(!changed.isEmpty)
  }

  private var changed: [String] { new.keys.filter { new[$0] != old[$0] && $0 != "invoker.lock" }.sorted() }

  mutating func run(_ specs: String) async throws -> Tool.Run {
    let began = ContinuousClock.now
    let run = try await Tool.run([command, specs, "--output", "Out"], in: folder)
    duration = ContinuousClock.now - began
    return run
  }

  /// Each kind of moment, from the first to the last.
  func moment(_ index: Int, of count: Int) -> Moment {
    let part = (Double(index) + 0.5) / Double(count)
    let path = changed[Int(part * Double(changed.count))]
    return switch index % 4 {
    case 0, 2: .time(duration * part)
    case 1: .staged(path)
    default: .replaced(path)
    }
  }

  /// Runs over the old files with the new specs, and kills.
  func filesAfterKill(at moment: Moment) async throws -> (files: [String: Data], staged: [String], wasKilled: Bool) {
    try FileManager.default.removeItem(at: output)
    try write(old, below: output)
    let process = Process()
    process.executableURL = try Tool.location.get()
    process.arguments = [command, "new", "--output", "Out"]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let output = output
    let wasKilled = try await withCheckedThrowingContinuation { continuation in
      // It waits without a pause that another test could fill.
      Thread.detachNewThread {
        continuation.resume(
          with: Result {
            try process.run()
            awaitMoment(moment, of: process, in: output)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            return process.terminationReason == .uncaughtSignal
          })
      }
    }
    let files = try filesBelow(output)
    let isStaged = { (path: String) in path.hasSuffix(".invoker-tmp") }
    return (files.filter { !isStaged($0.key) }, files.keys.filter(isStaged), wasKilled)
  }
}

/// Waits until a moment of a run has come, or the run has ended.
private func awaitMoment(_ moment: Scene.Moment, of process: Process, in output: URL) {
  func node(_ path: String) -> ino_t? {
    var status = stat()
    return stat(output.appending(path: path).path, &status) == 0 ? status.st_ino : nil
  }
  func wait(until hasCome: () -> Bool) {
    while !hasCome(), process.isRunning { usleep(20) }
  }
  switch moment {
  case .time(let duration):
    let end = ContinuousClock.now + duration
    wait { ContinuousClock.now >= end }
  case .staged(let path):
    let name = ".\(path.split(separator: "/").last ?? "").\(process.processIdentifier).invoker-tmp"
    let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    wait { node(folder + name) != nil }
  case .replaced(let path):
    let before = node(path)
    wait { node(path) != before }
  }
}
