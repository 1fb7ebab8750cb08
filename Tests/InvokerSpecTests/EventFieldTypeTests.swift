import InvokerSpec
import Testing

/// The types of the fields that rules of a stream name, written out and by another name.
@Suite struct EventFieldTypeTests {
  private static func load(fields: [String: String], rules: String) -> [Diagnostic] {
    let properties = fields.sorted { $0.key < $1.key }.map { "\($0): \($1)" }.joined(separator: ", ")
    return InvokerSpecTests.load([
      "ask.yaml": """
      invoker: 1
      interface: ask
      title: Ask
      summary: Ask for it.
      entry_point: session.ask
      transports:
        plugin: {type: app}
        service_api:
          request: POST /ask
      \(rules)
      params: {id: {type: string}}
      types:
        Event: {discriminator: {propertyName: event, mapping: {told: '#/types/Told', other: '#/types/Other'}}}
        Told: {properties: {\(properties)}, required: [\(fields.keys.sorted().joined(separator: ", "))]}
        Other: {type: object}
        Text: {type: string}
        Texts: {$ref: '#/types/Text'}
        Count: {type: integer}
        Counts: {$ref: '#/types/Count'}
        Bytes: {type: string, format: byte}
        Flag: {type: boolean}
        Part: {properties: {text: {$ref: '#/types/Text'}}, required: [text]}
        Parts: {$ref: '#/types/Part'}
        List: {type: array, items: {$ref: '#/types/Parts'}}
      """
    ]).diagnostics
  }

  private static func streaming(_ rules: String) -> String {
    "response_modes: {streaming: {yields: {$ref: '#/types/Event'}, \(rules)}}"
  }

  /// Rules with a field `f` of an event `told`, and the rule that another type violates.
  static let places: [(rules: String, id: String)] = [
    (streaming("text: {append: [told.f]}"), "text-field"),
    (streaming("text: {replace: [told.f]}"), "text-field"),
    (streaming("text: {whole: [told.f]}"), "text-field"),
    (streaming("failed: [{event: told, where: {f: [broken]}}]"), "outcome-field"),
    (streaming("failed: [{event: told, where: {state: [broken]}, message: f}]"), "outcome-field"),
    (streaming("pieces: {event: told, id: f, data: bytes, last: flag}"), "piece-field"),
    ("    resume: {request: 'GET /ask/{id}', repeats: [told.f]}\n" + streaming("terminator: end"), "repeat-field"),
  ]

  private static let others = [
    "state": "{$ref: '#/types/Text'}", "bytes": "{$ref: '#/types/Bytes'}", "flag": "{$ref: '#/types/Flag'}",
  ]

  @Test(arguments: places.indices) func aTextCanHaveAnotherName(index: Int) {
    let (rules, id) = Self.places[index]
    for text in ["{type: string}", "{$ref: '#/types/Text'}", "{$ref: '#/types/Texts'}"] {
      let found = Self.load(fields: Self.others.merging(["f": text]) { $1 }, rules: rules)
      #expect(found == [], "\(text): \(found.map(\.message))")
    }
    for other in ["{type: integer}", "{$ref: '#/types/Count'}", "{$ref: '#/types/Counts'}", "{$ref: '#/types/Part'}"] {
      let found = Self.load(fields: Self.others.merging(["f": other]) { $1 }, rules: rules)
      #expect(found.map(\.rule.id) == [id], "\(other)")
    }
  }

  @Test(arguments: ["code", "message", "status"]) func aFieldOfAFailureCanHaveAnotherName(field: String) {
    let texts = ["{type: string}", "{$ref: '#/types/Text'}", "{$ref: '#/types/Texts'}"]
    let counts = ["{type: integer}", "{$ref: '#/types/Count'}", "{$ref: '#/types/Counts'}"]
    let fields = ["code": texts[1], "message": texts[1], "status": counts[1]]
    let rules = Self.streaming("failure: [told]")
    for (types, isText) in [(texts, true), (counts, false)] {
      for type in types {
        let found = Self.load(fields: fields.merging([field: type]) { $1 }, rules: rules)
        #expect(found.map(\.rule.id) == (isText == (field != "status") ? [] : ["failure-type"]), "\(type)")
      }
    }
    #expect(Self.load(fields: fields.filter { $0.key != field }, rules: rules).map(\.rule.id) == ["failure-type"])
  }

  /// What is on the way to a text need not be a string, but always there.
  @Test(arguments: ["told.f.text", "told.f[0].text"]) func whatIsOnTheWay(field: String) {
    let isElement = field.contains("[")
    let rules = Self.streaming("text: {append: ['\(field)']}")
    let types = isElement ? ["List"] : ["Part", "Parts"]
    for type in types {
      #expect(Self.load(fields: ["f": "{$ref: '#/types/\(type)'}"], rules: rules) == [])
      let found = Self.load(fields: ["f": "{$ref: '#/types/\(type)', nullable: true}"], rules: rules)
      #expect(found.map(\.message) == ["'f' in '\(field)' must always be present"])
    }
  }

  /// Text is read by code, which knows only declared fields. What identifies an event is found in its JSON.
  @Test(arguments: ["{type: string}", "{$ref: '#/types/Count'}", "{type: object, additionalProperties: true}"])
  func whatIsBeforeAFieldHasIt(type: String) {
    for rules in ["text: {append: [told.f.more]}", "text: {replace: [told.f.more]}"] {
      let found = Self.load(fields: ["f": type], rules: Self.streaming(rules))
      #expect(found.map(\.rule.id) == ["text-field"])
    }
    let repeats = "    resume: {request: 'GET /ask/{id}', repeats: [told.f.more]}\n"
    #expect(Self.load(fields: ["f": type], rules: repeats + Self.streaming("terminator: end")) == [])
  }
}
