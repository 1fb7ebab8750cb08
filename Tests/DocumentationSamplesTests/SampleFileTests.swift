import Foundation
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// The samples that the documentation shows are those that are compiled here. `make cases` writes them anew.
@Suite struct SampleFileTests {
  private static let root = URL(fileURLWithPath: #filePath).appending(path: "../../..").standardized
  private static let folder = root.appending(path: "Tests/DocumentationSamples")

  /// The files of the folder, by name.
  private static var samples: [String: String] {
    get throws {
      let loaded = loadSpecs(["chat.yaml", "workflow.yaml", "completion.yaml"]) { path in
        [UInt8](try Data(contentsOf: root.appending(path: "specs/" + path)))
      }
      let names = SwiftNames(loaded.specs, SwiftOptions())
      let types = SwiftTypes(specs: loaded.specs, names: names)
      let config = loadConfig([UInt8](try Data(contentsOf: root.appending(path: "specs/invoker.yaml")))).config
      let options = DocumentationOptions(config.docs)
      let samples = Samples(loaded.specs.interfaces, types, types.interfaceAPIs, options)
      let overview = generateDocumentation(loaded.specs, formats: [.markdown], options: options).files
      let useCase = overview.first { $0.path.hasSuffix("README.md") }?.contents.firstMatch(
        of: /```swift\n((?:.|\n)*?)```/)
      let all = samples.ofInterfaces.values.flatMap(\.self).map { ($0.name + ".swift", $0.swift + "\n") }
      return Dictionary(uniqueKeysWithValues: all + [("answer.swift", useCase.map { String($0.1) } ?? "")])
    }
  }

  @Test func theyAreTheFilesThatAreCompiled() throws {
    let samples = try Self.samples
    if ProcessInfo.processInfo.environment["UPDATE_CASES"] != nil {
      for (name, text) in samples {
        try text.write(to: Self.folder.appending(path: name), atomically: true, encoding: .utf8)
      }
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".swift") }
    #expect(files.sorted() == samples.keys.sorted())
    for (name, text) in samples {
      let file = Self.folder.appending(path: name)
      #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name): run 'make cases'")
    }
  }

  @Test func everyTaskOfEveryInterfaceHasOne() throws {
    let names = try Self.samples.keys.map { String($0.dropLast(".swift".count)) }
    let expected = ["Chat", "Workflow", "Completion"].flatMap { ["stream\($0)", "ask\($0)", "report\($0)Errors"] }
    #expect(Set(names) == Set(expected + ["continueChat", "answer"]))
  }
}
