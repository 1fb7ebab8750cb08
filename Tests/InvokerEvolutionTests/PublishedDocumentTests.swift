import Foundation
import InvokerSpec
import Testing

@testable import InvokerEvolution

/// What the platform publishes about its Service API, compared with the specs.
@Suite struct PublishedDocumentTests {
  private static let repository = URL(filePath: #filePath).appending(path: "../../..").standardized
  private static let folders = ["specs", "specs/service", "specs/knowledge"]

  /// The specs of a folder, by path.
  private func specs(in folder: String) -> [String: [UInt8]] {
    let root = Self.repository.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false))) ?? []
    let paths = names.filter { $0.hasSuffix(".yaml") }
    return Dictionary(
      uniqueKeysWithValues: paths.map { path in
        (path, (try? Data(contentsOf: root.appending(path: path))).map { [UInt8]($0) } ?? [])
      })
  }

  /// Returns the result of importing the document into each folder.
  private func results() throws -> [OpenAPIImport] {
    let document = try Data(
      contentsOf: Self.repository.appending(
        path: "Tests/InvokerEvolutionTests/Published/dify-service-api.openapi.json"))
    let sources = Self.folders.map(specs)
    return sources.indices.map { index in
      var options = OpenAPIImportOptions()
      options.takesAll = true
      options.takesNew = index == 0
      options.others = sources.indices.filter { $0 != index }.map { sources[$0] }
      return importOpenAPI(
        [UInt8](document), path: "document", into: sources[index], folder: Self.folders[index] + "/", options: options)
    }
  }

  @Test func hasNothingNew() throws {
    let results = try results()
    #expect(results.flatMap(\.files.keys).filter { $0 != openAPILockFile } == [])
    #expect(results.map(\.operations.imported).reduce(0, +) == 82)
  }

  /// What the specs state in another way, because their authors know the server.
  @Test func isDescribedAsTheServerBehaves() throws {
    let differences = try results().flatMap(\.diagnostics).filter { $0.rule == .openAPIDiffers }
    #expect(
      differences.map(\.message) == [
        "'total_price' is 'string(decimal)' here, and 'number(float) nullable' in the document"
      ])
  }
}
