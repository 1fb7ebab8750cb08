import Foundation
import InvokerGenerator
import InvokerSpec
import Testing
import YAMLTree

@testable import InvokerEvolution

/// What the folders of `EndToEndTests/Cases` do not show of imports of exported apps.
@Suite struct ImportDSLTests {
  /// The specs that apps are added to.
  private static let specs: SpecSet = load([:]).specs

  /// Small specs of the three interfaces, with others beside them.
  private static func load(_ added: [String: String]) -> LoadedSpecs {
    var files = added
    files["types.yaml"] = "invoker: 1\ntypes:\n  File: {type: object, properties: {url: {type: string}}}\n"
    for name in ["chat", "completion", "workflow"] {
      files[name + ".yaml"] = """
        invoker: 1
        interface: \(name)
        title: \(name)
        summary: Answer.
        entry_point: session.app.\(name)
        transports: {plugin: {type: app}}
        params:
          inputs: {type: object, additionalProperties: true, default: {}}
          files: {type: array, items: {$ref: 'types.yaml#/types/File'}, default: []}
          response_mode: {$mode: blocking}
        response_modes:
          blocking: {returns: {$ref: '#/types/\(name)Reply'}, outputs: outputs}
        types:
          \(name)Reply: {type: object, properties: {outputs: {type: object, additionalProperties: true}}}
        """
    }
    return loadSpecs(files.keys.sorted()) { path in Array((files[path] ?? "").utf8) }
  }

  /// An exported workflow with one start node, which has `variables`.
  private static func export(_ variables: String, name: String = "Probe") -> String {
    """
    app:
      mode: workflow
      name: \(name)
    kind: app
    workflow:
      graph:
        nodes:
        - data:
            type: start
            variables:
    \(variables)
          id: '1'

    """
  }

  private static func imported(_ export: String, path: String = "exports/probe.yml") throws -> BoundApp {
    let app = importDSL(Array(export.utf8), path: path, name: nil, into: specs)
    #expect(app.diagnostics == [])
    let file = try #require(app.file)
    let loaded = load([file.path: file.text])
    #expect(loaded.diagnostics == [], "\(file.text)")
    return try #require(loaded.specs.apps.first)
  }

  // MARK: The name of the app

  @Test(arguments: [
    ("Translation App", "translation_app"), ("TranslationApp", "translation_app"), ("'2nd try!'", "app_2nd_try"),
    ("翻译 助手", "翻译_助手"), ("chat", "chat_app"), ("'👍'", "probe"), ("''", "probe"), ("A/B", "a_b"), ("'../up'", "up"),
    ("types", "types_app"),
  ])
  func theAppIsNamedAfterItsTitle(_ title: String, _ name: String) throws {
    #expect(try Self.imported(Self.export("          []", name: title)).name == name)
  }

  @Test func aFileWithoutANameOfItsOwnWillDo() throws {
    #expect(try Self.imported(Self.export("          []", name: "'👍'"), path: "👍.yml").name == "app")
  }

  // MARK: What dumpers write

  /// The platform's dumper writes these characters as they are, and takes them for ends of lines.
  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
  func separatorsOfLinesMayStandInProse(_ separator: String) throws {
    let text = Self.export("          []") + "prompt: 'one\(separator)  two'\nafter: {a: 1}\n"
    #expect(try Self.imported(text).name == "probe")
  }

  @Test func charactersBesideThemStay() throws {
    let options = "[â\u{27}\u{27}, '‧', '\u{A0}a', 'Â', '…']"
    let app = try Self.imported(
      Self.export("          - {type: select, variable: '‧ Â', options: \(options.replacing("''", with: ""))}"))
    #expect(app.inputs.components == ["probe", "inputs"])
  }

  @Test(arguments: [
    "no", "'null'", "'1'", "'- x'", "'a: b'", "'#'", "'\"'", "'\\'", "'{'", "'~'", "' x '", "'é'", "'x\ty'",
  ])
  func namesAndOptionsSurviveTheSpec(_ written: String) throws {
    let text = Self.export("          - {type: select, variable: \(written), options: [\(written), other]}")
    let app = importDSL(Array(text.utf8), path: "probe.yml", name: nil, into: Self.specs)
    let file = try #require(app.file, "\(app.diagnostics)")
    let loaded = Self.load([file.path: file.text])
    let name = written.trimmingCharacters(in: ["'"])
    let inputs = try #require(loaded.specs.types[TypeName(["probe", "inputs"])]?.object, "\(file.text)")
    #expect(inputs.properties.map(\.name) == [name])
    guard case .enumeration(let type)? = loaded.specs.declaration(of: inputs.properties[0].type.type)?.kind else {
      Issue.record("\(file.text)")
      return
    }
    #expect(type.values.map(\.value) == [name, "other"])
  }

