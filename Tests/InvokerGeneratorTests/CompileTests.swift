import Foundation
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// What is generated is read by the real compiler, with warnings as errors.
@Suite struct CompileTests {
  /// Names that are hard on Swift: keywords, other scripts, digits in front, what the generated code uses itself.
  static let names = [
    "default", "in", "self", "init", "Type", "inout", "var", "let", "class", "func", "protocol", "case", "switch",
    "where", "is", "as", "nil", "true", "throws", "async", "await", "some", "any", "actor", "import",
    "json", "object", "key", "arguments", "mode", "name", "description", "hash", "none", "hashValue",
    "first name", "2fa", "❤", "要約", "größe", "имя", "a-b", "$price", "#tag", "@user", "quote\"quote", "back\\slash",
    "new\\nline", "error", "session", "request", "event", "encode", "value",
  ]

  private static func yaml(_ names: [String]) -> String {
    func entries(_ indent: Int, _ line: (String) -> String) -> String {
      names.map { String(repeating: " ", count: indent) + line("'" + $0 + "'") }.joined(separator: "\n")
    }
    return """
      invoker: 1
      interface: hard
      title: Hard
      summary: Names that are hard on Swift.
      entry_point: session.repeat.hard
      transports: {plugin: {type: app}}
      params:
        response_mode: {$mode: blocking}
      \(entries(2) { "\($0): {type: string, description: The param.}" })
      response_modes:
        streaming: {yields: {$ref: '#/types/HardEvent'}}
        blocking: {returns: {$ref: '#/types/HardReply'}}
      types:
        HardEvent:
          discriminator:
            propertyName: 'the "kind"'
            mapping:
      \(entries(8) { "\($0): {$ref: '#/types/HardEvent.Case'}" })
        HardEvent.Case:
          properties:
      \(entries(6) { "\($0): {type: string}" })
        HardReply:
          json_schema: true
          properties:
      \(entries(6) { "\($0): {type: integer}" })
            tone: {$ref: '#/types/Tone'}
            more: {type: object, properties: {rows: {type: array, items: {properties: {a: {type: number}}}}}}
          required: [default, self, '2fa']
        Tone:
          type: string
          enum:
      \(entries(6) { "- \($0)" })
      """
  }

  /// Options that give other code, each compiled.
  static let options: [SwiftOptions] = [
    SwiftOptions(), SwiftOptions(access: .internal), SwiftOptions(access: .package, hashable: true),
    SwiftOptions(codable: true),
  ]

  @Test(arguments: options) func namesThatAreHardOnSwift(options: SwiftOptions) throws {
    let (files, diagnostics) = generate(Self.yaml(Self.names), options: options)
    #expect(diagnostics.map(\.message) == [])
    try typecheck(files)
  }

  @Test(arguments: options) func theShippedSpecs(options: SwiftOptions) throws {
    let loaded = loadSpecs(["chat.yaml", "workflow.yaml", "completion.yaml"]) { path in
      [UInt8](try Data(contentsOf: packageRoot.appending(path: "specs/\(path)")))
    }
    try typecheck(generateSwift(loaded.specs, options: options).files)
  }

  @Test(arguments: ["seed", "sdk-0.7", "sdk-0.10"]) func theContractsOfThePast(version: String) throws {
    let loaded = loadSpecs(["chat.yaml", "workflow.yaml", "completion.yaml"]) { path in
      [UInt8](try Data(contentsOf: packageRoot.appending(path: "specs/history/\(version)/\(path)")))
    }
    #expect(loaded.diagnostics.isEmpty)
    try typecheck(generateSwift(loaded.specs).files)
  }

  @Test func aTypeMayContainItselfThroughAnArrayADictionaryAndAUnion() throws {
    let text = spec([:]).replacing(
      "tone: {$ref: '#/types/Tone'}",
      with: """
        tone: {$ref: '#/types/Tone'}
              children: {type: array, items: {$ref: '#/types/GreeterReply'}}
              byName: {type: object, additionalProperties: {$ref: '#/types/GreeterReply'}}
              event: {$ref: '#/types/GreeterEvent'}
        """
    ).replacing("required: [text]", with: "required: [text, again]").replacing(
      "properties:\n      text:", with: "properties:\n      again: {$ref: '#/types/GreeterEvent'}\n      text:")
    let (files, diagnostics) = generate(text)
    #expect(diagnostics.map(\.message) == [])
    try typecheck(files)
  }

