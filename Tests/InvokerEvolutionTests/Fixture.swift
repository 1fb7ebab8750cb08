import Foundation
import InvokerSpec
import Testing

@testable import InvokerEvolution

/// A folder of `Changes/`: `old.yaml`, `new.yaml`, and `expected.txt`, which is what comparing them says. It is named
/// after the rule that it shows, or `composite-…` after an edit that is told once.
struct Fixture: CustomTestStringConvertible, Sendable {
  var name: String

  var testDescription: String { name }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Changes", isDirectory: true)

  static let all: [Fixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().map(Fixture.init)
  }()

  func url(_ file: String) -> URL { Self.root.appendingPathComponent("\(name)/\(file)") }

  func old() throws -> LoadedSpecs { try load("old.yaml") }
  func new() throws -> LoadedSpecs { try load("new.yaml") }

  private func load(_ file: String) throws -> LoadedSpecs {
    let loaded = loadSpecs([file]) { Array(try Data(contentsOf: url($0))) }
    try #require(!loaded.diagnostics.hasErrors, "\(name): \(render(loaded.diagnostics, as: .text))")
    return loaded
  }

  func changes() throws -> [Change] { compare(try old().specs, try new().specs) }
}

/// Everything that a report of the changes needs.
func report(_ old: LoadedSpecs, _ new: LoadedSpecs) -> ChangeReport {
  ChangeReport(
    compare(old.specs, new.specs), old: ReportContext(sources: old.sources), new: ReportContext(sources: new.sources))
}
