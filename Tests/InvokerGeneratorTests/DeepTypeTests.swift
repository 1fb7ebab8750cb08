import InvokerSpec
import Testing

@testable import InvokerGenerator

/// Types that contain the next one twice: time and text grow with the number of types, not with that of values.
@Suite struct DeepTypeTests {
  /// The innermost types.
  static let leaves = [
    "{type: object}", "{type: object, additionalProperties: true}", "{properties: {x: {type: string}}}",
    "{type: string, enum: [a, b]}", "{type: string}",
  ]

  /// The declarations of a level, with `NAME` for its name and `BELOW` for the one below.
  static let levels: [String] = [
    "NAME: {properties: {a: {$ref: '#/types/BELOW'}, b: {$ref: '#/types/BELOW'}}}",
    "NAME: {properties: {a: {$ref: '#/types/BELOW'}, b: {$ref: '#/types/BELOW'}}, required: [a, b]}",
    "NAME: {properties: {a: {$ref: '#/types/BELOW', nullable: true}, "
      + "b: {type: array, items: {$ref: '#/types/BELOW'}}}}",
    "NAME: {type: array, items: {$ref: '#/types/NAMEPair'}}\n"
      + "  NAMEPair: {properties: {a: {$ref: '#/types/BELOW'}, b: {$ref: '#/types/BELOW'}}}",
    "NAME: {discriminator: {propertyName: k, mapping: {a: '#/types/NAMECase', b: '#/types/NAMECase'}}}\n"
      + "  NAMECase: {properties: {x: {$ref: '#/types/BELOW'}}}",
    "NAME: {oneOf: {one: {$ref: '#/types/NAMEPart'}, many: {type: array, items: {$ref: '#/types/NAMEPart'}}}}\n"
      + "  NAMEPart: {properties: {x: {$ref: '#/types/BELOW'}}}",
  ]

  private static func spec(_ leaf: String, _ level: String, depth: Int) -> String {
    let levels = (1...depth).map { index in
      "  " + level.replacing("NAME", with: "T\(index)").replacing("BELOW", with: "T\(index - 1)")
    }
    return """
      invoker: 1
      interface: deep
      title: Deep
      summary: Try deep types.
      entry_point: session.deep
      transports: {plugin: {type: app}}
      params: {response_mode: {$mode: blocking}, value: {$ref: '#/types/Root'}}
      response_modes:
        blocking: {returns: {$ref: '#/types/Root'}}
        streaming: {yields: {$ref: '#/types/Event'}}
      types:
        Event: {discriminator: {propertyName: k, mapping: {a: '#/types/Root', b: '#/types/Root'}}}
        Root: {json_schema: true, properties: {top: {$ref: '#/types/T\(depth)'}}}
        T0: \(leaf)

      """ + levels.joined(separator: "\n")
  }

  @Test(arguments: leaves, levels.indices)
  func textGrowsWithTheNumberOfTypes(leaf: String, level: Int) {
    let sizes = [20, 40].map { depth in
      let (files, diagnostics) = generate(Self.spec(leaf, Self.levels[level], depth: depth))
      #expect(diagnostics.map(\.message) == [])
      return files.map(\.contents.utf8.count).reduce(0, +)
    }
    #expect(0 < sizes[0] && sizes[1] < 3 * sizes[0], "\(sizes)")
  }

  /// With every reference replaced by what it leads to, the schema has each of the 2^depth values at the bottom.
  @Test(arguments: [1, 2, 4, 5, 6, 7, 8, 10]) func referencesLeadToWhatTheyReplace(depth: Int) throws {
    let text = Self.spec("{properties: {x: {type: string}}}", Self.levels[0], depth: depth)
    let specs = loadSpecs(["greeter.yaml"]) { _ in Array(text.utf8) }.specs
    let root = TypeName("Root")
    let document = JSONSchema(specs, containing: root).document(root)
    let texts = document.expanded(with: document).count { $0 == .string("string") }
    #expect(texts == 1 << depth)
    // Up to some size, nothing is replaced, and the definitions are few in any case.
    let definitions = document.field(at: ["$defs"])?.names ?? []
    #expect(definitions.isEmpty == (depth < 5) && definitions.count <= depth)
  }

  /// The way to such a type is of no importance.
  @Test func aTypeThatContainsItselfIsADefinition() {
    let text = """
      invoker: 1
      types:
        Root:
          json_schema: true
          properties: {a: {$ref: '#/types/A'}, list: {type: array, items: {$ref: '#/types/Root'}}}
        A: {properties: {bs: {type: array, items: {$ref: '#/types/B'}}}}
        B: {properties: {as: {type: array, items: {$ref: '#/types/A'}}, plain: {$ref: '#/types/Plain'}}}
        Plain: {properties: {x: {type: string}}}
      """
    let specs = loadSpecs(["greeter.yaml"]) { _ in Array(text.utf8) }.specs
    let document = JSONSchema(specs, containing: TypeName("Root")).document(TypeName("Root"))
    #expect(document.field(at: ["$ref"]) == .string("#/$defs/Root"))
    #expect(document.field(at: ["$defs"])?.names == ["A", "B", "Root"])
    #expect(document.count { $0 == .string("#/$defs/A") } == 2)
  }
}

extension Literal {
  /// The value with each reference replaced by the definition in `document`.
  fileprivate func expanded(with document: Literal) -> Literal {
    switch self {
    case .array(let values): return .array(values.map { $0.expanded(with: document) })
    case .object(let fields):
      if case .string(let text)? = field(at: ["$ref"]) {
        let name = String(text.dropFirst("#/$defs/".count))
        return document.field(at: ["$defs", name])?.expanded(with: document) ?? .null
      }
      return .object(
        fields.filter { $0.name != "$defs" }.map { Field(name: $0.name, value: $0.value.expanded(with: document)) })
    case .null, .boolean, .integer, .number, .string: return self
    }
  }

  /// The names of its fields.
  fileprivate var names: [String] { if case .object(let fields) = self { fields.map(\.name) } else { [] } }

  /// The number of values in it that fulfill a condition.
  fileprivate func count(where isCounted: (Literal) -> Bool) -> Int {
    let own = isCounted(self) ? 1 : 0
    return switch self {
    case .array(let values): values.reduce(own) { $0 + $1.count(where: isCounted) }
    case .object(let fields): fields.reduce(own) { $0 + $1.value.count(where: isCounted) }
    case .null, .boolean, .integer, .number, .string: own
    }
  }
}
