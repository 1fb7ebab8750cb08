import Foundation
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// Specs that use the types of another module.
@Suite struct ModuleTests {
  private static let folder = packageRoot.appending(path: "Tests/EndToEndTests/Cases/modules")

  /// Both modules of the case, each read by the real compiler with warnings as errors, the second one with the first.
  @Test(arguments: [SwiftSettings(), with { ($0.codable, $0.hashable) = (true, true) }])
  func bothModulesCompile(_ settings: SwiftSettings) throws {
    var loaded = try #require(Self.read([ModuleSettings(name: "Orders", folder: place("../orders"))]).modules.first)
    loaded.swift.codable = settings.codable
    loaded.swift.hashable = settings.hashable
    let specs = loadSpecs(["refund_create.yaml"], modules: [loaded]) { path in
      [UInt8](try Data(contentsOf: Self.folder.appending(path: "refunds/\(path)")))
    }
    #expect(specs.diagnostics.map(\.message) == [])
    let orders = generateSwift(loaded.specs, options: SwiftOptions(loaded.swift))
    let refunds = generateSwift(specs.specs, options: SwiftOptions(settings))
    #expect(orders.diagnostics.isEmpty && refunds.diagnostics.isEmpty)

    let modules = FileManager.default.temporaryDirectory.appending(path: "invoker-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: modules, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: modules) }
    let module = modules.appending(path: "Orders.swiftmodule").path(percentEncoded: false)
    let first = try compile(
      orders.files, ["-emit-module", "-module-name", "Orders", "-emit-module-path", module])
    #expect(first.status == 0, "\(first.output.prefix(3_000))")
    let path = modules.path(percentEncoded: false)
    let second = try compile(refunds.files, ["-typecheck", "-module-name", "Refunds", "-I", path])
    #expect(second.status == 0, "\(second.output.prefix(3_000))")
  }

  @Test func aModuleOfAModuleIsImportedWhereItsTypesAre() throws {
    let (specs, diagnostics) = load(
      [
        "": (["Orders": "../orders"], "R: {properties: {order: {$ref: '../orders/a.yaml#/types/Order'}}}"),
        "../orders": (["Money": "../money"], "Order: {properties: {total: {$ref: '../money/a.yaml#/types/Total'}}}"),
        "../money": ([:], "Total: {properties: {cents: {type: integer}}}"),
      ])
    #expect(diagnostics == [])
    #expect(specs.modules.map(\.name) == ["Orders", "Money"])
    let code = generateSwift(specs).files.first { $0.path == "A.swift" }?.contents ?? ""
    #expect(code.contains("import InvokerRuntime\nimport Orders\n\n"))
    #expect(code.contains("public var order: Order?"))
  }

  @Test func twoModulesMustNotHaveTheSameName() throws {
    let (specs, diagnostics) = load([
      "": (
        ["B": "../b", "C": "../c"],
        "R: {properties: {t: {$ref: '../b/a.yaml#/types/T'}, u: {$ref: '../c/a.yaml#/types/U'}}}"
      ),
      "../b": ([:], "T: {properties: {x: {type: string}}}"),
      "../c": ([:], "T: {properties: {x: {type: string}}}\n  U: {properties: {x: {type: string}}}"),
    ])
    #expect(diagnostics == [])
    #expect(swiftDiagnostics(specs, SwiftOptions()).map(\.message) == ["'T' is a type of 'B' and of 'C'"])
  }

  // MARK: Reading

  private static func read(_ modules: [ModuleSettings]) -> LoadedModules {
    loadModules(
      modules, collectingTexts: false,
      list: { path in
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "refunds/\(path)").path).sorted()
      },
      read: { file, path in [UInt8](try Data(contentsOf: folder.appending(path: "refunds/\(path)/\(file)"))) })
  }

  /// Loads `a.yaml` of the spec root and of other folders.
  ///
  /// - Parameter folders: by path, the folders of the modules that each uses, and its types.
  private func load(
    _ folders: [String: (modules: [String: String], types: String)]
  ) -> (specs: SpecSet, diagnostics: [String]) {
    func config(_ folder: String) -> String {
      "invoker: 1\n"
        + (folders[folder]?.modules ?? [:]).sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)\n" }
        .reduce("") { ($0.isEmpty ? "modules:\n" : $0) + $1 }
    }
    func spec(_ folder: String) -> [UInt8] { Array("invoker: 1\ntypes:\n  \(folders[folder]?.types ?? "")\n".utf8) }
    let settings = (folders[""]?.modules ?? [:]).sorted { $0.key < $1.key }.map { name, folder in
      ModuleSettings(name: name, folder: place(folder))
    }
    let modules = loadModules(
      settings, list: { folders[$0] == nil ? nil : ["a.yaml", Config.fileName] },
      read: { file, folder in file == Config.fileName ? Array(config(folder).utf8) : spec(folder) })
    let loaded = loadSpecs(["a.yaml"], modules: modules.modules) { _ in spec("") }
    return (loaded.specs, (modules.diagnostics + loaded.diagnostics).map(\.message))
  }

  private func place(_ folder: String) -> Named { Named(name: folder, location: Location(startOf: Config.fileName)) }

  private static func with(_ change: (inout SwiftSettings) -> Void) -> SwiftSettings {
    var settings = SwiftSettings()
    change(&settings)
    return settings
  }
}
