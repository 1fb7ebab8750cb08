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
}
