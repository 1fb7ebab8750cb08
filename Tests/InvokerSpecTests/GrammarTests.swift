import Foundation
import Testing
import YAMLTree

@testable import InvokerSpec

/// The table of keys: what is in it is in all that comes from it.
struct GrammarTests {
  private static let motto = FormatKey(
    "motto", .prose, required: true, "What it says of itself.", examples: ["Always on"], suggestion: "Hello")

  @Test func aNewKeyIsAllowedRequiredAndSuggested() throws {
    func problems(_ app: String, _ grammar: Grammar) -> [String] {
      let yaml =
        "invoker: 1\ninterface: a\ntitle: A\nsummary: A.\nentry_point: session.a\ntransports: {}\napps: {bot: \(app)}\n"
        + "params: {mode: {$mode: blocking}}\nresponse_modes: {blocking: {returns: {}}}\n"
      let root = parseYAML(Array(yaml.utf8)).root
      return root.map { FileDecoder.decode($0, path: "a.yaml", grammar: grammar).log.inOrder() }?
        .map { "\($0.message); \($0.fix ?? "")" } ?? ["no YAML"]
    }
    let grammar = Grammar.standard.adding(Self.motto, to: .appKind)
    #expect(problems("{title: Bot, motto: Always on}", grammar) == [])
    #expect(problems("{title: Bot}", grammar) == ["app 'bot' needs the key 'motto'; add 'motto: Hello'"])
    #expect(problems("{title: Bot, moto: a}", grammar) == ["unknown key 'moto' in app 'bot'; did you mean 'motto'?"])
    #expect(
      problems("{title: Bot, motto: Always on}", .standard)
        == ["unknown key 'motto' in app 'bot'; the keys are title, description"])
  }

  @Test func aNewKeyIsInTheSchemaTheTextsTheTablesAndTheOrder() throws {
    let grammar = Grammar.standard.adding(Self.motto, to: .appKind)
    let schema = try #require(jsonSchemas(of: grammar).first { $0.path == "interface.schema.json" }?.text)
    let root = try #require(JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any])
    let app = try #require((root["$defs"] as? [String: Any])?["appKind"] as? [String: Any])
    let motto = try #require((app["properties"] as? [String: Any])?["motto"] as? [String: Any])
    #expect(motto["description"] as? String == "What it says of itself.")
    #expect(motto["examples"] as? [String] == ["Always on"])
    #expect(motto["default"] as? String == "Hello")
    #expect(app["required"] as? [String] == ["title", "motto"])

    let spec = try #require(parseYAML(Array("apps: {bot: {title: Bot, motto: Always on, other: Text}}".utf8)).root)
    let texts = translatableTexts(in: spec, .interface, path: "a.yaml", grammar: grammar)
    #expect(texts.map { "\($0.path): \($0.text)" } == ["apps.bot.title: Bot", "apps.bot.motto: Always on"])

    let page = updatingKeyTables(in: "<!-- keys: appKind -->\nold\n<!-- end -->\nkept", grammar)
    #expect(
      page.contains(
        "| `motto` | text, required | What it says of itself. For example: `Always on` |\n\n<!-- end -->\nkept"))
    #expect(!page.contains("old"))
    #expect(grammar[.appKind].names == ["title", "description", "motto"])
  }

  @Test func aSimilarKeyIsReportedOnceWithTheKeyThatWasMeant() throws {
    let text =
      "interface: a\ntitle: A\nsummary: A.\nentry_point: session.a\ntransports: {}\napp: {bot: {title: Bot}}\n"
      + "params: {mode: {$mode: blocking}}\nresponse_modes: {blocking: {returns: {}}}\n"
    let root = try #require(parseYAML(Array("invoker: 1\n\(text)".utf8)).root)
    let problems = FileDecoder.decode(root, path: "a.yaml").log.inOrder()
    #expect(
      problems.map { "\($0.message); \($0.fix ?? "")" }
        == ["unknown key 'app' in an interface; did you mean 'apps'?"])
  }

  @Test func aNewWordGoesWithItsTypes() throws {
    let word = FormatKey("alphabet", .text(.text), with: [.string, .array], "The letters.")
    let grammar = Grammar.standard.adding(word, to: .type)
    let yaml = "invoker: 1\ntypes:\n  A: {type: string, alphabet: abc}\n  B: {type: boolean, alphabet: abc}\n"
    let root = try #require(parseYAML(Array(yaml.utf8)).root)
    let decoded = FileDecoder.decode(root, path: "a.yaml", grammar: grammar)
    #expect(decoded.log.inOrder().map(\.message) == ["'alphabet' does not apply to a boolean"])

    let schema = try #require(jsonSchemas(of: grammar).first { $0.path == "types.schema.json" }?.text)
    let file = try #require(JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any])
    let definitions = try #require(file["$defs"] as? [String: [String: Any]])
    let having = definitions.filter { ($0.value["properties"] as? [String: Any])?["alphabet"] != nil }
    #expect(having.keys.sorted() == ["array", "string"])
  }

  @Test func everyPlaceHasATable() {
    for place in FormatPlace.allCases {
      #expect(Grammar.standard[place].place == place)
      #expect(!Grammar.standard[place].noun.isEmpty, "nothing leads to \(place)")
    }
  }

  @Test func examplesAndSuggestionsAreYAML() {
    for place in FormatPlace.allCases {
      for key in Grammar.standard[place].keys {
        for text in key.examples + [key.suggestion].compactMap(\.self) {
          #expect(parseYAML(Array(text.utf8)).problems.isEmpty, "\(place).\(key.name): \(text)")
        }
      }
    }
  }

  /// `UPDATE_DOCS=1 swift test --filter GrammarTests` writes them.
  @Test func theTablesOfTheDocumentationAreThoseOfTheFormat() throws {
    var places: Set<Substring> = []
    for name in ["spec-format.md", "configuration.md", "documentation.md"] {
      let url = shippedSpecs.appendingPathComponent("../docs/\(name)")
      let page = try String(contentsOf: url, encoding: .utf8)
      let updated = updatingKeyTables(in: page)
      if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil {
        try updated.write(to: url, atomically: true, encoding: .utf8)
      } else {
        #expect(page == updated, "\(name) is out of sync; run 'make tables'")
      }
      for match in page.matches(of: #/<!-- keys: (.*) -->/#) { places.formUnion(match.1.split(separator: ", ")) }
    }
    // These have the words of a type.
    let like: Set<FormatPlace> = [.declaredType, .argument]
    #expect(Set(FormatPlace.allCases.filter { !like.contains($0) }.map { "\($0)" }) == Set(places.map(String.init)))
  }
}
