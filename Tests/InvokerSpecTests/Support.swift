import Foundation
import Testing
import YAMLTree

@testable import InvokerSpec

/// The folder `specs/` of the repository.
let shippedSpecs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../specs")

/// Reads spec files of a folder.
func load(_ paths: [String], in folder: URL) -> LoadedSpecs {
  loadSpecs(paths) { path in Array(try Data(contentsOf: folder.appendingPathComponent(path))) }
}

/// Reads spec texts by path, in the order of their paths.
func load(_ texts: [String: String]) -> LoadedSpecs {
  struct Missing: Error {}
  return loadSpecs(texts.keys.sorted()) { path in
    guard let text = texts[path] else { throw Missing() }
    return Array(text.utf8)
  }
}

/// Where a test has nothing to point at.
let nowhere = Location(
  path: "",
  range: SourceRange(start: SourcePosition(line: 1, column: 1, offset: 0), end: .init(line: 1, column: 1, offset: 0)))

func named(_ names: [String]) -> [Named] { names.map { Named(name: $0, location: nowhere) } }
