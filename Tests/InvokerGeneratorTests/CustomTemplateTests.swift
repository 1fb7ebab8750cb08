import Foundation
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// The templates of `Examples/Templates`.
@Suite struct CustomTemplateTests {
  @Test func theHouseStyleCompiles() throws {
    let templates = try Self.templates("house-style")
    let generation = generateSwift(shippedSpecs(), templates: templates)
    #expect(generation.files.contains { $0.contents.contains("// MARK: - ChatEvent.Message\n") })
    #expect(generation.files.allSatisfy { $0.contents.contains("// SPDX-License-Identifier: Apache-2.0\n") })
    try typecheck(generation.files)
  }

  /// The same declarations, but for comments and the contents of literals.
  @Test(arguments: places) func hostileTextStaysInItsPlaceInTypeScript(place: String) throws {
    let plain = try Self.declarations(spec([:]))
    for text in HostileTextTests.texts + ["*\\u002f evil", "@deprecated evil", "a\u{2029}evil", "*\\/ evil"] {
      let (specs, isSound) = Self.load(spec([place: text]))
      guard isSound else { continue }
      let code = skeletonOfTypeScript(try Self.declarations(specs))
      #expect(!code.contains("evil"), "\(place): \(text.prefix(60))")
      if !["param_name", "property_name", "event_name", "enum_value", "was", "discriminator"].contains(place) {
        #expect(code == skeletonOfTypeScript(plain), "\(place): \(text.prefix(60))")
      }
    }
  }

  private static func load(_ text: String) -> (specs: SpecSet, isSound: Bool) {
    let loaded = loadSpecs(["greeter.yaml"]) { _ in Array(text.utf8) }
    return (loaded.specs, !loaded.diagnostics.hasErrors)
  }

  private static func declarations(_ text: String) throws -> String { try declarations(load(text).specs) }

  private static func declarations(_ specs: SpecSet) throws -> String {
    let generation = generateCustomFiles(specs, templates: try templates("typescript"), taken: [])
    #expect(generation.diagnostics == [])
    return try #require(generation.files.first).contents
  }

  private static func templates(_ name: String) throws -> TemplateSet {
    let folder = packageRoot.appending(path: "Examples/Templates/\(name)")
    let paths = FileManager.default.subpaths(atPath: folder.path(percentEncoded: false)) ?? []
    let files = try paths.filter(isTemplate).map { ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
    let loaded = loadTemplates(Dictionary(uniqueKeysWithValues: files))
    #expect(loaded.diagnostics == [])
    return loaded.templates
  }
}

/// TypeScript without its comments, with each string emptied and without white space.
private func skeletonOfTypeScript(_ code: String) -> String {
  // What begins first counts: there may be `//` in a string, and quotes in a comment.
  code.replacing(/\/\*[\s\S]*?\*\/|\/\/[^\n\r\u{2028}\u{2029}]*|"(?:[^"\\\n\r\u{2028}\u{2029}]|\\.)*"/) { match in
    match.output.hasPrefix("\"") ? "\"\"" : ""
  }.filter { !$0.isWhitespace }
}
