import InvokerEvolution
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// Names and shapes that once passed the check and gave code that does not compile, or that once were refused.
@Suite struct NameFailureTests {
  /// Types, and the type of the param and the reply that use them.
  static let compile: [(name: String, types: String, param: String, reply: String)] = [
    (
      "deprecated accessors",
      "R: {properties: {read: {type: string, deprecated: true}, modify: {type: string, deprecated: true}}}", "{}",
      "$ref: '#/types/R'"
    ),
    (
      "former names of accessors", "R: {properties: {read: {type: string, was: old}, get: {type: string, was: older}}}",
      "{}", "$ref: '#/types/R'"
    ),
    (
      "required unsafe", "R: {properties: {unsafe: {type: string}, b: {type: string}}, required: [unsafe]}",
      "{$ref: '#/types/R'}", "$ref: '#/types/R'"
    ),
    (
      "a value that was rawValue", "E: {type: string, enum: {a: {was: rawValue}, rawValue: One.}}",
      "{$ref: '#/types/E'}", "$ref: '#/types/E'"
    ),
    (
      "a property that was additionalProperties",
      "R: {additionalProperties: true, properties: {a: {type: string, was: additionalProperties}}}",
      "{$ref: '#/types/R'}", "$ref: '#/types/R'"
    ),
    (
      "properties with the names of a decoder's variables",
      "R: {properties: {json: {type: string}, jsonValue: {type: string}, key: {type: string}, keyValue: {type: string}, keyValueValue: {type: string}, object: {type: string}, objectValue: {type: string}}}",
      "{$ref: '#/types/R'}", "$ref: '#/types/R'"
    ),
    (
      "a joiner in a name that had another",
      "R: {properties: {'a\u{200C}b': {type: string, was: c}, 'd\u{200D}e': {type: string, was: 'f\u{200C}g'}}}",
      "{$ref: '#/types/R'}", "$ref: '#/types/R'"
    ),
    (
      "an event called unknown",
      "U: {discriminator: {propertyName: k, mapping: {unknown: '#/types/A', text_change: '#/types/A'}}}\n  A: {properties: {x: {type: string}}}",
      "{$ref: '#/types/U'}", "type: string"
    ),
    (
      "a union in an object that is only sent",
      "Q: {properties: {u: {$ref: '#/types/U'}}}\n  U: {discriminator: {propertyName: k, mapping: {a: '#/types/A'}}}\n  A: {properties: {x: {type: string}}}",
      "{$ref: '#/types/Q'}", "type: string"
    ),
    (
      "a default that holds its own type",
      "A: {type: object, properties: {l: {type: array, items: {$ref: '#/types/A'}, default: [{l: [{l: []}]}]}}}",
      "{$ref: '#/types/A'}", "$ref: '#/types/A'"
    ),
    ("an interface that was itself", "N: {type: object}", "{}", "type: string"),
    (
      "a former name inside of an alias",
      "Parts: {type: array, items: {$ref: '#/types/Part'}}\n  Part: {was: Parts.Item, type: object}",
      "{$ref: '#/types/Parts'}", "$ref: '#/types/Parts'"
    ),
    (
      "a former name inside of a base",
      "Base: {type: object}\n  R: {allOf: [{$ref: '#/types/Base'}]}\n  Part: {was: Base.Item, type: object}",
      "{$ref: '#/types/R'}", "$ref: '#/types/R'"
    ),
    (
      "an alias with the name of an inline type",
      "R: {properties: {tone: {type: string, enum: [a]}, other: {$ref: '#/types/Tone'}}}\n  Tone: {type: integer}",
      "{$ref: '#/types/R'}", "$ref: '#/types/R'"
    ),
  ]

  private static func spec(_ types: String, _ param: String, _ reply: String) -> String {
    """
    invoker: 1
    interface: shape
    was: shape
    title: Shape
    summary: Try a shape.
    entry_point: session.shape
    transports: {plugin: {type: app}}
    params: {response_mode: {$mode: blocking}, value: \(param)}
    response_modes: {blocking: {returns: {\(reply)}}}
    types:
      \(types)
    """
  }

  @Test(arguments: compile.indices) func compiles(index: Int) throws {
    let shape = Self.compile[index]
    let (files, diagnostics) = generate(Self.spec(shape.types, shape.param, shape.reply))
    #expect(diagnostics.map(\.message) == [], "\(shape.name)")
    try typecheck(files)
  }

