import InvokerSpec
import Testing

@testable import InvokerGenerator

/// `was` and `deprecated` in generated code: who uses what is to go is warned, and nobody else.
@Suite struct DeprecationTests {
  static let spec = """
    invoker: 1
    interface: talk
    was: chat
    deprecated: Use `session.app.speech`.
    title: Talk
    summary: Talk to an app.
    entry_point: session.app.talk
    transports: {plugin: {type: app}}
    params:
      text: {type: string, required: true, was: query}
      speaker: {type: string, was: user}
      tone: {$ref: '#/types/Tone', default: warm, deprecated: The app finds it out.}
      files: {type: array, items: {$ref: '#/types/Item'}, default: [], deprecated: true}
      mode: {type: string, required: true, deprecated: It is not read.}
      response_mode: {$mode: streaming}
    response_modes:
      streaming:
        yields: {$ref: '#/types/TalkEvent'}
        text: {append: [said.text]}
      blocking: {returns: {$ref: '#/types/TalkReply'}}
    types:
      TalkEvent:
        was: ChatEvent
        discriminator: {propertyName: event, mapping: {said: {$ref: '#/types/TalkEvent.Said', was: told}}}
      TalkEvent.Said:
        was: ChatEvent.Told
        type: object
        properties: {text: {type: string, deprecated: Read `parts`.}}
        required: [text]
      TalkReply:
        was: ChatReply
        type: object
        properties:
          text: {type: string, was: answer, deprecated: Read `data`.}
          key: {type: string, deprecated: true}
          data: {type: object, was: payload, properties: {in: {type: integer, deprecated: true}}}
          tone: {$ref: '#/types/Tone', default: warm}
        required: [text]
      Item:
        type: object
        properties: {name: {type: string, deprecated: Pass `url`.}, url: {type: string, was: href}}
      Tone:
        type: string
        enum:
          warm: {deprecated: Use `friendly`.}
          friendly: {description: Kind., was: nice}
    """

  /// A line for each name that is to go, in the scope of a function.
  private static let uses = [
    "let _: any ChatInvoking = client.app.talk; let _: ChatPluginCalls? = nil",
    "_ = ChatRequest(text: \"\", mode: \"\")",
    "_ = try await talk.stream(query: \"Hello\", mode: \"\")",
    "_ = try await talk.reply(text: \"Hello\", user: \"mia\", mode: \"\")",
    "_ = try await talk.stream(text: \"Hello\", tone: .friendly, mode: \"\")",
    "_ = try await talk.reply(text: \"Hello\", files: [], mode: \"\")",
    "_ = try await talk.stream(text: \"Hello\", tone: .friendly, files: [], mode: \"\")",
    "_ = request.query; request.user = nil; _ = request.tone; _ = request.files; _ = request.mode",
    "_ = TalkRequest(query: \"\", mode: \"\").text; _ = TalkRequest(text: \"\", tone: .friendly, mode: \"\").text",
    "_ = reply.answer; _ = reply.text; _ = reply.key; _ = reply.payload; _ = reply.data?.in",
    "let _: (ChatReply, ChatEvent, ChatEvent.Told, TalkReply.Payload)? = nil",
    "item.href = item.name",
    "_ = Tone.nice; _ = Tone.warm",
  ]

  private func client(_ attribute: String, _ lines: [String]) -> GeneratedFile {
    GeneratedFile(
      path: "Client.swift",
      contents: """
        import InvokerRuntime

        \(attribute)
        func use(_ client: any PluginClient, _ talk: TalkPluginCalls, _ reply: TalkReply) async throws {
          var request = TalkRequest(text: "Hello", mode: "")
          var item = Item(url: "")
        \(lines.joined(separator: "\n"))
          _ = (request, item)
          request.text = "Bye"
          item.url = nil
        }

        """)
  }

  @Test(arguments: [
    SwiftOptions(), SwiftOptions(access: .internal), SwiftOptions(hashable: true, codable: true),
  ])
  func generatedCodeWarnsOfNothingItself(_ options: SwiftOptions) throws {
    let (files, diagnostics) = generate(Self.spec, options: options)
    #expect(diagnostics == [])
    try typecheck(files)
  }

  @Test func formerNamesStillCompile() throws {
    // Inside of what is deprecated itself, no use is warned of.
    let client = client("@available(*, deprecated)", Self.uses)
    try typecheck(generate(Self.spec).files + [client])
  }

  @Test func eachUseOfWhatIsToGoIsWarnedOf() throws {
    let client = client("", Self.uses)
    let (status, output) = try compile(generate(Self.spec).files + [client])
    #expect(status != 0)
    let lines = Set(output.matches(of: /Client\.swift:(\d+):\d+: error: .* is deprecated/).map { String($0.1) })
    #expect(lines.count == Self.uses.count, "\(output)")
  }

