import Foundation
import InvokerGenerator
import InvokerSpec
import Testing

@testable import InvokerEvolution

/// A folder of `Changes/`: `old.yaml`, `new.yaml`, and `expected.txt`, which is what comparing them says. It is named
/// after the rule that it shows, or `composite-…` after an edit that is told once. Swift is generated for the old specs as
/// `old-invoker.yaml` says, and for the new ones as `new-invoker.yaml` does, where there are any. Modules that these name are folders in it.
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

  func old() throws -> Version { try load("old") }
  func new() throws -> Version { try load("new") }

  private func load(_ version: String) throws -> Version {
    let config = (try? Data(contentsOf: url(version + "-invoker.yaml"))).map { loadConfig(Array($0)) }
    let modules = loadModules(
      config?.config.modules ?? [], list: { try FileManager.default.contentsOfDirectory(atPath: url($0).path) },
      read: { file, folder in Array(try Data(contentsOf: url(folder + "/" + file))) })
    try #require(modules.diagnostics.isEmpty, "\(name): \(render(modules.diagnostics, as: .text))")
    let loaded = loadSpecs(
      [version + ".yaml"], transports: config?.config.transports ?? [], modules: modules.modules
    ) {
      Array(try Data(contentsOf: url($0)))
    }
    try #require(!loaded.diagnostics.hasErrors, "\(name): \(render(loaded.diagnostics, as: .text))")
    let swift = swiftSymbols(loaded.specs, SwiftOptions(config?.config.swift ?? SwiftSettings()))
    let diagnostics = (config?.diagnostics ?? []) + swift.diagnostics
    try #require(!diagnostics.hasErrors, "\(name): \(render(diagnostics, as: .text))")
    return Version(specs: loaded.specs, symbols: swift.symbols, context: ReportContext(sources: loaded.sources))
  }

  func changes() throws -> [Change] { compare(try old(), try new()) }
}

/// Specs, and what is generated for them.
struct Version {
  var specs: SpecSet
  var symbols: [SwiftSymbol]
  var context = ReportContext()

  init(specs: SpecSet, symbols: [SwiftSymbol], context: ReportContext = ReportContext()) {
    self.specs = specs
    self.symbols = symbols
    self.context = context
  }

  init(_ specs: SpecSet) { self.init(specs: specs, symbols: swiftSymbols(specs).symbols) }
}

func compare(_ old: Version, _ new: Version) -> [Change] {
  compare(old.specs, new.specs, symbols: (old: old.symbols, new: new.symbols))
}

/// Everything that a report of the changes needs.
func report(_ old: Version, _ new: Version) -> ChangeReport {
  ChangeReport(compare(old, new), old: old.context, new: new.context)
}
