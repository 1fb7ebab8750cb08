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

  @Test(arguments: [
    ("Templates", TemplateSet.builtInFiles), ("Starter", Starter.texts), ("specs", PlatformSpecs.texts),
  ])
  func theEmbeddedTextsAreThoseOfTheFolder(_ name: String, _ texts: [(path: String, text: String)]) throws {
    let folder = packageRoot.appending(path: name)
    let paths = try #require(FileManager.default.subpaths(atPath: folder.path(percentEncoded: false)))
    let files = paths.filter { path in
      var isFolder: ObjCBool = false
      let there = FileManager.default.fileExists(
        atPath: folder.appending(path: path).path(percentEncoded: false), isDirectory: &isFolder)
      // Of the specs, only those of the apps.
      return there && !isFolder.boolValue && (name != "specs" || (!path.contains("/") && path != "invoker.yaml"))
    }
    #expect(files.sorted() == texts.map(\.path))
    for (path, text) in texts {
      let file = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(text == file, "\(path) is out of step; run 'make templates'")
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
