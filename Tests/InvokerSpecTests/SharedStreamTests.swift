import InvokerSpec
import Testing

/// The type that a stream yields has the code that reads the events, so streams of one type must not contradict each
/// other.
@Suite struct SharedStreamTests {
  /// Values of each key that differ, the first of them none, and whether a stream can do without.
  static let rules: [(key: String, values: [String], isOptional: Bool)] = [
    ("keepalive", ["", "[ping]", "[pong]", "[ping, pong]"], false),
    ("failure", ["", "[error]", "[fatal]", "[error, fatal]"], false),
    (
      "failed",
      [
        "", "[{event: end, where: {state: [broken]}}]", "[{event: end, where: {text: [broken]}}]",
        "[{event: end, where: {state: [broken, stopped]}}]", "[{event: end, where: {state: [broken]}, message: text}]",
        "[{event: said, where: {text: [broken]}}]",
      ], false
    ),
    (
      "text",
      [
        "", "{append: [told.text]}", "{append: [told.note]}", "{replace: [told.text]}", "{whole: [told.text]}",
        "{append: [told.text, said.text]}", "{append: [told.text], whole: [end.text]}",
        "{append: [told.text], complete: [{field: told.text, after: said}]}",
        "{append: [told.text], complete: [{field: told.text, after: ping}]}",
      ], true
    ),
    (
      "pieces",
      [
        "", "{event: chunk, id: id, data: bytes, last: end}", "{event: chunk, id: file, data: bytes, last: end}",
        "{event: chunk, id: id, data: bytes, last: end, length: size}",
        "{event: chunk, id: id, data: bytes, last: end, order: size}",
        "{event: slice, id: id, data: bytes, last: end}",
      ], true
    ),
  ]

  static let types = """
    invoker: 1
    types:
      Event:
        discriminator:
          propertyName: event
          mapping:
            told: '#/types/Text'
            said: '#/types/Text'
            end: '#/types/End'
            chunk: '#/types/Chunk'
            slice: '#/types/Chunk'
            ping: '#/types/Ping'
            pong: '#/types/Ping'
            error: '#/types/Failure'
            fatal: '#/types/Failure'
      Events: {$ref: '#/types/Event'}
      Text: {properties: {text: {type: string}, note: {type: string}}, required: [text, note]}
      End: {properties: {text: {type: string}, state: {type: string}}, required: [text, state]}
      Chunk:
        properties:
          id: {type: string}
          file: {type: string}
          bytes: {type: string, format: byte}
          end: {type: boolean}
          size: {type: integer}
        required: [id, file, bytes, end]
      Ping: {type: object}
      Failure:
        properties: {code: {type: string}, message: {type: string}, status: {type: integer}}
    """

  /// An interface whose stream yields a type, with some lines below `yields`.
  private static func interface(_ name: String, yields type: String = "Event", _ rules: [String]) -> String {
    """
    invoker: 1
    interface: \(name)
    title: Follow
    summary: Follow it.
    entry_point: session.\(name)
    transports: {plugin: {type: app}}
    params: {id: {type: string}}
    response_modes:
      streaming:
        yields: {$ref: 'types.yaml#/types/\(type)'}

    """ + rules.map { "    \($0)\n" }.joined()
  }

  private static func load(_ interfaces: [String]) -> [Diagnostic] {
    let names = ["a.yaml", "b.yaml", "c.yaml"]
    return InvokerSpecTests.load(
      Dictionary(uniqueKeysWithValues: zip(names, interfaces)).merging(["types.yaml": types]) { $1 }
    ).diagnostics
  }

  @Test(arguments: rules.indices, ["Event", "Events"])
  func rulesMustNotContradictEachOther(index: Int, type: String) {
    let (key, values, isOptional) = Self.rules[index]
    func line(_ value: String) -> [String] { value.isEmpty ? [] : [key + ": " + value] }
    for one in values {
      for other in values {
        let found = Self.load([
          Self.interface("one", line(one)), Self.interface("other", yields: type, line(other)),
        ])
        if one == other || isOptional && (one.isEmpty || other.isEmpty) {
          #expect(found == [], "\(key): \(one) and \(other)")
        } else {
          #expect(found.map(\.rule.id) == ["bad-union"], "\(key): \(one) and \(other)")
          #expect(found.first?.message == "'\(key)' of a stream that yields 'Event' isn't the same as in 'one'")
          #expect(found.first?.location?.path == "b.yaml")
          #expect(found.first?.location?.range.start.line == 10)
          #expect(found.first?.notes.map(\.location.path) == ["a.yaml"])
        }
      }
    }
  }

  @Test func eachKeyIsReported() {
    let found = Self.load([
      Self.interface("one", Self.rules.map { $0.key + ": " + $0.values[1] }), Self.interface("other", []),
    ])
    #expect(found.map { $0.message.split(separator: "'").first } == ["failed", "failure", "keepalive"])
  }

  @Test func theOrderOfNamesMeansNothing() {
    let orders = [["ping, pong", "told.text, said.text"], ["pong, ping", "said.text, told.text"]]
    let interfaces = zip(["one", "other"], orders).map { name, names in
      Self.interface(name, ["keepalive: [\(names[0])]", "text: {append: [\(names[1])]}"])
    }
    #expect(Self.load(interfaces) == [])
  }

  /// Streams without a text come before, between, and after those with one.
  @Test func aTextIsComparedWithTheFirstOne() {
    let texts = [[], ["text: {append: [told.text]}"], ["text: {append: [said.text]}"]]
    for order in [[0, 1, 2], [1, 0, 2], [1, 2, 0]] {
      let found = Self.load(zip(["one", "two", "three"], order).map { Self.interface($0, texts[$1]) })
      func file(of text: Int) -> String { ["a.yaml", "b.yaml", "c.yaml"][order.firstIndex(of: text) ?? 0] }
      #expect(found.map(\.location?.path) == [file(of: 2)])
      #expect(found.first?.notes.map(\.location.path) == [file(of: 1)])
    }
  }

  @Test func elementsOfOneTypeHaveOneText() {
    let texts = ["", "text: {append: [text]}", "text: {append: [note]}", "text: {replace: [text]}"]
    for one in texts {
      for other in texts {
        let interfaces = zip(["one", "other"], [one, other]).map { name, text in
          Self.interface(name, yields: "Text", text.isEmpty ? [] : [text])
        }
        let isRight = one == other || one.isEmpty || other.isEmpty
        #expect(Self.load(interfaces).map(\.rule.id) == (isRight ? [] : ["bad-union"]), "\(one) and \(other)")
      }
    }
  }

  /// A mistake in a rule is reported once, and not as a difference as well.
  @Test(arguments: [
    "keepalive: [pin]", "keepalive: ping", "keepaliv: [ping]", "text: {append: [told.txt]}", "text: {append: [told]}",
    "failure: [told]", "failed: [{event: end, where: {stat: [broken]}}]",
  ]) func aMistakeIsNoDifference(mistake: String) {
    let right = Self.interface("one", ["keepalive: [ping]", "text: {append: [told.text]}"])
    for interfaces in [[right, Self.interface("other", [mistake])], [Self.interface("other", [mistake]), right]] {
      let found = Self.load(interfaces)
      #expect(found.count(where: \.isError) > 0)
      #expect(!found.contains { $0.message.contains("isn't the same as in") }, "\(found.map(\.message))")
    }
  }
}
