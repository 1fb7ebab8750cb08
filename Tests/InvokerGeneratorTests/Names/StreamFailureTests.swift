import InvokerSpec
import Testing

@testable import InvokerGenerator

/// Streams that once passed the check and gave code that does not compile, or that once were refused.
@Suite struct StreamFailureTests {
  /// Rules of two streams that yield one type.
  static let compile: [(name: String, one: String, other: String)] = [
    ("no rules", "", ""),
    ("the same rules", rules, rules),
    ("a text in the first only", "text: {append: [told.text], whole: [end.text]}", ""),
    ("a text in the second only", "", "text: {append: [told.text], replace: [end.text]}"),
    ("pieces in the first only", "pieces: {event: chunk, id: id, data: bytes, last: end}", ""),
    (
      "a text here, and pieces there", "text: {append: [told.text]}",
      "pieces: {event: chunk, id: id, data: bytes, last: end}"
    ),
  ]

  private static let rules = """
    keepalive: [ping]
    failure: [error]
    failed: [{event: end, where: {state: [broken]}, message: text}]
    text: {append: [told.text], replace: [end.text]}
    pieces: {event: chunk, id: id, data: bytes, last: end, length: size, order: size}
    """

  /// The fields that rules name have their types by other names.
  private static let types = """
    invoker: 1
    types:
      RunEvent:
        discriminator:
          propertyName: event
          mapping:
            told: '#/types/Told'
            end: '#/types/End'
            chunk: '#/types/Chunk'
            ping: '#/types/Ping'
            error: '#/types/Failure'
      Told: {properties: {text: {$ref: '#/types/Texts'}}, required: [text]}
      End: {properties: {text: {$ref: '#/types/Text'}, state: {$ref: '#/types/Text'}}, required: [text, state]}
      Chunk:
        properties:
          id: {$ref: '#/types/Text'}
          bytes: {$ref: '#/types/Bytes'}
          end: {$ref: '#/types/Flag'}
          size: {$ref: '#/types/Counts'}
        required: [id, bytes, end]
      Ping: {type: object}
      Failure:
        properties: {code: {$ref: '#/types/Text'}, message: {$ref: '#/types/Texts'}, status: {$ref: '#/types/Count'}}
        required: [code, message, status]
      Text: {type: string}
      Texts: {$ref: '#/types/Text'}
      Count: {type: integer}
      Counts: {$ref: '#/types/Count'}
      Bytes: {type: string, format: byte}
      Flag: {type: boolean}
    """

  private static func interface(_ name: String, _ rules: String) -> String {
    """
    invoker: 1
    interface: \(name)
    title: Follow
    summary: Follow it.
    entry_point: session.\(name)
    transports:
      plugin: {type: app}
      service_api:
        request: POST /runs
        resume: {request: 'GET /runs/{id}', repeats: [told.text, end.state]}
    params: {id: {type: string}}
    response_modes:
      streaming:
        yields: {$ref: 'types.yaml#/types/RunEvent'}

    """ + rules.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  private static func generate(_ one: String, _ other: String) -> Generation {
    let texts = ["a.yaml": interface("one", one), "b.yaml": interface("other", other), "types.yaml": types]
    let loaded = loadSpecs(["a.yaml", "b.yaml"]) { Array((texts[$0] ?? "").utf8) }
    guard loaded.diagnostics.isEmpty else { return Generation(files: [], diagnostics: loaded.diagnostics) }
    return generateSwift(loaded.specs)
  }

  @Test(arguments: compile.indices) func compiles(index: Int) throws {
    let (name, one, other) = Self.compile[index]
    let generation = Self.generate(one, other)
    #expect(generation.diagnostics.map(\.message) == [], "\(name)")
    try typecheck(generation.files)
  }

  /// Rules of two streams that would lose those of the second, or that name an event without a case.
  static let refused = [
    ("keepalive: [ping]", ""), ("", "keepalive: [ping]"), ("failure: [error]", ""), ("", "failure: [error]"),
    ("keepalive: [told]", "text: {append: [told.text]}"), ("keepalive: [told]", "text: {whole: [told.text]}"),
    ("keepalive: [chunk]", "pieces: {event: chunk, id: id, data: bytes, last: end}"),
    ("keepalive: [end]", "failed: [{event: end, where: {state: [broken]}}]"),
    ("text: {append: [told.text]}", "text: {append: [end.text]}"),
    ("failed: [{event: end, where: {state: [broken]}}]", ""),
  ]

  @Test(arguments: refused) func isRefused(one: String, other: String) {
    let diagnostics = Self.generate(one, other).diagnostics
    #expect(!diagnostics.isEmpty && diagnostics.allSatisfy { $0.rule.id == "bad-union" && !$0.notes.isEmpty })
  }
}
