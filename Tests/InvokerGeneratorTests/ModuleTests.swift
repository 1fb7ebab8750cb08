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

    try compile([("Orders", orders.files), ("Refunds", refunds.files)])
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

  /// Specs that use types of other modules through types of other files: in calls of an app, as elements of pages, as
  /// what all events have, in a default, and around a former name.
  private static let indirect: [String: [String: String]] = [
    "../money": [
      "types.yaml": """
      invoker: 1
      types:
        Total: {properties: {id: {type: string}, cents: {type: integer}}}
      """
    ],
    "../orders": [
      Config.fileName: "invoker: 1\nmodules: {Money: ../money}",
      "types.yaml": """
      invoker: 1
      types:
        Order: {properties: {id: {type: string}}}
        Kind: {type: string, enum: [none, some]}
        InputFile: {properties: {name: {type: string}}}
        TotalPage: {properties: {data: {type: array, items: {$ref: '../money/types.yaml#/types/Total'}}}}
        Payment: {properties: {total: {$ref: '../money/types.yaml#/types/Total'}}}
        Paid: {allOf: [{$ref: '#/types/Payment'}]}
        Refunded: {allOf: [{$ref: '#/types/Payment'}]}
      """,
    ],
    "": [
      "types.yaml": """
      invoker: 1
      types:
        Page: {properties: {data: {type: array, items: {$ref: '../orders/types.yaml#/types/Order'}}}}
        Change: {properties: {order: {$ref: '../orders/types.yaml#/types/Order'}}}
        Opened: {allOf: [{$ref: '#/types/Change'}]}
        Closed: {allOf: [{$ref: '#/types/Change'}]}
        Choice: {properties: {kind: {$ref: '../orders/types.yaml#/types/Kind'}}}
      """,
      "defaults.yaml": """
      invoker: 1
      types:
        Form: {properties: {choice: {$ref: 'types.yaml#/types/Choice', default: {kind: none}}}}
      """,
      "former.yaml": """
      invoker: 1
      types:
        Part: {was: Order.Item, type: object}
      """,
      "ask.yaml": spec(
        "ask", "blocking: {returns: {type: string}}",
        params: ", inputs: {type: object, additionalProperties: true}"
          + ", files: {type: array, items: {$ref: '../orders/types.yaml#/types/InputFile'}}"),
      "app.yaml": "invoker: 1\napp: translation\ninterface: {$ref: ask.yaml}\ninputs: {text: {type: string}}",
      "list.yaml": pages("list", of: "types.yaml#/types/Page"),
      "totals.yaml": pages("totals", of: "../orders/types.yaml#/types/TotalPage"),
      "follow.yaml": stream("follow", of: "types.yaml#/types/Opened", "types.yaml#/types/Closed"),
      "pay.yaml": stream("pay", of: "../orders/types.yaml#/types/Paid", "../orders/types.yaml#/types/Refunded"),
    ],
  ]

  private static func pages(_ name: String, of type: String) -> String {
    let pages = "{elements: data, next: last_id, from: last.id}"
    return spec(name, "blocking: {returns: {$ref: '\(type)'}, pages: \(pages)}", params: ", last_id: {type: string}")
  }

  private static func stream(_ name: String, of first: String, _ second: String) -> String {
    let type = upperCamelCase(name) + "Event"
    let mapping = "{a: '\(first)', b: '\(second)'}"
    return spec(name, "streaming: {yields: {$ref: '#/types/\(type)'}}")
      + "\ntypes: {\(type): {discriminator: {propertyName: event, mapping: \(mapping)}}}"
  }

  private static func spec(_ name: String, _ mode: String, params: String = "") -> String {
    """
    invoker: 1
    interface: \(name)
    title: Name
    summary: Use types of other modules.
    entry_point: session.\(name)
    transports: {plugin: {type: app}}
    params: {response_mode: {$mode: \(mode.prefix { $0 != ":" })}\(params)}
    response_modes: {\(mode)}
    """
  }

  @Test func filesImportTheModulesOfTheTypesThatTheyName() throws {
    let folders = Self.indirect
    let settings = [ModuleSettings(name: "Orders", folder: place("../orders"))]
    let modules = loadModules(
      settings, list: { folders[$0]?.keys.sorted() },
      read: { file, folder in Array((folders[folder]?[file] ?? "").utf8) })
    let files = folders[""] ?? [:]
    let loaded = loadSpecs(files.keys.sorted(), modules: modules.modules) { Array((files[$0] ?? "").utf8) }
    #expect((modules.diagnostics + loaded.diagnostics).map(\.message) == [])
    #expect(loaded.specs.modules.map(\.name).sorted() == ["Money", "Orders"])
    let generation = generateSwift(loaded.specs)
    #expect(generation.diagnostics.map(\.message) == [])

    let imports = generation.files.filter { !$0.path.contains("+") }.map { file in
      (file.path, file.contents.matches(of: /\nimport (\w+)/).map { String($0.1) }.filter { $0 != "InvokerRuntime" })
    }
    #expect(
      Dictionary(imports) { first, _ in first } == [
        "App.swift": ["Orders"], "Ask.swift": ["Orders"], "Defaults.swift": ["Orders"], "EntryPoints.swift": [],
        "Follow.swift": ["Orders"], "Former.swift": ["Orders"], "List.swift": ["Orders"],
        "Pay.swift": ["Money", "Orders"],
        "Totals.swift": ["Money", "Orders"], "Types.swift": ["Orders"],
      ])

    let others = try ["Money", "Orders"].map { name in
      let module = try #require(loaded.specs.modules.first { $0.name == name })
      return (name: name, files: generateSwift(module.specs, options: SwiftOptions(module.swift)).files)
    }
    try compile(others + [("Shop", generation.files)])
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

  /// Expects the real compiler to take modules, each of which can import those before it.
  private func compile(_ modules: [(name: String, files: [GeneratedFile])]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "invoker-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for module in modules {
      let path = folder.appending(path: "\(module.name).swiftmodule").path(percentEncoded: false)
      let (status, output) = try InvokerGeneratorTests.compile(
        module.files,
        ["-emit-module", "-module-name", module.name, "-emit-module-path", path]
          + ["-I", folder.path(percentEncoded: false)])
      #expect(status == 0, "\(output.prefix(3_000))")
    }
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
