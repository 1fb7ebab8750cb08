import Foundation
import Testing

/// A folder of `Cases/`: what the tool is run on, and what comes of it.
///
/// - `args`: one command line a line, without the tool's name. They run one after another in one copy of the folder.
/// - `shared`: files and folders of the repository that go in as well, a path a line.
/// - `links`: symbolic links to make in the copy, `name -> target` a line.
/// - `stdout.txt`, `stderr.txt`, `exit.txt`: what is expected of all runs together; a file that is missing is empty.
/// - `expected/`: the files that are written, and `removed.txt`: the paths of those that are removed.
/// - All else is the input.
struct Case: CustomTestStringConvertible, Sendable {
  var name: String

  var folder: URL { Self.root.appendingPathComponent(name, isDirectory: true) }
  var testDescription: String { name }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases", isDirectory: true)

  static let repository = root.appendingPathComponent("../../..").standardizedFileURL

  static let all: [Case] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(Case.init)
  }()

  /// The lines of a file, without the empty ones.
  func lines(of file: String) -> [String] {
    let text = (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  /// What goes in, by path.
  func inputs() throws -> [String: Data] {
    let own = try filesBelow(folder).filter { path, _ in
      !Self.isAboutOutput(path) && !["args", "links", "shared"].contains(path)
    }
    return try lines(of: "shared").reduce(into: own) { files, path in
      let shared = Self.repository.appendingPathComponent(path)
      guard try shared.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else {
        files[path] = try Data(contentsOf: shared)
        return
      }
      for (name, data) in try filesBelow(shared) { files["\(path)/\(name)"] = data }
    }
  }

  /// What is to come out, by path.
  func expectations() throws -> [String: Data] {
    try filesBelow(folder).filter { path, _ in Self.isAboutOutput(path) }
  }

  private static func isAboutOutput(_ path: String) -> Bool {
    ["stdout.txt", "stderr.txt", "exit.txt", "removed.txt"].contains(path) || path.hasPrefix("expected/")
  }
}
