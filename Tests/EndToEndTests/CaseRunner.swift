import Foundation

/// What came of a case, in the form in which it is expected: files by path, beside the inputs.
struct Outcome {
  var files: [String: Data] = [:]

  /// Runs a case in a copy of its folder.
  init(of example: Case) async throws {
    let inputs = try example.inputs()
    files = try await withTemporaryFolder { folder in
      try write(inputs, below: folder)
      try makeLinks(example.lines(of: "links"), in: folder)
      var files = try await Self.run(example.lines(of: "args"), in: folder)
      let after = try filesBelow(folder)
      for (path, data) in after where data != inputs[path] { files["expected/" + path] = Self.shortened(data, path) }
      let removed = inputs.keys.filter { after[$0] == nil }.sorted()
      files["removed.txt"] = Data(removed.map { $0 + "\n" }.joined().utf8)
      return files.filter { path, data in path.hasPrefix("expected/") || !data.isEmpty }
    }
  }

  /// What is a copy of a spec of the platform is not kept once more.
  private static func shortened(_ data: Data, _ path: String) -> Data {
    let original = "specs/" + (path.split(separator: "/").last ?? "")
    let bytes = try? Data(contentsOf: Case.repository.appendingPathComponent(original))
    return bytes == data ? Data("The same as \(original).\n".utf8) : data
  }

  private static func run(_ commandLines: [String], in folder: URL) async throws -> [String: Data] {
    var (output, diagnostics, statuses) = ("", "", "")
    for line in commandLines {
      let run = try await Tool.run(words(of: line), in: folder)
      // With several runs, each says what is its own.
      let heading = commandLines.count > 1 ? "$ invoker \(line)\n" : ""
      if !run.output.isEmpty { output += heading + run.output }
      if !run.diagnostics.isEmpty { diagnostics += heading + run.diagnostics }
      statuses += "\(run.status)\n"
    }
    return ["stdout.txt": Data(output.utf8), "stderr.txt": Data(diagnostics.utf8), "exit.txt": Data(statuses.utf8)]
  }
}

/// The words of a command line; what stands between single quotes is one.
private func words(of line: String) -> [String] {
  let parts = line.split(separator: "'", omittingEmptySubsequences: false)
  return parts.enumerated().flatMap { index, part in
    index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
  }
}

private func makeLinks(_ lines: [String], in folder: URL) throws {
  for line in lines {
    let names = line.components(separatedBy: " -> ")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent(names[0]).path, withDestinationPath: names[1])
  }
}