  /// Shapes that once gave code that does not compile.
  static let shapes: [(name: String, types: String, param: String, reply: String)] = [
    (
      "a union that is only sent",
      "U: {discriminator: {propertyName: k, mapping: {a: '#/types/A'}}}\n  A: {properties: {x: {type: string}}}",
      "{$ref: '#/types/U'}", "{}"
    ),
    (
      "a type that nothing uses",
      "Spare: {properties: {b: {$ref: '#/types/B'}}}\n  B: {properties: {x: {type: string}}}", "{}",
      "{$ref: '#/types/B'}"
    ),
    (
      "a union behind an alias of an array",
      "Us: {type: array, items: {$ref: '#/types/U'}}\n  U: {discriminator: {propertyName: k, mapping: {a: '#/types/A'}}}\n  A: {properties: {x: {type: string}}}",
      "{}", "{$ref: '#/types/Us'}"
    ),
    (
      "a base with a type in it",
      "B: {properties: {info: {type: object, properties: {x: {type: string}}}}}\n  C: {allOf: [{$ref: '#/types/B'}]}",
      "{}", "{$ref: '#/types/C'}"
    ),
    (
      "elements that may be null",
      "R: {properties: {a: {type: array, items: {type: string, nullable: true}}, b: {type: object, additionalProperties: {type: integer, nullable: true}}, c: {type: array, items: {nullable: true}}}}",
      "{$ref: '#/types/R'}", "{$ref: '#/types/R'}"
    ),
    (
      "defaults of what may be null",
      "R: {properties: {a: {default: 5}, b: {type: string, nullable: true, default: x}, e: {type: string, enum: [none, some], default: none}}}",
      "{$ref: '#/types/R'}", "{$ref: '#/types/R'}"
    ),
    (
      "required, but may be null", "R: {properties: {a: {type: string, nullable: true}}, required: [a]}",
      "{type: string, nullable: true, required: true}", "{$ref: '#/types/R'}"
    ),
    (
      "a property named type that holds an enum",
      "R: {properties: {type: {type: string, enum: [a, b]}, string: {type: object, properties: {x: {}}}}}", "{}",
      "{$ref: '#/types/R'}"
    ),
    (
      "further fields", "R: {properties: {a: {type: string}}, additionalProperties: true}", "{$ref: '#/types/R'}",
      "{$ref: '#/types/R'}"
    ),
    (
      "numbers for decimals",
      "R: {properties: {a: {type: string, format: decimal, default: 0}, b: {type: array, items: {type: string, format: decimal}, default: [1, 0.5]}}}",
      "{type: string, format: decimal, default: -0.5}", "{$ref: '#/types/R'}"
    ),
    (
      "null in a default",
      "R: {properties: {i: {$ref: '#/types/I', default: {a: null, b: null}}}}\n  I: {properties: {a: {type: string, default: x}, b: {type: string}}}",
      "{$ref: '#/types/R'}", "{$ref: '#/types/R'}"
    ),
    (
      "constants that are no scalars", "R: {type: object}",
      "{const: {type: function, strict: true}}\n  empty: {const: {}}\n  list: {const: [1, a]}\n  none: {const: null}\n  nothing: {const: []}",
      "{$ref: '#/types/R'}"
    ),
  ]

  @Test(arguments: shapes.indices, [false, true]) func shapesThatAreHardToGet(index: Int, codable: Bool) throws {
    let shape = Self.shapes[index]
    let text = """
      invoker: 1
      interface: shape
      title: Shape
      summary: \(shape.name).
      entry_point: session.shape
      transports: {plugin: {type: app}}
      params:
        invoke: \(shape.param)
        response_mode: {$mode: blocking}
      response_modes:
        blocking: {returns: \(shape.reply)}
      types:
        \(shape.types)
      """
    let (files, diagnostics) = generate(text, options: SwiftOptions(codable: codable))
    #expect(diagnostics.map(\.message) == [])
    try typecheck(files)
  }

  @Test(arguments: [(0, "run 'invoker generate' again"), (2, "NeedsInvokerRuntime2")])
  func codeOfAnotherGenerationSaysSo(generation: Int, message: String) throws {
    let files = generate(spec([:])).files.map { file in
      let text = file.contents.replacing("NeedsInvokerRuntime1", with: "NeedsInvokerRuntime\(generation)")
      return GeneratedFile(path: file.path, contents: text)
    }
    let (status, output) = try compile(files)
    #expect(status != 0)
    #expect(output.contains(message))
  }
}
