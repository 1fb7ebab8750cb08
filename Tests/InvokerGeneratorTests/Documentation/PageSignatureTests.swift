import Foundation
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// The signatures on pages are those that the compiler sees in the module, over each transport.
@Suite struct PageSignatureTests {
  @Test(arguments: [
    ("specs", "DifyApps", 6), ("specs/models", "DifyModels", 19), ("specs/service", "DifyService", 30),
    ("specs/knowledge", "DifyKnowledge", 46),
    ("Tests/EndToEndTests/Cases/greeter/specs", "GreeterClients", 2),
    ("Tests/EndToEndTests/Cases/import-openapi/expected/specs", "LibraryClients", 7),
  ])
  func theyAreThoseOfTheModule(_ folder: String, _ module: String, _ facades: Int) throws {
    let root = packageRoot.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false))
      .filter { $0.hasSuffix(".yaml") && $0 != "invoker.yaml" }
    func read(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appending(path: path))) }
    let config = loadConfig((try? read(Config.fileName)) ?? []).config
    let modules = loadModules(
      config.modules, collectingTexts: false,
      list: { try FileManager.default.contentsOfDirectory(atPath: root.appending(path: $0).path).sorted() },
      read: { file, folder in try read(folder + "/" + file) })
    let specs = loadSpecs(names.sorted(), modules: modules.modules, read: read).specs
    let symbols = try SymbolGraph(of: module).symbols
    let options = SwiftOptions(renames: config.swift.renames)
    let types = SwiftTypes(specs: specs, names: SwiftNames(specs, options))
    var count = 0
    let all = pages(specs, options: DocumentationOptions(swift: options)).dropFirst()
    for (page, interface) in zip(all, specs.interfaces) {
      let shown = try #require(signatures(on: page))
      let all = types.interfaceAPIs[interface.name]?.facades ?? []
      #expect(shown.count == all.count)
      for (shown, facade) in zip(shown, all) {
        let declared = symbols.filter { symbol in
          symbol.path.first == facade.type && symbol.declaration.hasPrefix("func ")
            && symbol.isDeprecated == (interface.deprecated != nil)
            && !symbol.declaration.contains("(_ request:")
            // Calls with names of their own share a type.
            && facade.calls.contains { symbol.path.last?.prefix { $0 != "(" } ?? "" == $0.function.name[...] }
        }
        #expect(shown == declared.map(\.declaration), "\(facade.type)")
        count += 1
      }
    }
    #expect(count == facades)
  }

  /// The functions below each transport, each on one line.
  private func signatures(on page: Page) -> [[String]]? {
    guard case .code(let samples)? = page.section("interface-specification")?.blocks.first else { return nil }
    return samples.first?.text.components(separatedBy: "\n\n").map { part in
      part.split(separator: "\n").dropFirst().joined(separator: " ").components(separatedBy: "func ").dropFirst().map {
        let words = $0.split(separator: " ").joined(separator: " ")
        return "func " + words.replacing("( ", with: "(").replacing(" )", with: ")")
      }
    }
  }
}
