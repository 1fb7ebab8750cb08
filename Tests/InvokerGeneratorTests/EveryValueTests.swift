import InvokerSpec
import Testing

@testable import InvokerGenerator

/// What passes the check compiles, whatever the values are: each value as each type, in each place that has one.
@Suite struct EveryValueTests {
  /// Where a value is.
  enum Place: CaseIterable {
    /// The default of a property, or of a param.
    case property, param
    /// What a param always is.
    case constant
    /// A property of an object that is a default.
    case part
    /// An argument of an example, from which a sample is made.
    case argument
  }

  /// A value as a type, by their numbers.
  struct Item: Hashable {
    var type: Int
    var value: Int
  }

  /// Each type as the words of a spec, and a default of it, if it can have one.
  static let types = plainTypes + plainTypes.map { (words: $0.words + ", nullable: true", fallback: $0.fallback) }

  private static let plainTypes: [(words: String, fallback: String?)] = [
    ("description: Anything.", "a"), ("type: string", "a"), ("type: string, format: decimal", "1"),
    ("type: string, format: byte", "SGk="), ("type: string, format: hex", "'12'"),
    ("type: string, format: uuid", "0c4b9b5e-0000-4000-8000-000000000000"), ("type: integer", "1"),
    ("type: integer, format: unix-time", "1"), ("type: number", "1"), ("type: boolean", "true"),
    ("type: array, items: {}", "[]"), ("type: array, items: {type: string, format: decimal}", "[1]"),
    ("type: array, items: {type: integer, nullable: true}", "[null]"),
    ("type: array, items: {$ref: 'types.yaml#/types/Part'}", "[{}]"),
    ("type: object, additionalProperties: true", "{}"),
    ("type: object, additionalProperties: {type: number}", "{a: 1}"),
    ("type: object, additionalProperties: {type: string, format: decimal, nullable: true}", "{a: null}"),
    ("$ref: 'types.yaml#/types/Tone'", "a"), ("$ref: 'types.yaml#/types/Price'", "1"),
    ("$ref: 'types.yaml#/types/Part'", "{}"), ("$ref: 'types.yaml#/types/Content'", "a"),
    ("$ref: 'types.yaml#/types/Event'", nil),
  ]

  static let values = [
    "null", "true", "0", "-3", "0.5", "1e300", "a", "none", "'12.50'", "SGk=", "0c4b9b5e-0000-4000-8000-000000000000",
    "[]", "[null]", "[0, 1.5]", "[a]", "[[], {}]", "[{text: null}]", "{}", "{text: null}", "{text: b, price: 0.5}",
    "{kind: a, text: null, price: 1}", "{x: null}", "{x: 0}", "{x: '1.0'}", "{x: [1, {y: null}], z: a}",
  ]

  private static let declared = """
    invoker: 1
    types:
      Tone: {type: string, enum: [a, none]}
      Price: {type: string, format: decimal}
      Part:
        properties:
          text: {type: string, default: a}
          price: {type: string, format: decimal, default: 0}
          more: {type: string}
      Content:
        oneOf: {text: {type: string}, count: {type: integer}, parts: {type: array, items: {$ref: '#/types/Part'}}}
      Event: {discriminator: {propertyName: kind, mapping: {a: '#/types/Part'}}}
    """

  @Test(arguments: Place.allCases) func compilesOrIsRefusedWhereItStands(place: Place) throws {
    var items = Self.types.indices.flatMap { type in Self.values.indices.map { Item(type: type, value: $0) } }
    let all = items.count
    var sheets = Self.sheets(items, place)
    var loaded = load(sheets)
    // What is refused by one stage hides what the next one would say, and what has one cause is said once.
    while !loaded.diagnostics.isEmpty {
      let found = loaded.diagnostics.filter { !["more-errors", "more-warnings"].contains($0.rule.id) }
      let places = found.flatMap { [$0.location].compactMap(\.self) + $0.notes.map(\.location) }
      let refused = Set(places.compactMap { item(at: $0, of: sheets) })
      try #require(!refused.isEmpty, "\(found.map(\.message))")
      items.removeAll(where: refused.contains)
      sheets = Self.sheets(items, place)
      loaded = load(sheets)
    }
    print("\(place): \(all) values, \(all - items.count) of them refused")
    #expect(items.count > Self.types.count)
    let generation = generateSwift(loaded.specs)
    #expect(generation.diagnostics == [])
    let types = SwiftTypes(specs: loaded.specs, names: SwiftNames(loaded.specs, SwiftOptions()))
    let samples = Samples(loaded.specs.interfaces, types, types.interfaceAPIs, DocumentationOptions()).ofInterfaces
    #expect(samples.values.allSatisfy { $0.isEmpty == (place != .argument) })
    let code = samples.values.flatMap(\.self).map { GeneratedFile(path: $0.name + ".swift", contents: $0.swift) }
    try typecheck(generation.files + code)
  }

  // MARK: Specs

  /// A line of a spec, and the value that it tries.
  private typealias Line = (text: String, item: Item?)

  private struct Sheet {
    var path: String
    var lines: [Line]

    var text: String { lines.map(\.text).joined(separator: "\n") }
  }