  @Test func whatIsToStayIsNotWarnedOf() throws {
    let lines = [
      "_ = try await talk.stream(text: \"Hello\", mode: \"\")",
      "_ = try await talk.reply(text: \"Hello\", speaker: \"mia\", mode: \"\")",
      "_ = reply.data; _ = Tone.friendly",
    ]
    try typecheck(generate(Self.spec).files + [client("", lines)])
  }

  // MARK: Two transports

  /// What a transport does with a param.
  enum Treatment: CaseIterable { case required, optional, omitted }

  /// A deprecated param of `ask`.
  struct DroppedParam {
    var plugin: Treatment
    var service: Treatment
    var hasDefault: Bool

    var name: String { "\(plugin)\(service)\(hasDefault)" }
  }

  /// Each combination of what the transports do with a param that one of them sends.
  private static let dropped = Treatment.allCases.flatMap { plugin in
    Treatment.allCases.flatMap { service in
      [false, true].map { DroppedParam(plugin: plugin, service: service, hasDefault: $0) }
    }
  }.filter { $0.plugin != .omitted || $0.service != .omitted }

  /// An interface with these params, and an app that is called through it.
  private static let ask: [String: String] = {
    func names(_ treatment: Treatment, _ transport: KeyPath<DroppedParam, Treatment>) -> String {
      "[" + dropped.filter { $0[keyPath: transport] == treatment }.map(\.name).joined(separator: ", ") + "]"
    }
    let params = dropped.map { param in
      let rest = param.hasDefault ? ", default: a" : ""
      return "  \(param.name): {type: string, was: former_\(param.name), deprecated: Omit it.\(rest)}"
    }
    let interface = """
      invoker: 1
      interface: ask
      title: Ask
      summary: Ask an app.
      entry_point: session.ask
      transports:
        plugin: {type: app, required: \(names(.required, \.plugin)), omit: \(names(.omitted, \.plugin))}
        service_api:
          request: POST /ask
          required: \(names(.required, \.service))
          omit: \(names(.omitted, \.service))
      params:
        text: {type: string, required: true, was: query}
        inputs: {type: object, additionalProperties: true, default: {}}
        response_mode: {$mode: blocking}
      \(params.joined(separator: "\n"))
      response_modes: {blocking: {returns: {type: string}}}
      """
    let app = "invoker: 1\napp: helper\ninterface: {$ref: ask.yaml}\ninputs: {tone: {type: string}}"
    return ["ask.yaml": interface, "helper.yaml": app]
  }()

  /// The code for both, and a function with further lines.
  private func askFiles(_ lines: [String]) -> [GeneratedFile] {
    let loaded = loadSpecs(Self.ask.keys.sorted()) { Array((Self.ask[$0] ?? "").utf8) }
    let generation = generateSwift(loaded.specs)
    #expect((loaded.diagnostics + generation.diagnostics).map(\.message) == [])
    let client = GeneratedFile(
      path: "Client.swift",
      contents: """
        import InvokerRuntime

        func use(_ plugin: AskPluginCalls, _ service: AskServiceCalls) async throws {
        \(lines.joined(separator: "\n"))
        }

        """)
    return generation.files + [client]
  }

  /// A call that passes what a transport needs, and one param more.
  private func call(
    _ calls: String, _ transport: KeyPath<DroppedParam, Treatment>, adding other: String? = nil
  ) -> String {
    let passed = Self.dropped.filter {
      $0[keyPath: transport] == .required && !$0.hasDefault || $0.name == other
    }
    return "_ = try await \(calls).reply(text: \"\"" + passed.map { ", \($0.name): \"\"" }.joined() + ")"
  }

  @Test func whatATransportNeedsIsNotWarnedOf() throws {
    try typecheck(askFiles([call("plugin", \.plugin), call("service", \.service)]))
  }

  @Test func whatATransportDoesNotNeedIsWarnedOf() throws {
    func calls(_ name: String, _ transport: KeyPath<DroppedParam, Treatment>) -> [String] {
      let needless = Self.dropped.filter { $0[keyPath: transport] == .optional || $0.hasDefault }
      return needless.filter { $0[keyPath: transport] != .omitted }.map { call(name, transport, adding: $0.name) }
    }
    let lines = calls("plugin", \.plugin) + calls("service", \.service)
    let (_, output) = try compile(askFiles(lines))
    let warned = Set(output.matches(of: /Client\.swift:(\d+):\d+: error: .* is deprecated/).map { String($0.1) })
    #expect(warned.count == lines.count, "\(output)")
  }
}
