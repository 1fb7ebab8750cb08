import Foundation
import InvokerSpec
import Testing

@testable import InvokerEvolution

/// What the platform publishes about its Service API, compared with the specs.
@Suite struct PublishedDocumentTests {
  private static let repository = URL(filePath: #filePath).appending(path: "../../..").standardized
  private static let folders = ["specs", "specs/service", "specs/knowledge"]

  /// The specs of a folder, by path.
  private static func specs(in folder: String) throws -> [String: [UInt8]] {
    let root = repository.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false))
    return try Dictionary(
      uniqueKeysWithValues: names.filter { $0.hasSuffix(".yaml") }.map { path in
        (path, [UInt8](try Data(contentsOf: root.appending(path: path))))
      })
  }

  /// The modules whose types the specs of a folder use.
  private static func modules(of specs: [String: [UInt8]], in folder: String) -> [SpecModule] {
    let root = repository.appending(path: folder)
    return loadModules(
      loadConfig(specs[Config.fileName] ?? []).config.modules, collectingTexts: false,
      list: { try FileManager.default.contentsOfDirectory(atPath: root.appending(path: $0).path).sorted() },
      read: { file, folder in [UInt8](try Data(contentsOf: root.appending(path: folder + "/" + file))) }
    ).modules
  }

  /// Imports the document into each folder. Only the first one takes operations that no folder has.
  private func results(in folders: [String] = folders, takesNew: Bool) throws -> [OpenAPIImport] {
    let path = "Tests/InvokerEvolutionTests/Published/dify-service-api.openapi.json"
    let document = [UInt8](try Data(contentsOf: Self.repository.appending(path: path)))
    let sources = try folders.map(Self.specs)
    return sources.indices.map { index in
      var options = OpenAPIImportOptions()
      options.takesAll = true
      options.takesNew = takesNew && index == 0
      options.modules = Self.modules(of: sources[index], in: folders[index])
      options.others = sources.indices.filter { $0 != index }.map { sources[$0] }
      return importOpenAPI(
        document, path: "document", into: sources[index], folder: folders[index] + "/", options: options)
    }
  }

  @Test func hasNothingNewAboutTheirOperations() throws {
    let results = try results(takesNew: false)
    #expect(results.flatMap(\.files.keys).filter { $0 != openAPILockFile } == [])
    #expect(results.map(\.operations.imported) == [8, 29, 46])
  }

  /// What the specs state in another way, because their authors know the server.
  @Test func describeFieldsInAnotherWay() throws {
    let differences = try results(takesNew: false).flatMap(\.diagnostics).filter { $0.rule == .openAPIDiffers }
    #expect(
      differences.map(\.message) == [
        "'total_price' is 'string(decimal)' here, and 'number(float) nullable' in the document"
      ]
        // A field of a form that holds JSON.
        + Array(repeating: "'data' is 'object' here, and 'string' in the document", count: 3))
  }

  @Test func newOperationsGoToTheFirstFolder() throws {
    let results = try results(in: ["specs", "specs/knowledge"], takesNew: true)
    let names = results.map { Set($0.files.keys) }
    #expect(names[0].contains("get_conversations_list.yaml"))
    #expect(names[0].isDisjoint(with: ["create_dataset.yaml", "send_chat_message.yaml"]))
    #expect(names[1].subtracting([openAPILockFile]).isEmpty)
  }
}