  @Test(
    arguments: [
      ("text-input", "hello", "hello"), ("text-input", "'12345678901'", nil), ("number", "'3'", 3),
      ("number", "0.5", 0.5),
      ("number", "many", nil), ("checkbox", "'true'", true), ("checkbox", "'yes'", nil), ("json_object", "'{}'", nil),
      ("paragraph", "''", nil), ("paragraph", "null", nil),
    ] as [(String, String, Value?)])
  func defaultsAreTakenWhereTheAppWouldTakeThem(_ type: String, _ written: String, _ expected: Value?) throws {
    let text = Self.export("          - {type: \(type), variable: v, max_length: 10, default: \(written)}")
    let app = importDSL(Array(text.utf8), path: "probe.yml", name: nil, into: Self.specs)
    let file = try #require(app.file)
    let inputs = Self.load([file.path: file.text]).specs.types[TypeName(["probe", "inputs"])]?.object
    #expect(inputs?.properties.first?.type.defaultValue == expected?.literal)
  }

  /// A value of a default, as an argument of a test.
  enum Value: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, Sendable
  {
    case value(Literal)

    init(stringLiteral text: String) { self = .value(.string(text)) }
    init(floatLiteral number: Double) { self = .value(.number(number)) }
    init(integerLiteral number: Int) { self = .value(.integer(number)) }
    init(booleanLiteral value: Bool) { self = .value(.boolean(value)) }

    var literal: Literal { if case .value(let literal) = self { literal } else { .null } }
  }

  @Test func everyInputKeepsItsName() throws {
    let path = URL(filePath: #filePath).appending(path: "../../EndToEndTests/Cases/apps/exports/every-name.yml")
    let bytes = Array(try Data(contentsOf: path.standardized))
    let start = try #require(parseYAML(bytes).root?["workflow"]?["graph"]?["nodes"]?.elements?.first?["data"])
    let names = start["variables"]?.elements?.compactMap { $0["variable"]?.stringValue }
    let file = try #require(importDSL(bytes, path: "every-name.yml", name: nil, into: Self.specs).file)
    let inputs = Self.load([file.path: file.text]).specs.types[TypeName(["every_name", "inputs"])]?.object
    #expect(inputs?.properties.map(\.name) == names)
    #expect(names?.count == 53)
  }

  // MARK: Robustness

  @Test func aHundredThousandInputsAreNoApp() {
    let text = Self.export(String(repeating: "          - {variable: a}\n", count: 100_000))
    let app = importDSL(Array(text.utf8), path: "probe.yml", name: nil, into: Self.specs)
    #expect(app.diagnostics.map(\.message) == ["the app has 100000 inputs, more than the limit of 1000"])
  }

  @Test func whatIsTooLongForASpecIsRefused() {
    let label = String(repeating: "long ", count: 20_000)
    let text = Self.export("          - {variable: a, type: paragraph, label: \(label)}")
    let app = importDSL(Array(text.utf8), path: "probe.yml", name: nil, into: Self.specs)
    #expect(app.file == nil)
    #expect(app.diagnostics.map(\.rule.id) == ["dsl-broken-part"])
  }

  /// Exports that are cut short, or changed at one place, give a spec that is right or a diagnostic with a position.
  @Test func brokenExportsAreDiagnosed() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../EndToEndTests/Cases/apps/exports").standardized
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      for number in 0..<40 {
        var changed = bytes
        let place = (number &* 104_729 &+ 13) % bytes.count
        switch number % 3 {
        case 0: changed.removeLast(bytes.count - place)
        case 1: changed[place] = UInt8(ascii: ":")
        default: changed.removeSubrange(place..<min(place + 40, bytes.count))
        }
        let app = importDSL(changed, path: name, name: nil, into: Self.specs)
        if let file = app.file {
          let diagnostics = Self.load([file.path: file.text]).diagnostics
          #expect(diagnostics == [], "\(name), change \(number): \(file.text)")
        } else {
          #expect(app.diagnostics.contains { $0.isError && $0.location != nil }, "\(name), change \(number)")
        }
      }
    }
  }
}