  @Test func aTypeMayBeRenamedOutOfAnother() throws {
    let types = "C: {discriminator: {propertyName: k, mapping: {a: '#/types/C.M'}}}\n  C.M: {type: object}"
    let text = Self.spec(types, "{}", "$ref: '#/types/C'")
    for name in ["Foo", "C.Foo"] {
      let (files, diagnostics) = generate(text, options: SwiftOptions(renames: ["C.M": Rename(name)]))
      #expect(diagnostics == [])
      try typecheck(files)
    }
    let refused = generate(text, options: SwiftOptions(renames: ["C.M": "Elsewhere.Foo"])).diagnostics
    #expect(refused.map(\.rule) == [.nameReserved])
  }

  /// Types, and the ids of what is said of them.
  static let refused: [(types: String, rules: [String])] = [
    ("StreamDescriptor: {type: object}", ["name-reserved"]), ("ResumeDescriptor: {type: object}", ["name-reserved"]),
    ("NeededRuntime: {type: object}", ["name-reserved"]),
    ("R: {properties: {a: {type: string, was: c}, b: {type: string, was: c}}}", ["name-collision"]),
    ("E: {type: string, enum: {a: {was: c}, b: {was: c}}}", ["name-collision"]),
    ("A: {was: C, type: object}\n  B: {was: C, type: object}", ["name-collision"]),
    ("A: {properties: {l: {type: array, items: {$ref: '#/types/A'}, default: [{l: [{}]}]}}}", ["infinite-type"]),
  ]

  @Test(arguments: refused.indices) func isRefused(index: Int) {
    let (types, rules) = Self.refused[index]
    #expect(generate(Self.spec(types, "{}", "type: string")).diagnostics.map(\.rule.id) == rules)
  }

  /// Names under `renames` apply to properties and params, and not to the inline types in them.
  @Test func anInlineTypeGetsAnotherNameWhereItIsDeclared() throws {
    let types = "R: {properties: {type: {type: string, enum: [a]}, type_value: {type: string, enum: [b]}}}"
    let text = Self.spec(types, "{$ref: '#/types/R'}", "type: string")
    for renames in [[:], ["R.type_value": Rename("other")]] {
      let diagnostics = generate(text, options: SwiftOptions(renames: renames)).diagnostics
      #expect(diagnostics.map(\.rule) == [.nameCollision])
      #expect(diagnostics.first?.fix == "declare the type under 'types', with another name, and refer to it")
    }
    let declared =
      text.replacing("{type: string, enum: [b]}}}", with: "{$ref: '#/types/Other'}}}")
      + "\n  Other: {type: string, enum: [b]}"
    let (files, diagnostics) = generate(declared)
    #expect(diagnostics == [])
    try typecheck(files)
  }

  @Test func aParamCannotGetTheNameOfItsType() {
    let text = Self.spec("N: {type: object}", "{type: string, enum: [a]}", "type: string")
    let refused = generate(text, options: SwiftOptions(renames: ["shape.value": Rename("Value")])).diagnostics
    #expect(refused.map(\.rule) == [.nameCollision])
  }

  @Test func paramsCannotHaveHadOneName() {
    let text = Self.spec("N: {type: object}", "{was: c}, other: {was: c}", "type: string")
    #expect(generate(text).diagnostics.map(\.rule.id) == ["name-collision"])
  }

  @Test(arguments: [
    ("Session", "SessionApp"), ("Answer", "AnswerApp"), ("Arguments", "ArgumentsApp"), ("String", "StringApp"),
    ("Any", "AnyApp"), ("Self", "SelfApp"), ("Type", "TypeApp"), ("Never", "NeverApp"), ("Swift", "SwiftApp"),
    ("JSON Value", "JSONValueApp"), ("Workflow Reply", "WorkflowReplyApp"), ("Reply", "ReplyApp"),
    ("Workflow Request", "WorkflowRequestApp"), ("Tone", "Tone"),
  ])
  func anAppGetsANameThatWorks(title: String, expected: String) throws {
    var sheet = NameSheet()
    sheet.addApps([title])
    sheet.file("more.yaml", "invoker: 1\ntypes: {WorkflowReply: {type: object}}")
    let loaded = loadSpecs(sheet.files.map(\.path)) { path in
      Array((sheet.files.first { $0.path == path }?.text ?? "").utf8)
    }
    let generation = generateSwift(loaded.specs)
    #expect((loaded.diagnostics + generation.diagnostics).map(\.message) == [])
    #expect(SwiftNames(loaded.specs, SwiftOptions()).apps.values.map(\.name).contains(expected))
    try typecheck(generation.files)
  }
}