  /// A spec for each type.
  private static func sheets(_ items: [Item], _ place: Place) -> [Sheet] {
    Dictionary(grouping: items, by: \.type).sorted { $0.key < $1.key }.map { type, items in
      sheet(items, as: types[type], place, number: type)
    }
  }

  private static func sheet(
    _ items: [Item], as type: (words: String, fallback: String?), _ place: Place, number: Int
  ) -> Sheet {
    var params: [Line] = []
    var arguments: [Line] = []
    var declarations: [Line] = [("  Holder\(number): {type: object}", nil)]
    // The same type with a default, for which `null` is no value.
    let withDefault = type.fallback.map { "{\(type.words), default: \($0)}" }
    if place == .part {
      let second = withDefault.map { ", q: " + $0 } ?? ""
      declarations = [("  Holder\(number): {properties: {p: {\(type.words)}\(second)}}", nil)]
    }
    for item in items {
      let value = values[item.value]
      let name = "p\(item.value)"
      switch place {
      case .property:
        declarations.append(
          ("  T\(number)x\(item.value): {properties: {p: {\(type.words), default: \(value)}}}", item))
      case .param: params.append(("  \(name): {\(type.words), default: \(value)}", item))
      case .constant: params.append(("  \(name): {\(type.words), const: \(value)}", item))
      case .part:
        let parts = withDefault == nil ? "{p: \(value)}" : "{p: \(value), q: \(value)}"
        let holder = "{$ref: '#/types/Holder\(number)', default: \(parts)}"
        declarations.append(("  T\(number)x\(item.value): {properties: {h: \(holder)}}", item))
      case .argument:
        params.append(("  \(name): {\(type.words)}", nil))
        arguments.append(("      \(name): \(value)", item))
        guard let withDefault else { continue }
        params.append(("  q\(item.value): \(withDefault)", nil))
        arguments.append(("      q\(item.value): \(value)", item))
      }
    }
    let head = """
      invoker: 1
      interface: values\(number)
      title: Values
      summary: Try values.
      entry_point: session.values\(number)
      transports: {plugin: {type: app}}
      response_modes: {blocking: {returns: {type: string}}}
      params:
        response_mode: {$mode: blocking}
      """
    let example = "examples:\n  one:\n    title: One\n    mode: blocking\n    reply: a\n    request:"
    func plain(_ text: String) -> [Line] { text.split(separator: "\n").map { (String($0), nil) } }
    let examples = arguments.isEmpty ? [] : plain(example) + arguments
    return Sheet(path: "values\(number).yaml", lines: plain(head) + params + plain("types:") + declarations + examples)
  }

  private func load(_ sheets: [Sheet]) -> LoadedSpecs {
    let texts = Dictionary(sheets.map { ($0.path, $0.text) }) { first, _ in first }
    return loadSpecs(["types.yaml"] + sheets.map(\.path)) { Array((texts[$0] ?? Self.declared).utf8) }
  }

  /// The value that is tried where a diagnostic points.
  private func item(at location: Location, of sheets: [Sheet]) -> Item? {
    guard let sheet = sheets.first(where: { $0.path == location.path }) else { return nil }
    let line = location.range.start.line - 1
    return sheet.lines.indices.contains(line) ? sheet.lines[line].item : nil
  }

  // MARK: What depends on no type

  @Test func aModeCanBeAnyValue() throws {
    let both = ["streaming", "blocking"]
    let specs = Self.values.enumerated().flatMap { index, value in
      [
        ("streaming: \(value)", ["streaming"]), ("blocking: \(value)", ["blocking"]), ("streaming: \(value)", both),
        ("blocking: \(value)", both), ("streaming: \(value), blocking: other", both),
      ].enumerated().map { number, spec in
        interface("values\(index)x\(number)", "how: {$mode: \(spec.1[0]), values: {\(spec.0)}}", spec.1)
      }
    }
    let loaded = loadSpecs(specs.indices.map { "values\($0).yaml" }) { path in
      Array((specs.indices.first { "values\($0).yaml" == path }.map { specs[$0] } ?? "").utf8)
    }
    let generation = generateSwift(loaded.specs)
    #expect((loaded.diagnostics + generation.diagnostics).map(\.message) == [])
    try typecheck(generation.files)
  }

  @Test func nullIsSentWhereItIsTheValue() {
    let params = "nothing: {const: null}\n  how: {$mode: blocking, values: {blocking: null}}"
    let (files, diagnostics) = generate(interface("values", params, ["blocking"]))
    #expect(diagnostics.map(\.message) == [])
    let code = files.map(\.contents).joined()
    #expect(code.contains(#"arguments.set("nothing", JSONValue.null)"#))
    #expect(code.contains(#"arguments.set("how", JSONValue.null)"#))
  }

  private func interface(_ name: String, _ params: String, _ modes: [String]) -> String {
    let results = ["streaming": "yields: {type: object, additionalProperties: true}", "blocking": "returns: {}"]
    return """
      invoker: 1
      interface: \(name)
      title: Values
      summary: Try values.
      entry_point: session.\(name)
      transports: {plugin: {type: app}}
      params:
        \(params)
      response_modes: {\(modes.map { "\($0): {\(results[$0] ?? "")}" }.joined(separator: ", "))}
      """
  }
}
