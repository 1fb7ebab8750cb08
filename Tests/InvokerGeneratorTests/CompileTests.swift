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
      bindings: {plugin: {type: app}}
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
