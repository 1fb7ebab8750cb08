import InvokerSpec
import Testing

@testable import InvokerGenerator

/// Pages say what the specs say.
@Suite struct PageTests {
  private static let pages = InvokerGeneratorTests.pages(
    shippedSpecs(), options: DocumentationOptions(shippedSettings()))

  private static func page(_ name: String) throws -> Page { try #require(pages.first { $0.name == name }) }

  @Test(arguments: ["chat", "workflow", "completion"]) func aPageHasEverySection(name: String) throws {
    let page = try Self.page(name)
    let expected = [
      "apps", "entry-point", "interface-specification", "parameters", "response-modes", "reply", "pause", "events",
      "event-order", "errors", "time", "samples", "examples", "types", "related-resources",
    ]
    // No run of a Completion app waits for a person.
    #expect(page.sections.map(\.anchor) == expected.filter { $0 != "pause" || name != "completion" })
  }

  /// As `dify_plugin` 0.10 declares it.
  @Test func thePythonSignatureIsThatOfTheSDK() throws {
    let section = try #require(try Self.page("chat").section("interface-specification"))
    guard case .code(let samples)? = section.blocks.first else { throw MissingBlock() }
    #expect(
      samples.first { $0.language == "python" }?.text == """
        def invoke(
            self,
            app_id: str,
            query: str,
            inputs: dict,
            response_mode: Literal["streaming", "blocking"] = "streaming",
            conversation_id: str | None = None,
            user: str | None = None,
        ) -> Generator[dict, None, None] | dict: ...
        """)
  }

  @Test func paramsTellWhatEachTransportDoes() throws {
    guard case .params(let params)? = try Self.page("chat").section("parameters")?.blocks.first else {
      throw MissingBlock()
    }
    let sent = Dictionary(uniqueKeysWithValues: params.map { ($0.name, $0.transports.map(\.isSent)) })
    #expect(sent["app_id"] == [false, true])
    #expect(sent["files"] == [true, false])
    #expect(params.first { $0.name == "user" }?.since == "0.8.0")
    #expect(params.first { $0.name == "response_mode" }?.constraints == ["streaming", "blocking"])
  }

  /// Values and fields are told with the field that has them, or else as a type of their own.
  @Test func whatIsWrittenInPlaceIsOnThePage() throws {
    let spec = """
      invoker: 1
      interface: weather
      title: Weather
      summary: Forecasts.
      transports: {service_api: {request: POST /weather}}
      params:
        unit: {enum: [metric, imperial]}
        place: {type: object, properties: {city: {type: string}}}
        days: {type: array, items: {type: object, properties: {date: {type: string}}}}
        response_mode: {$mode: blocking}
      response_modes:
        blocking:
          returns:
            type: object
            properties:
              sky: {enum: [clear, cloudy]}
              wind: {type: object, properties: {speed: {type: number}}}
      """
    let loaded = loadSpecs(["weather.yaml"]) { _ in Array(spec.utf8) }
    try #require(loaded.diagnostics == [])
    let page = try #require(InvokerGeneratorTests.pages(loaded.specs).last)
    guard case .types(let types)? = page.section("types")?.blocks.last else { throw MissingBlock() }
    let told = types.map { $0.values.map(\.value) + $0.fields.map(\.path) }
    #expect(told == [["metric", "imperial"], ["city"], ["date"], ["clear", "cloudy"]])
    guard case .fields(let fields)? = page.section("reply")?.blocks.last else { throw MissingBlock() }
    #expect(fields.map(\.path) == ["sky", "wind", "wind.speed"])
  }

  @Test func eventsTellWhetherTheyEndTheStream() throws {
    guard case .events(let events)? = try Self.page("chat").section("events")?.blocks.last else {
      throw MissingBlock()
    }
    func event(_ name: String) throws -> EventEntry { try #require(events.first { $0.name == name }) }
    #expect(try event("message").ending == nil)
    #expect(try event("message_end").ending?.plainText == "May end the stream.")
    #expect(try event("workflow_paused").ending?.plainText == "May end the stream of Chatflow.")
    #expect(try event("error").handling == .failure)
    #expect(try event("ping").handling == .keepAlive)
    #expect(try event("ping").swiftName == nil)
    #expect(try event("node_started").fields.contains { $0.path == "data.node_id" && $0.swiftPath == "data.nodeID" })
    #expect(try event("node_retry").fields.map(\.path).contains("data.status"))
    #expect(try event("human_input_required").fields.contains { $0.path == "data" })
  }

  @Test func everyLinkOnAPageLeadsToAnAnchorOfIt() throws {
    for page in Self.pages {
      let anchors = Set(searchEntries(of: page).compactMap(\.anchor))
      for case .anchor(let anchor) in page.links { #expect(anchors.contains(anchor), "\(page.name)#\(anchor)") }
    }
  }

  @Test func theOtherVendorsPagesSayItsName() throws {
    var settings = shippedSettings()
    settings.product = "FlexAI"
    settings.pythonModule = "flexai_plugin"
    settings.swiftModule = "FlexApps"
    let pages = InvokerGeneratorTests.pages(shippedSpecs(), options: DocumentationOptions(settings))
    let texts = pages.map { String(describing: $0) }.joined().replacing("docs.dify.ai", with: "")
    #expect(
      texts.contains("FlexAI") && texts.contains("from flexai_plugin import") && texts.contains("import FlexApps"))
    #expect(!texts.contains("Dify") && !texts.contains("dify_plugin"))
  }
}

private struct MissingBlock: Error {}

extension Page {
  /// Where the links in tables of fields lead.
  fileprivate var links: [Target] {
    func targets(_ prose: Prose) -> [Target] {
      prose.compactMap { if case .link(_, let target) = $0 { target } else { nil } }
    }
    return blocks.flatMap { block -> [Target] in
      switch block {
      case .fields(let fields): fields.flatMap { targets($0.type.wire) }
      case .params(let params): params.flatMap { targets($0.type.wire) }
      case .events(let events): events.flatMap { targets($0.bases) + $0.fields.flatMap { targets($0.type.wire) } }
      case .types(let types): types.flatMap { targets($0.bases) + $0.fields.flatMap { targets($0.type.wire) } }
      case .order(let order): order.steps.flatMap { $0.events.map { .anchor($0.anchor) } }
      default: []
      }
    }
  }
}

@Suite struct ProseParserTests {
  @Test(arguments: [
    ("plain", [Inline.text("plain")]), ("a `b` c", [.text("a "), .code("b"), .text(" c")]),
    ("**a** b", [.strong("a"), .text(" b")]), ("``a``", [.text("``a``")]), ("`a``b`", [.code("a``b")]),
    ("`open", [.text("`open")]), ("``` `a`", [.text("``` "), .code("a")]), ("`", [.text("`")]),
    ("****", [.text("****")]),
    ("<b> [a](b)", [.text("<b> [a](b)")]),
  ])
  func codeAndEmphasisAreMarkup(text: String, expected: Prose) { #expect(parseProse(text) == expected) }

  @Test func linesAreParagraphsAndLists() {
    let blocks = parseBlocks("first\nline\n\n- one\n  more\n- two\nlast")
    #expect(
      blocks == [
        .paragraph([.text("first line")]), .list([[.text("one more")], [.text("two last")]]),
      ])
  }

  @Test func placeholdersAreFilledOutsideOfCode() {
    #expect(
      parseProse("{a} `{a}` {b}{a}", filling: ["a": [.code("x")]]) == [
        .code("x"), .text(" "), .code("{a}"), .text(" {b}"), .code("x"),
      ])
  }
}
