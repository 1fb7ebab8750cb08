import Foundation
import InvokerSpec
import Testing

@testable import InvokerEvolution
@testable import InvokerGenerator

/// What `invoker diff` finds between the symbols of two specs has every difference that a compiler sees between the code they give.
@Suite struct EvolutionTests {
  private static let old = """
    invoker: 1
    interface: talk
    title: Talk
    summary: Talk to an app.
    entry_point: session.app.talk
    transports: {plugin: {type: app}}
    params:
      text: {type: string, required: true}
      count: {type: integer, default: 1}
      user: {type: string, required: true}
      tone: {$ref: '#/types/Tone'}
      item: {$ref: '#/types/Item'}
      response_mode: {$mode: streaming}
    response_modes:
      streaming:
        yields: {$ref: '#/types/TalkEvent'}
        text: {append: [said.text]}
        keepalive: [ping]
      blocking: {returns: {$ref: '#/types/Reply'}}
    types:
      TalkEvent:
        discriminator:
          propertyName: event
          mapping:
            said: {$ref: '#/types/Said'}
            drawn: {$ref: '#/types/Drawn'}
            done: {$ref: '#/types/Done'}
            ping: {$ref: '#/types/Done'}
      Said: {type: object, properties: {text: {type: string}}, required: [text]}
      Drawn: {type: object, properties: {picture: {$ref: '#/types/Picture'}}}
      Picture: {type: object, properties: {size: {type: object, properties: {width: {type: integer}}}}}
      Done: {type: object, properties: {id: {type: string}}, additionalProperties: true}
      Reply:
        type: object
        properties:
          text: {type: string}
          count: {type: integer}
          rate: {type: number}
          data: {type: object, properties: {more: {type: string}}}
          kind: {$ref: '#/types/Kind'}
          rows: {type: array, items: {type: string}, default: []}
        required: [text, count]
      Item: {type: object, properties: {name: {type: string}, url: {type: string}}, required: [name]}
      Tone: {type: string, enum: [warm, cold]}
      Kind: {type: string, enum: [short, long]}
      Spare: {type: object}
    """

  /// Each line of `old` that is changed, and what takes its place.
  private static let edits = [
    ("entry_point: session.app.talk", "entry_point: session.apps.talk"),
    ("  text: {type: string, required: true}", "  query: {type: string, required: true, was: text}"),
    ("  count: {type: integer, default: 1}", "  count: {type: number, default: 1}"),
    ("  user: {type: string, required: true}", "  user: {type: string}"),
    ("  tone: {$ref: '#/types/Tone'}", "  conversation: {type: string, required: true}"),
    ("    text: {append: [said.text]}\n", ""), ("    keepalive: [ping]\n", ""),
    ("        drawn: {$ref: '#/types/Drawn'}\n", "        moved: {$ref: '#/types/Done'}\n"),
    ("  Drawn: {type: object, properties: {picture: {$ref: '#/types/Picture'}}}\n", ""),
    ("  Picture: {type: object, properties: {size: {type: object, properties: {width: {type: integer}}}}}\n", ""),
    ("{type: string}}, additionalProperties: true}", "{type: string}}}"),
    ("  Reply:\n", "  Answered:\n    was: Reply\n"), ("#/types/Reply", "#/types/Answered"),
    ("      count: {type: integer}\n      rate: {type: number}\n", "      count: {type: string}\n"),
    ("      data: {type: object, ", "      result: {type: object, was: data, "),
    ("rows: {type: array, items: {type: string}, default: []}", "rows: {type: array, items: {type: string}}"),
    ("required: [text, count]", "required: [count]"),
    (
      "properties: {name: {type: string}, url: {type: string}}",
      "properties: {url: {type: string}, name: {type: string}}"
    ),
    ("  Tone: {type: string, enum: [warm, cold]}\n", ""),
    ("enum: [short, long]", "enum: [short, endless]"), ("\n  Spare: {type: object}", ""),
  ]

  private static func specs(_ text: String) throws -> SpecSet {
    let loaded = loadSpecs(["talk.yaml"]) { _ in Array(text.utf8) }
    try #require(loaded.diagnostics.isEmpty, "\(render(loaded.diagnostics, as: .text))")
    return loaded.specs
  }

  private static func specs(in folder: String) -> SpecSet {
    loadSpecs(["chat.yaml", "completion.yaml", "workflow.yaml"]) { path in
      Array(try Data(contentsOf: packageRoot.appending(path: folder).appending(path: path)))
    }.specs
  }

  private static func edited() throws -> SpecSet {
    try specs(
      edits.reduce(old) { text, edit in
        #expect(text.contains(edit.0), "\(edit.0)")
        return text.replacing(edit.0, with: edit.1)
      })
  }

  private func expectTold(_ old: SpecSet, _ new: SpecSet, atLeast count: Int) throws {
    let findings = try apiFindings(old, new)
    #expect(findings.count >= count, "\(findings)")
    let told = Set(
      compare(swiftSymbols(old).symbols, swiftSymbols(new).symbols, present: Comparison(old, new).present)
        .flatMap { [$0.old, $0.new].compactMap(\.self) }
        .map { $0.name.prefix { $0 != "(" }.split(separator: ".").map(String.init) })
    #expect(!told.isEmpty)
    let changed = Set(told.map { $0.prefix(1) })
    for finding in findings {
      // What an invoker has, its protocol asks for.
      let path = finding.path.map { String($0.prefix { $0 != "(" }).replacing(/Invoker$/, with: "Invoking") }
      // What goes takes its members along, and what has another name changes what is declared with it.
      let isTold = (1...path.count).contains { told.contains(Array(path.prefix($0))) }
      let isRenamed = finding.description.matches(of: /Clients\.(\w+)/).contains { told.contains([String($0.1)]) }
      // What only tests use of a type, or what nobody chose, is told by its properties and cases.
      let isOfTests = ["init", "unknown"].contains(path.last) && changed.contains(path.prefix(1))
      #expect(isTold || isRenamed || isOfTests, "\(finding)")
    }
  }

  @Test func everyAPIDifferenceOfAnEditIsTold() throws {
    try expectTold(try Self.specs(Self.old), try Self.edited(), atLeast: 20)
  }

  @Test func everyAPIDifferenceOfTheWayBackIsTold() throws {
    try expectTold(try Self.edited(), try Self.specs(Self.old), atLeast: 20)
  }

  @Test func everyAPIDifferenceSinceTheSeedContractIsTold() throws {
    try expectTold(Self.specs(in: "specs/history/seed"), Self.specs(in: "specs"), atLeast: 20)
  }
}
