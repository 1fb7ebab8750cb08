import Foundation
import InvokerMock

/// A folder with one folder for each recording.
struct RecordingFolder: Sendable {
  private let folder: URL
  /// The number of the next recording: one more than the highest that is there.
  let next: Int

  /// Makes the folder, if it is not there.
  init(_ path: String) throws {
    folder = URL(fileURLWithPath: path, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      next = 1 + (names.compactMap { Int($0.prefix { $0.isNumber }) }.max() ?? 0)
    } catch {
      throw Problem("cannot write to the folder '\(path)'", fix: "check the path and its permissions")
    }
  }

  /// Writes a recording: whole, or not at all.
  func keep(_ recording: Recording) {
    // Nobody takes a hidden folder for a recording, should this be interrupted.
    let unfinished = folder.appendingPathComponent(".\(recording.name).part", isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: unfinished, withIntermediateDirectories: true)
      for (name, bytes) in [
        ("request.json", Array(recording.request.utf8)), ("headers.txt", Array(recording.headers.utf8)),
        ("body.txt", recording.body),
      ] { try Data(bytes).write(to: unfinished.appendingPathComponent(name)) }
      try FileManager.default.moveItem(at: unfinished, to: folder.appendingPathComponent(recording.name))
    } catch {
      try? FileManager.default.removeItem(at: unfinished)
      writeDiagnostic("error: cannot write the recording '\(recording.name)': \(error.localizedDescription)\n")
    }
  }
}
