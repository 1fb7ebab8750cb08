import Foundation
import InvokerPackaging
import Testing
import YAMLTree

/// What the daemon rejects, each thing as one change of a manifest that it accepts.
@Suite struct ManifestTests {
  private static let manifest =
    (try? String(
      contentsOf: repository.appending(path: "Examples/Plugins/duck-endpoint/manifest.yaml"), encoding: .utf8)) ?? ""

  @Test func theExampleIsAccepted() throws { #expect(try problems(Self.manifest) == []) }

  @Test(
    arguments: [
      ("type: plugin", "type: theme", "2:7: type must be 'plugin'"),
      ("type: plugin", "kind: plugin", "1:1: type must be 'plugin'"),
      ("name: duck-endpoint", "name: Duck", "4:7: name must match ^[a-z0-9_-]{1,128}$"),
      ("author: invoker", "author: Invoker", "3:9: author must match ^[a-z0-9_-]{1,64}$"),
      ("version: 0.0.1\ntype", "version: 1.0\ntype", "1:10: version must be like 0.0.1"),
      ("created_at: 2026-08-01T00:00:00Z", "created_at: yesterday", "11:13: created_at must be a date"),
      ("label: {en_US", "label: {en", "5:1: label.en_US must be a text"),
      ("icon: icon.svg", "icon:", "10:1: icon must be the name of a file in _assets"),
      ("memory: 67108864", "memory: 64 MB", "13:11: resource.memory must be a number of bytes"),
      ("app: {enabled: true}", "storage: {enabled: true, size: 1}", "16:36: resource.permission.storage.size"),
      ("app: {enabled: true}", "storage: {enabled: true}", "16:5: resource.permission.storage.size"),
      ("arch: [amd64, arm64]", "arch: [x86]", "21:3: meta.arch must list amd64, arm64, or both"),
      ("language: python", "language: swift", "23:22: meta.runner.language must be 'python'"),
      (", entrypoint: main", "", "23:3: meta.runner.entrypoint must be the name of a module"),
      ("  endpoints: [", "  models: [a.yaml]\n  endpoints: [", "18:3: plugins.models excludes all other extensions"),
      ("endpoints: [group/duck.yaml]", "endpoints: []", "17:1: plugins must name at least one extension"),
    ])
  func mistakesAreFound(_ text: String, _ replacement: String, _ problem: String) throws {
    try #require(Self.manifest.contains(text))
    let found = try problems(Self.manifest.replacing(text, with: replacement, maxReplacements: 1))
    #expect(found.count == 1 && found[0].hasPrefix(problem), "\(found)")
  }

  private func problems(_ text: String) throws -> [String] {
    let document = parseYAML(text.utf8)
    guard let root = document.root else { return [] }
    return manifestProblems(in: root).map { problem in
      let start = problem.range?.start
      return "\(start?.line ?? 1):\(start?.column ?? 1): \(problem.message)"
    }
  }
}
