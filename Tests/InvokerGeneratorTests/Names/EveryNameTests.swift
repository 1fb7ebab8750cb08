import InvokerSpec
import Testing

@testable import InvokerGenerator

/// What passes the check compiles, whatever things are called: each keyword, each name of the runtime and of generated
/// code, and each of the standard library, in each place where a spec names something.
@Suite struct EveryNameTests {
  /// What is compiled together.
  enum Module: String, CaseIterable {
    case properties, values, events, elements, params
    case types, namesOfTypes, nestedTypes, interfaces, namesOfInterfaces, apps, paramsOfApps

    /// Puts names into all their places.
    func fill(_ sheet: inout NameSheet) throws {
      let names = try EveryName.all.get()
      switch self {
      case .properties: sheet.addProperties(names.ofValues)
      case .values: sheet.addValues(names.ofValues)
      case .events: sheet.addEvents(names.ofValues)
      case .elements: sheet.addElements(try EveryName.keywords.get())
      case .params: sheet.addParams(names.ofValues)
      case .types: try sheet.addTypes(names.ofTypes)
      case .namesOfTypes: try sheet.addNamesOfTypes(names.ofTypes)
      case .nestedTypes: sheet.addNestedTypes(names.ofTypes)
      case .interfaces: sheet.addInterfaces(names.ofTypes)
      case .namesOfInterfaces: sheet.addNamesOfInterfaces(names.ofTypes)
      case .apps: sheet.addApps(names.ofTypes)
      case .paramsOfApps: sheet.addParamsOfApps(names.ofValues)
      }
    }
  }

  @Test(arguments: Module.allCases) func compilesOrIsRefusedWhereItStands(module: Module) throws {
    var sheet = NameSheet()
    try module.fill(&sheet)
    let count = sheet.used.count
    var (files, diagnostics) = generate(sheet)
    // What is refused by one stage hides what the next one would say.
    while !diagnostics.isEmpty, diagnostics.allSatisfy({ isWellRefused($0, sheet) }) {
      let refused = sheet.refused.union(diagnostics.compactMap { sheet.use(at: $0.location) })
      sheet = NameSheet(refused: refused)
      try module.fill(&sheet)
      (files, diagnostics) = generate(sheet)
    }
    let places = Set(sheet.used.union(sheet.refused).map(\.place)).count
    print("\(module): \(count) names in \(places) places, \(sheet.refused.count) of them refused")
    #expect(diagnostics.map(\.message) == [])
    try typecheck(files)
  }

  /// Whether a diagnostic stands where the name does, may stand there, and says what to do.
  private func isWellRefused(_ diagnostic: Diagnostic, _ sheet: NameSheet) -> Bool {
    guard let use = sheet.use(at: diagnostic.location), !sheet.refused.contains(use) else { return false }
    return use.place.mayRefuse && (diagnostic.fix != nil || !diagnostic.notes.isEmpty)
  }

  private func generate(_ sheet: NameSheet) -> (files: [GeneratedFile], diagnostics: [Diagnostic]) {
    let texts = Dictionary(sheet.files.map { ($0.path, Array($0.text.utf8)) }) { first, _ in first }
    let loaded = loadSpecs(sheet.files.map(\.path)) { texts[$0] ?? [] }
    guard !loaded.diagnostics.hasErrors else { return ([], loaded.diagnostics) }
    let options = SwiftOptions(hashable: true, codable: true, renames: sheet.renames)
    let generation = generateSwift(loaded.specs, options: options)
    // What a long report leaves out, the next round finds.
    let shown = (loaded.diagnostics + generation.diagnostics).filter {
      !["more-errors", "more-warnings"].contains($0.rule.id)
    }
    return (generation.files, shown)
  }
}

/// All names that are tried.
struct EveryName {
  /// Those that become different names of values.
  var ofValues: [String]
  /// Those that become different names of types.
  var ofTypes: [String]

  /// Read from the compiler, once.
  static let all = Result {
    let library = try SymbolGraph(of: "Swift")
    let tasks = try SymbolGraph(of: "_Concurrency")
    let own = try ["InvokerRuntime", "DifyApps"].reduce(into: try namesDeclaredByTemplates()) {
      $0.formUnion(try SymbolGraph(of: $1).names)
    }
    let common = library.topLevelNames.union(library.members(of: commonTypes)).union(tasks.topLevelNames)
    return EveryName(own.union(try Toolchain.current().keywords()), common: common)
  }

  /// The keywords, which are the only names that mean something else where they stand alone.
  static let keywords = Result { try Toolchain.current().keywords().filter { isName($0) }.sorted() }

  /// The types of the standard library of which the members are tried: what generated types are, have and conform to.
  private static let commonTypes: Set = [
    "Array", "Bool", "CaseIterable", "CodingKey", "Collection", "CustomStringConvertible", "Decodable", "Dictionary",
    "Double",
    "Encodable", "Equatable", "Error", "Hashable", "Hasher", "Identifiable", "Int", "Optional", "RawRepresentable",
    "Result",
    "Sequence", "String", "StringProtocol",
  ]

  /// - Parameter common: names that are tried as what they are, types as types and values as values.
  init(_ names: Set<String>, common: Set<String>) {
    func distinct(_ names: Set<String>, _ swift: (String) -> Identifier) -> [String] {
      let names = names.filter { isName($0) && $0.allSatisfy(\.isASCII) }.sorted()
      return Dictionary(names.map { (swift($0).name, $0) }) { first, _ in first }.values.sorted()
    }
    let rare = ["Lazy", "SIMD", "Unsafe"]
    let common = common.filter { name in !rare.contains(where: name.hasPrefix) }
    ofValues = distinct(names.union(common.filter { $0.first?.isLowercase == true })) { Identifier(value: $0) }
    ofTypes = distinct(names.union(common.filter { $0.first?.isUppercase == true })) { Identifier(type: $0) }
  }
}
