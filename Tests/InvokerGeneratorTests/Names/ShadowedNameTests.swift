import InvokerSpec
import Testing

@testable import InvokerGenerator

/// Where generated code is inside of a type, the name of another type can mean one that is declared there.
@Suite struct ShadowedNameTests {
  /// The ways in which a spec refers to a type.
  static let uses = [
    "{$ref: '#/types/NAME'}", "{$ref: '#/types/Same'}", "{type: array, items: {$ref: '#/types/NAME'}}",
    "{type: object, additionalProperties: {$ref: '#/types/NAME'}}", "{$ref: '#/types/Several'}",
  ]

  /// Places inside of types.
  enum Place: String, CaseIterable {
    case request, elementsInRequest, object, alternatives, union, shared
    case inputsOfApp, outputsOfApp, callsOfApp, replyOfApp

    /// A type that is declared there.
    var taken: String {
      switch self {
      case .request, .object, .alternatives, .union, .shared: "Tone"
      case .elementsInRequest: "ToneItem"
      case .inputsOfApp: "Inputs"
      case .outputsOfApp, .replyOfApp: "Outputs"
      case .callsOfApp: "PluginCalls"
      }
    }

    /// How many of the ways of referring to a type the place allows.
    var uses: ArraySlice<String> {
      switch self {
      case .union: ShadowedNameTests.uses[..<1]
      case .replyOfApp: ShadowedNameTests.uses[..<2]
      default: ShadowedNameTests.uses[...]
      }
    }

    /// Specs that use the type `name` in the place.
    func specs(_ uses: some Sequence<String>, of name: String) -> [String: String] {
      let numbered = uses.map { $0.replacing("NAME", with: name) }.enumerated()
      func lines(_ indent: Int, _ line: (Int, String) -> String) -> String {
        numbered.map { "\n" + String(repeating: " ", count: indent) + line($0, $1) }.joined()
      }
      func properties(_ indent: Int) -> String { lines(indent) { "u\($0): \($1)" } }
      let events = "{discriminator: {propertyName: k, mapping: {a: '#/types/A', b: '#/types/B', ping: '#/types/Ping'}}}"
      return switch self {
      case .request: ["ask.yaml": spec(name, params: "\n  tone: {type: string, enum: [a]}" + properties(2))]
      case .elementsInRequest:
        [
          "ask.yaml": spec(
            name, params: "\n  tone: {type: array, items: {properties: {x: {type: string}}}}" + properties(2))
        ]
      case .object:
        [
          "ask.yaml": spec(
            name, types: lines(2) { "R\($0): {properties: {tone: {type: string, enum: [a]}, other: \($1)}}" })
        ]
      case .alternatives:
        [
          "ask.yaml": spec(
            name, types: lines(2) { "R\($0): {oneOf: {tone: {type: string, enum: [a]}, other: \($1)}}" })
        ]
      case .union:
        [
          "ask.yaml": spec(
            name,
            types: "\n  U.Tone: {type: object}"
              + "\n  U: {discriminator: {propertyName: k, mapping: {a: '#/types/\(name)'}}}")
        ]
      case .shared:
        [
          "ask.yaml": spec(
            name, modes: "streaming: {yields: {$ref: '#/types/U'}, keepalive: [ping]}",
            types: "\n  U: \(events)\n  U.Tone: {type: object}\n  Ping: {type: object}"
              + "\n  A: {allOf: [{$ref: '#/types/Base'}]}\n  B: {allOf: [{$ref: '#/types/Base'}]}"
              + "\n  Base:\n    properties:" + properties(6))
        ]
      case .inputsOfApp, .outputsOfApp, .callsOfApp:
        ["ask.yaml": spec(name, params: properties(2)), "app.yaml": Self.app]
      case .replyOfApp:
        [
          "ask.yaml": spec(
            name, modes: numbered.prefix(1).map { "blocking: {returns: \($1), outputs: data}" }.joined()),
          "app.yaml": Self.app,
        ]
      }
    }

    private static let app = """
      invoker: 1
      app: translation
      interface: {$ref: ask.yaml}
      inputs: {text: {type: string}}
      outputs: {text: {type: string}}
      """

    private func spec(
      _ name: String, params: String = "",
      modes: String = "blocking: {returns: {$ref: '#/types/Reply'}, outputs: data}", types: String = ""
    ) -> String {
      let object = "{properties: {data: {type: object, additionalProperties: true}}, required: [data]}"
      return """
        invoker: 1
        interface: ask
        title: Ask
        summary: Ask.
        entry_point: session.ask
        transports: {plugin: {type: app}}
        params:
          response_mode: {$mode: \(modes.prefix { $0 != ":" })}
          inputs: {type: object, additionalProperties: true}\(params)
        response_modes: {\(modes)}
        types:
          \(name): \(object)
          Reply: \(object)
          Same: {$ref: '#/types/\(name)'}
          Several: {type: array, items: {$ref: '#/types/\(name)'}}\(types)
        """
    }
  }

  @Test(arguments: Place.allCases) func aNameThatIsTakenThereIsReported(place: Place) {
    for use in place.uses {
      let diagnostics = generate(place.specs([use], of: place.taken)).diagnostics
      #expect(diagnostics.map(\.rule.id) == ["name-shadowed"], "\(use)")
    }
  }

  @Test(arguments: Place.allCases) func anotherNameCompiles(place: Place) throws {
    let (files, diagnostics) = generate(place.specs(place.uses, of: "Another"))
    #expect(diagnostics.map(\.message) == [])
    try typecheck(files)
  }

  /// Only what all events have is declared in the union.
  @Test func aNameInOneEventIsNotInTheUnion() throws {
    var specs = Place.shared.specs(Place.shared.uses, of: "Tone")
    specs["ask.yaml"]?.replace("B: {allOf: [{$ref: '#/types/Base'}]}", with: "B: {type: object}")
    let (files, diagnostics) = generate(specs)
    #expect(diagnostics.map(\.message) == [])
    try typecheck(files)
  }

  private func generate(_ specs: [String: String]) -> (files: [GeneratedFile], diagnostics: [Diagnostic]) {
    let loaded = loadSpecs(specs.keys.sorted()) { Array((specs[$0] ?? "").utf8) }
    guard !loaded.diagnostics.hasErrors else { return ([], loaded.diagnostics) }
    let generation = generateSwift(loaded.specs)
    return (generation.files, loaded.diagnostics + generation.diagnostics)
  }
}
