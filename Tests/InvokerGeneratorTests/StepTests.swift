import Foundation
import InvokerEvolution
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// What is checked in and what would be generated are the same.
@Suite struct StepTests {
  @Test func difyAppsIsWhatTheSpecsGive() throws {
    let folder = packageRoot.appending(path: "Sources/DifyApps")
    let loaded = loadSpecs(["chat.yaml", "workflow.yaml", "completion.yaml", "types.yaml"]) { path in
      [UInt8](try Data(contentsOf: packageRoot.appending(path: "specs/\(path)")))
    }
    #expect(loaded.diagnostics.isEmpty)
    let generation = generateSwift(loaded.specs)
    let present = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    let files = generation.files + [generation.listing].compactMap(\.self)
    #expect(Set(present) == Set(files.map(\.path) + ["DifyApps.docc", "invoker.lock"]))
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file.path), encoding: .utf8)
      #expect(text == file.contents, "\(file.path) is out of step; run 'make generate'")
    }
  }

  @Test func theEmbeddedTemplatesAreThoseOfTheFolder() throws {
    let folder = packageRoot.appending(path: "Templates")
    let paths = FileManager.default.subpaths(atPath: folder.path(percentEncoded: false)) ?? []
    #expect(paths.filter { $0.contains(".") }.sorted() == TemplateSet.builtInFiles.map(\.path))
    for (path, text) in TemplateSet.builtInFiles {
      let file = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(text == file, "\(path) is out of step; run 'make templates'")
    }
  }

  @Test func theEmbeddedStarterIsThatOfTheFolder() throws {
    let folder = packageRoot.appending(path: "Starter")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    #expect(names.sorted() == Starter.texts.map(\.path))
    for (name, text) in Starter.texts {
      let file = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(text == file, "\(name) is out of step; run 'make templates'")
    }
  }

  @Test func theEmbeddedSpecsAreThoseOfTheFolder() throws {
    let folder = packageRoot.appending(path: "specs")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    #expect(
      names.filter { $0.hasSuffix(".yaml") && $0 != "invoker.yaml" }.sorted() == PlatformSpecs.texts.map(\.path))
    for (name, text) in PlatformSpecs.texts {
      let file = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(text == file, "\(name) is out of step; run 'make templates'")
    }
  }

  @Test func theSchemasOfTheFolderAreThoseOfTheFormat() throws {
    let folder = packageRoot.appending(path: "specs/schema")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    #expect(names.sorted() == jsonSchemas().map(\.path))
    for (name, text) in jsonSchemas() {
      let file = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(text == file, "\(name) is out of step; run 'make templates'")
    }
  }

  @Test func theSameSpecsGiveTheSameBytes() {
    let first = generate(spec([:])).files
    for _ in 0..<5 { #expect(generate(spec([:])).files == first) }
  }
}
