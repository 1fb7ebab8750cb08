import Foundation
import InvokerSpec
import Testing

@testable import InvokerEvolution

/// What is exported to OpenAPI and imported into an empty folder are the same specs.
@Suite struct RoundTripTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  /// Folders of specs below the repository: the shipped ones, and all of the end-to-end cases that have no errors.
  static let folders: [String] = {
    let cases = repository.appending(path: "Tests/EndToEndTests/Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
    let all = names.sorted().flatMap { name in
      ["", "/specs", "/expected/specs"].map { "Tests/EndToEndTests/Cases/" + name + $0 }
    }
    return ["specs", "specs/history/sdk-0.7"]
      + all.filter { !specs(in: $0).isEmpty && !load(specs(in: $0), config(in: $0)).hasErrors }
  }()

  private static func specs(in folder: String) -> [String: [UInt8]] {
    let url = repository.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && $0 != Config.fileName }.reduce(into: [:]) { files, name in
      files[name] = (try? Data(contentsOf: url.appending(path: name))).map { Array($0) }
    }
  }

  private static func config(in folder: String) -> [UInt8]? {
    (try? Data(contentsOf: repository.appending(path: folder + "/" + Config.fileName))).map { Array($0) }
  }

  private static func load(_ files: [String: [UInt8]], _ config: [UInt8]?) -> (specs: SpecSet, hasErrors: Bool) {
    let loaded = loadSpecs(files.keys.sorted(), transports: transports(of: config)) { path in
      guard let bytes = files[path] else { throw CocoaError(.fileNoSuchFile) }
      return bytes
    }
    return (loaded.specs, loaded.diagnostics.hasErrors)
  }

  @Test(arguments: folders) func specsComeBack(folder: String) throws {
    let files = Self.specs(in: folder)
    let config = Self.config(in: folder)
    let specs = Self.load(files, config).specs
    let sources = files.merging(config.map { [Config.fileName: $0] } ?? [:]) { $1 }
    let document = Array(exportOpenAPI(specs, sources: sources, title: "Round trip").utf8)
    #expect(isExportedOpenAPI(document))
    let outcome = importOpenAPI(document, path: "openapi.json", into: [:])
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
    let restored = outcome.files.filter { $0.key.hasSuffix(".yaml") && $0.key != Config.fileName }
    #expect(restored.keys.sorted() == files.keys.sorted())
    let back = Self.load(restored, outcome.files[Config.fileName])
    #expect(!back.hasErrors)
    let (before, after) = (lines(of: specs), lines(of: back.specs))
    let differences = after.difference(from: before).prefix(12).map { "\($0)" }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    // A second import has nothing to add.
    #expect(importOpenAPI(document, path: "openapi.json", into: outcome.files).files.isEmpty)
  }

  @Test func thereAreManyFolders() { #expect(Self.folders.count > 20) }

  /// A model without its places in files.
  private func lines(of specs: SpecSet) -> [String] {
    var specs = specs
    for index in specs.files.indices { specs.files[index].texts.sort { $0.path < $1.path } }
    var lines: [String] = []
    describe(specs.files, "files", &lines)
    for (name, type) in specs.types.sorted(by: { $0.key.description < $1.key.description }) {
      describe(type, "\(name)", &lines)
    }
    return lines
  }

  private func describe(_ value: Any, _ path: String, _ lines: inout [String]) {
    if value is Location { return lines.append(path) }
    let children = Mirror(reflecting: value).children
    guard !children.isEmpty else { return lines.append("\(path) = \(value)") }
    for (index, child) in children.enumerated() where !["location", "digest"].contains(child.label) {
      describe(child.value, path + "." + (child.label ?? String(index)), &lines)
    }
  }
}
