import Foundation

/// What a compiled module declares, read from its symbol graph: the compiler's own list, so that none has to be kept.
struct SymbolGraph {
  /// The names on the way to each symbol, without arguments, and the kind of the symbol: `["Session", "app"]`.
  private(set) var symbols: [Symbol] = []

  struct Symbol {
    var path: [String]
    var kind: String
    /// As the compiler prints it: `func reply(query: String) async throws(InvocationError) -> ChatReply`.
    var declaration: String
    /// Whether code should not use it.
    var isDeprecated: Bool
  }

  /// The graph of a module with the extensions that it and its parts make.
  init(of module: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "invoker-symbols-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try output(
      of: "swift",
      [
        "symbolgraph-extract", "-module-name", module, "-target", try Toolchain.current().target, "-I", modules,
        "-minimum-access-level", "public", "-skip-synthesized-members", "-output-dir",
        folder.path(percentEncoded: false),
      ])
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let graph = try JSONDecoder().decode(File.self, from: Data(contentsOf: file))
      symbols += graph.symbols.map { symbol in
        Symbol(
          path: symbol.pathComponents.map { String($0.prefix { $0 != "(" }) }, kind: symbol.kind.identifier,
          declaration: symbol.declarationFragments?.map(\.spelling).joined() ?? "",
          isDeprecated: symbol.availability?.contains { $0.isUnconditionallyDeprecated == true } == true)
      }
    }
  }

  /// The names of types, protocols and other names for types that stand in no other.
  var topLevelTypes: Set<String> {
    let kinds: Set = ["swift.struct", "swift.enum", "swift.class", "swift.actor", "swift.protocol", "swift.typealias"]
    return Set(symbols.filter { $0.path.count == 1 && kinds.contains($0.kind) }.map { $0.path[0] })
  }

  /// The names of everything that a spec could name as well: no operators, and nothing that a module keeps to itself.
  var names: Set<String> { names(symbols) }

  /// The names of what stands in no type.
  var topLevelNames: Set<String> { names(symbols.filter { $0.path.count == 1 && !$0.isDeprecated }) }

  /// The names of the members of types and protocols.
  func members(of types: Set<String>) -> Set<String> {
    names(symbols.filter { $0.path.count > 1 && types.contains($0.path[0]) && !$0.isDeprecated })
  }

  private func names(_ symbols: [Symbol]) -> Set<String> {
    Set(symbols.compactMap(\.path.last).filter { $0.first?.isLetter == true })
  }

  private struct File: Decodable {
    var symbols: [Symbol]

    struct Symbol: Decodable {
      var pathComponents: [String]
      var kind: Kind
      var declarationFragments: [Fragment]?
      var availability: [Availability]?
    }

    struct Fragment: Decodable { var spelling: String }

    struct Kind: Decodable { var identifier: String }
    struct Availability: Decodable { var isUnconditionallyDeprecated: Bool? }
  }
}

/// The Swift that runs these tests.
struct Toolchain: Decodable {
  /// The triple that it compiles for.
  var target: String
  /// Where it keeps its libraries.
  var resources: URL

  static func current() throws -> Toolchain {
    try JSONDecoder().decode(Toolchain.self, from: Data(output(of: "swiftc", ["-print-target-info"]).utf8))
  }

  private enum Key: String, CodingKey { case target, triple, paths, runtimeResourcePath }

  init(from decoder: any Decoder) throws {
    let info = try decoder.container(keyedBy: Key.self)
    target = try info.nestedContainer(keyedBy: Key.self, forKey: .target).decode(String.self, forKey: .triple)
    let path = try info.nestedContainer(keyedBy: Key.self, forKey: .paths).decode(
      String.self, forKey: .runtimeResourcePath)
    resources = URL(filePath: path)
  }

  /// Keywords, contextual ones and the names of attributes' arguments among them, from the toolchain's own parser.
  func keywords() throws -> Set<String> {
    let module = resources.appending(path: "host/SwiftSyntax.swiftmodule")
    let interface = try FileManager.default.contentsOfDirectory(at: module, includingPropertiesForKeys: nil)
      .first { $0.lastPathComponent.hasSuffix(".swiftinterface") && !$0.lastPathComponent.contains(".private.") }
    let text = try String(contentsOf: interface ?? module, encoding: .utf8)
    let lines = text.split(separator: "\n").drop { !$0.hasPrefix("public enum Keyword ") }.prefix { $0 != "}" }
    return Set(lines.compactMap { $0.wholeMatch(of: /\s*case `?(\w+)`?/)?.output.1 }.map(String.init))
  }
}

/// What a program prints.
///
/// - Throws: what it says of its failure.
func output(of program: String, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  let output = Pipe()
  process.standardOutput = output
  process.standardError = output
  try process.run()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  struct Failure: Error { var text: String }
  guard process.terminationStatus == 0 else { throw Failure(text: text) }
  return text
}
