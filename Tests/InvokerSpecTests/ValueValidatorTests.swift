import Testing
import YAMLTree

@testable import InvokerSpec

/// Values, written as YAML, against the types below.
@Suite struct ValueValidatorTests {
  private static let types = """
    invoker: 1
    types:
      Text: {type: string}
      Short: {type: string, minLength: 2, maxLength: 3}
      Share: {type: number, minimum: 0, maximum: 1}
      Count: {type: integer}
      Few: {type: array, items: {type: integer}, minItems: 1, maxItems: 2}
      Flags: {type: object, additionalProperties: {type: boolean}}
      Any: {}
      Seven: {type: integer, const: 7}
      Price: {type: string, format: decimal}
      Sound: {type: string, format: byte}
      Time: {type: integer, format: unix-time}
      Maybe: {type: object, properties: {age: {type: integer, nullable: true}}, required: [age]}
      Color: {type: string, enum: [red, green]}
      Person:
        type: object
        properties: {name: {type: string}, age: {type: integer}, color: {$ref: '#/types/Color'}}
        required: [name]
      Open: {type: object, properties: {name: {type: string}}, additionalProperties: true}
      Pupil: {allOf: [{$ref: '#/types/Person'}], properties: {grade: {type: integer}}, required: [grade, age]}
      Event: {discriminator: {propertyName: event, mapping: {in: '#/types/Person', out: '#/types/Open'}}}
    """
  private static let specs = load(["types.yaml": types])

  @Test func theTypesAreRight() { #expect(Self.specs.diagnostics == []) }

  @Test(arguments: [
    ("Text", "no"), ("Text", "'1'"), ("Short", "ab"), ("Short", "会议"), ("Share", "1"), ("Share", "0.5"),
    ("Count", "-3"),
    ("Few", "[1, 2]"), ("Flags", "{a: true}"), ("Flags", "{}"), ("Any", "null"), ("Any", "[1, {a: b}]"), ("Seven", "7"),
    ("Sound", "''"), ("Sound", "UXVhY2s="), ("Sound", "aGk+/g=="), ("Time", "-1"),
    ("Price", "'0E-7'"), ("Price", "0.5"), ("Price", "2"),
    ("Maybe", "{age: null}"), ("Color", "red"), ("Person", "{name: Ann, age: null}"),
    ("Open", "{name: Ann, more: [1]}"),
    ("Pupil", "{name: Ann, grade: 1, age: 6}"), ("Event", "{event: in, name: Ann}"), ("Event", "{event: out, x: 1}"),
  ])
  func isAValue(_ type: String, _ text: String) throws {
    #expect(try problem(of: text, as: type) == nil)
  }

  @Test(arguments: [
    ("Text", "1", "value: must be a string, not an integer"),
    ("Text", "null", "value: must be Text, not null"),
    ("Short", "a", "value: the length must be at least 2"),
    ("Short", "abcd", "value: the length must be at most 3"),
    ("Share", "1.5", "value: the value must be at most 1"),
    ("Count", "1.5", "value: must be an integer, not a fraction"),
    ("Few", "[]", "value: the count must be at least 1"),
    ("Few", "[1, a]", "value[1]: must be an integer, not a string"),
    ("Flags", "{a: yes}", "value.a: must be a boolean, not a string"),
    ("Price", "true", "value: must be a string, not a boolean"),
    ("Sound", "Quack", "value: must be bytes in base64"), ("Sound", "UQ=", "value: must be bytes in base64"),
    ("Sound", "U=Q=", "value: must be bytes in base64"), ("Sound", "UX-_", "value: must be bytes in base64"),
    ("Time", "'2026'", "value: must be an integer, not a string"),
    ("Seven", "8", "value: must be the constant of the type"),
    ("Color", "rde", "value: 'rde' is not a value of Color; did you mean 'red'?"),
    ("Color", "[red]", "value: must be a string, not a list"),
    ("Person", "{}", "value: the field 'name' is missing"),
    ("Person", "{name: null}", "value.name: must be a string, not null"),
    ("Person", "{name: Ann, agee: 1}", "value: there is no field 'agee'; did you mean 'age'?"),
    ("Person", "{name: Ann, color: blue}", "value.color: 'blue' is not a value of Color"),
    ("Pupil", "{name: Ann, grade: 1}", "value: the field 'age' is missing"),
    ("Event", "{name: Ann}", "value: the field 'event' is missing"),
    ("Event", "{event: inn, name: Ann}", "value: 'inn' is not a case of Event; did you mean 'in'?"),
    ("Event", "{event: in}", "value: the field 'name' is missing"),
  ])
  func isNone(_ type: String, _ text: String, _ expected: String) throws {
    #expect(try problem(of: text, as: type) == expected)
  }

  private func problem(of text: String, as type: String) throws -> String? {
    let node = try #require(parseYAML(Array("value: \(text)".utf8)).root?["value"])
    let use = TypeUse(
      type: .named(TypeReference(name: TypeName(type), location: nowhere)),
      isNullable: type == "Maybe" || type == "Any",
      location: nowhere)
    var validator = ValueValidator(specs: Self.specs.specs)
    return validator.firstProblem(of: Literal(node), named: "value", as: use)
  }
}
