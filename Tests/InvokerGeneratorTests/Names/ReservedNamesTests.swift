import Foundation
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// Which names a spec cannot give to types is read from the runtime and from generated code: `make names` writes it.
@Suite struct ReservedNamesTests {
  @Test func theListSaysWhatTheRuntimeAndGeneratedCodeUse() throws {
    let runtime = try SymbolGraph(of: "InvokerRuntime")
    let library = try ["Swift", "_Concurrency"].map { try SymbolGraph(of: $0) }
    let standard = try wordsOfGeneratedCode().intersection(library.flatMap(\.topLevelTypes))
    let clients = Set(Reach.allCases.map(\.client))
    let members = runtime.symbols.filter { $0.path.count > 1 && clients.contains($0.path[0]) }.map { $0.path[1] }
    let text = """
      // Made by `make names` from the runtime and from generated code. Do not edit.

      /// The types of the runtime.
      let runtimeTypeNames: Set<String> = \(list(runtime.topLevelTypes))

      /// The types of the standard library that generated code names.
      let standardTypeNames: Set<String> = \(list(standard))

      /// The members of the types on which entry points stand.
      let clientMemberNames: Set<String> = \(list(Set(members)))

      """
    let file = packageRoot.appending(path: "Sources/InvokerGenerator/Naming/ReservedNames.swift")
    if ProcessInfo.processInfo.environment["UPDATE_NAMES"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "run 'make names'")
  }

  /// The words of all that can be generated, without comments and literals.
  private func wordsOfGeneratedCode() throws -> Set<String> {
    var sheet = NameSheet()
    try sheet.addShippedSpecs()
    sheet.file(
      "app.yaml",
      """
      invoker: 1
      app: tone_app
      interface: {$ref: workflow.yaml}
      inputs: {tone: {type: string, maxLength: 9, required: true}}
      outputs: {text: {type: string}}
      """)
    sheet.addNestedTypes(["tone"])
    let names = sheet.files.map(\.path)
    let loaded = loadSpecs(names) { path in Array((sheet.files.first { $0.path == path }?.text ?? "").utf8) }
    #expect(!loaded.diagnostics.hasErrors)
    let files = [SwiftOptions(), SwiftOptions(hashable: true, codable: true)].flatMap { options in
      generateSwift(loaded.specs, options: options).files
    }
    #expect(!files.isEmpty)
    let lines = files.flatMap { $0.contents.split(separator: "\n") }.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    return Set(
      lines.flatMap { line in
        line.replacing(/"(\\.|[^"\\])*"/, with: "").matches(of: /(^|[^.\w])([A-Z]\w*)/).map { String($0.2) }
      })
  }

  private func list(_ names: Set<String>) -> String {
    var lines = ["["]
    for name in names.filter({ !$0.hasPrefix("_") }).sorted() {
      let item = "\"\(name)\","
      if lines.count > 1, lines[lines.count - 1].count + 1 + item.count <= 118 {
        lines[lines.count - 1] += " " + item
      } else {
        lines.append("  " + item)
      }
    }
    return (lines + ["]"]).joined(separator: "\n")
  }
}
