import InvokerSpec
import Testing

/// A value can be null where clients read null, and nowhere else.
@Suite struct NullableTests {
  static let types: [String] = [
    "type: string", "type: array, items: {type: string}", "type: object, additionalProperties: true",
    "$ref: '#/types/Told'", "type: object, properties: {a: {type: string}}",
  ]

  /// The places of a type, and whether its values can be null.
  static let places: [(name: String, allowsNull: Bool)] = [
    ("PARAM", true), ("PROPERTY", true), ("ELEMENT", true), ("VALUE", true), ("YIELDS", false), ("RETURNS", false),
    ("PAUSED", false), ("ALTERNATIVE", false),
  ]

  private static let spec = """
    invoker: 1
    interface: ask
    title: Ask
    summary: Ask for it.
    entry_point: session.ask
    transports: {plugin: {type: app}}
    params: {response_mode: {$mode: blocking}, value: {PARAM}}
    response_modes:
      streaming: {yields: {YIELDS}}
      blocking: {returns: {RETURNS}, paused: {where: {state: [paused]}, returns: {PAUSED}}}
    types:
      Told: {properties: {state: {type: string}}}
      All:
        properties:
          property: {PROPERTY}
          list: {type: array, items: {ELEMENT}}
          map: {type: object, additionalProperties: {VALUE}}
      One: {oneOf: {flag: {type: boolean}, other: {ALTERNATIVE}}}
    """

  @Test(arguments: places.indices, types)
  func nullIsReportedWhereItIsNotRead(index: Int, type: String) {
    let (place, allowsNull) = Self.places[index]
    func load(_ words: String) -> [Diagnostic] {
      let text = Self.places.reduce(Self.spec) { text, other in
        text.replacing("{\(other.name)}", with: "{\(other.name == place ? words : "$ref: '#/types/Told'")}")
      }
      return InvokerSpecTests.load(["ask.yaml": text]).diagnostics
    }
    // Only what the type itself does not fit is reported without the word.
    let before = load(type).map(\.message)
    let added = load(type + ", nullable: true").filter { !before.contains($0.message) }
    #expect(added.map(\.rule.id) == (allowsNull ? [] : ["word-not-for-type"]))
  }
}
