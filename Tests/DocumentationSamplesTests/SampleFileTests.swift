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
      let samples = Samples(loaded.specs.interfaces, types, types.interfaceAPIs, DocumentationOptions())
      let all = samples.ofInterfaces.values.flatMap(\.self) + [samples.useCase].compactMap(\.self)
      return Dictionary(uniqueKeysWithValues: all.map { ($0.name + ".swift", $0.swift + "\n") })
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
