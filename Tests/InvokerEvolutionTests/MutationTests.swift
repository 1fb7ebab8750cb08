import Foundation
import InvokerSpec
import Testing

@testable import InvokerEvolution

/// What holds of any two versions of the specs of this repository.
@Suite struct MutationTests {
  private static let specs: SpecSet = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../specs")
    return loadSpecs(["chat.yaml", "completion.yaml", "workflow.yaml"]) { path in
      Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }.specs
  }()
  private static let version = Version(specs)

  @Test(arguments: mutations.map(\.name))
  func noChangeGoesUnseen(_ name: String) throws {
    let mutation = try #require(mutations.first { $0.name == name })
    var hits = 0
    for seed in 0..<5 {
      var random = Random(seed: seed)
      var specs = Self.specs
      guard mutation.mutate(&specs, &random) else { continue }
      hits += 1
      let changes = compare(Self.version, Version(specs))
      #expect(!changes.isEmpty, "seed \(seed)")
      expectMirror(Self.version, Version(specs), "seed \(seed)")
    }
    #expect(hits > 0)
  }

  @Test(arguments: 0..<30)
  func whatIsSaidOfTwoVersionsIsMirrored(seed: Int) {
    var random = Random(seed: seed)
    var versions = [Self.specs, Self.specs]
    for index in versions.indices {
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        _ = mutations.randomElement(using: &random)?.mutate(&versions[index], &random)
      }
      #expect(compare(Version(versions[index]), Version(versions[index])) == [])
    }
    expectMirror(Version(versions[0]), Version(versions[1]))
  }
}
