import Foundation
import InvokerEvolution
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// What `invoker diff` says of two specs explains every difference that a compiler sees between the code they give.
@Suite struct EvolutionTests {
  private static let old = """
    invoker: 1
    interface: talk
    title: Talk
    summary: Talk to an app.
    entry_point: session.app.talk
    bindings: {plugin: {type: app}}
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

  private func expectExplained(_ old: SpecSet, _ new: SpecSet, atLeast count: Int) throws {
    let findings = try apiFindings(old, new)
    #expect(findings.count >= count, "\(findings)")
    let explanation = Explanation(compare(old, new), old, new)
    for finding in findings { #expect(explanation.covers(finding), "\(finding)") }
    // No finding explains itself.
    let nothing = Explanation([], old, new)
    #expect(findings.filter(nothing.covers) == [])
  }

  @Test func everyAPIDifferenceOfAnEditIsExplained() throws {
    try expectExplained(try Self.specs(Self.old), try Self.edited(), atLeast: 20)
  }

  @Test func everyAPIDifferenceOfTheWayBackIsExplained() throws {
    try expectExplained(try Self.edited(), try Self.specs(Self.old), atLeast: 20)
  }

  @Test func everyAPIDifferenceSinceTheSeedContractIsExplained() throws {
    try expectExplained(Self.specs(in: "specs/history/seed"), Self.specs(in: "specs"), atLeast: 20)
  }
}

/// Which declarations of Swift a list of changes is about.
private struct Explanation {
  /// Full names of types of which something has changed that has no name of its own: initialisers, functions.
  private var types: Set<[String]> = []
  /// Full names of members, and of types that come and go.
  private var declarations: Set<[String]> = []

  init(_ changes: [Change], _ old: SpecSet, _ new: SpecSet) {
    let sides = [(old, \Change.old), (new, \Change.new)].map { specs, location in
      (specs: specs, names: SwiftNames(specs, SwiftOptions()), location: location)
    }
    for change in changes {
      for (specs, names, location) in sides {
        for owner in owners(of: change, specs, names) {
          types.insert(owner)
          if change.rule.id.hasPrefix("text-") { declarations.insert(owner + ["textChange"]) }
          for name in [change.name] + specs.names(at: change[keyPath: location]) {
            guard let name else { continue }
            declarations.insert(owner + [Identifier(value: name).name])
            declarations.insert(owner + [Identifier(type: name).name])
          }
        }
        for type in change.types { declarations.insert((names.types[type] ?? []).map(\.name)) }
        if case .interface = change.owner, ["interface", "entry"].contains(where: change.rule.id.hasPrefix) {
          for interface in specs.interfaces { declarations.formUnion(interface.entryPoints) }
        }
        if change.name == nil, case .type = change.owner {
          declarations.formUnion(specs.names(at: change[keyPath: location]).map { [Identifier(type: $0).name] })
        }
      }
    }
  }

  private func owners(of change: Change, _ specs: SpecSet, _ names: SwiftNames) -> [[String]] {
    switch change.owner {
    case .interface(let name, _):
      // How a stream is read shows in the union of its events.
      if ["event", "text"].contains(where: change.rule.id.hasPrefix) {
        specs.interfaces.compactMap { specs.events(of: $0) == nil ? nil : $0.streaming?.yields.type.names }
          .flatMap(\.self).map { (names.types[$0] ?? []).map(\.name) }
      } else {
        typeSuffixes.map { [Identifier(type: name).name + $0] }
      }
    case .type(let name):
      // What all cases of a union have, the union has.
      ([name] + specs.unions(of: name)).map { (names.types[$0] ?? []).map(\.name) }.filter { !$0.isEmpty }
    }
  }

  func covers(_ finding: APIFinding) -> Bool {
    let path = finding.path
    // What has arguments takes them from all that is inside of its type; what goes takes its members along.
    if path.last?.contains("(") == true || path.last == "unknown", types.contains(path.dropLast()) { return true }
    return (1...path.count).contains { declarations.contains(Array(path.prefix($0))) } || types.contains(path)
  }
}

extension SchemaType {
  fileprivate var names: [TypeName] { if case .named(let reference) = self { [reference.name] } else { [] } }
}

extension Interface {
  /// The declarations on the way to it.
  fileprivate var entryPoints: [[String]] {
    let names = entryPoint.dropFirst()
    return names.indices.flatMap { index -> [[String]] in
      let way = names[...index].map { Identifier(type: $0).name }
      return [[way.joined() + "EntryPoints"], ["PluginClient", Identifier(value: names[index]).name]]
    } + [["ServiceClient", Identifier(value: name).name]]
  }
}

extension SpecSet {
  /// The unions that have a type as a case.
  fileprivate func unions(of type: TypeName) -> [TypeName] {
    types.values.filter { $0.union?.cases.contains { $0.type.name == type } == true }.map(\.name)
  }

  /// The names of what stands at a place.
  fileprivate func names(at location: Location?) -> [String] {
    guard let location else { return [] }
    let params = interfaces.flatMap { $0.params.filter { $0.location == location }.map(\.name) }
    return params
      + types.values.flatMap { declaration -> [String] in
        let own = declaration.location == location ? [declaration.name.description] : []
        return own + (declaration.object?.properties ?? []).filter { $0.location == location }.map(\.name)
      }
  }
}
