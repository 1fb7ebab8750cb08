import Foundation
import InvokerSpec
import Testing

/// One mistake is reported once, whatever follows from it.
@Suite struct OneMistakeTests {
  /// Specs that are right, and in which everything refers to something.
  static let specs = [
    "chat.yaml": """
    invoker: 1
    interface: chat
    title: Chat
    summary: Talk to an app.
    entry_point: session.chat
    transports:
      plugin: {type: chat}
      service_api:
        request: POST /chat
        stop: POST /chat/{task_id}/stop
    apps:
      chatbot: {title: Chatbot}
    params:
      query: {type: string, required: true}
      response_mode: {$mode: streaming}
    response_modes:
      streaming:
        yields: {$ref: 'types.yaml#/types/Event'}
        keepalive: [ping]
        failure: [error]
        text:
          append: [answer.text]
        failed: [{event: end, where: {state: [broken]}}]
        order:
          - apps: [chatbot]
            title: Answer
            steps: [{some: [answer]}, {one: [end]}]
    errors:
      too_many: {$ref: 'types.yaml#/errors/too_many'}
    examples:
      hello:
        title: Hello
        app: chatbot
        mode: streaming
        request: {query: Hello}
        events:
          - {event: answer, task_id: a, text: Hello, parts: [{name: x}, {name: y}]}
          - {event: answer, task_id: a, text: Hello, parts: [{name: z}]}
          - {event: end, task_id: a, state: done}
      full:
        title: Full
        mode: streaming
        request: {query: Hello}
        error: {status: 429, code: too_many, message: Wait.}
    """,
    "types.yaml": """
    invoker: 1
    types:
      Event:
        discriminator:
          propertyName: event
          mapping:
            answer: '#/types/Event.Answer'
            ping: '#/types/Ping'
            error: '#/types/Failure'
            end: '#/types/End'
      Event.Answer:
        allOf: [{$ref: '#/types/Base'}]
        properties:
          text: {type: string}
          parts:
            type: array
            items: {$ref: '#/types/Part'}
        required: [text]
      Base:
        type: object
        properties:
          task_id: {type: string}
        required: [task_id]
      Part:
        type: object
        properties:
          name: {type: string}
        required: [name]
      End:
        allOf: [{$ref: '#/types/Base'}]
        properties:
          state: {$ref: '#/types/State'}
        required: [state]
      State:
        type: string
        enum:
          done: It is done.
          broken: It is not.
      Ping:
        type: object
      Failure:
        type: object
        properties:
          code: {type: string}
          message: {type: string}
          status: {type: integer}
        required: [code, message, status]
    errors:
      too_many:
        status: 429
        description: Too many.
        action: Wait.
    """,
  ]

  struct Mistake: CustomTestStringConvertible {
    var file: String
    var line: Int
    var text: String

    var testDescription: String { "\(file):\(line): \(text)" }
  }

  /// Words of the format, misspelled; references to types that there are not.
  static let mistakes = specs.flatMap { file, text in
    text.split(separator: "\n").enumerated().flatMap { number, line in
      let words = [
        "$ref", "type", "properties", "required", "allOf", "enum", "items", "mapping", "propertyName",
        "events", "status", "where", "event", "append",
      ]
      return words.compactMap { word -> Mistake? in
        guard let range = line.range(of: word + ":"), !line.contains("status: {") else { return nil }
        return Mistake(
          file: file, line: number + 1, text: line.replacingCharacters(in: range, with: word.dropLast() + "q:"))
      }
        + (line.range(of: "#/types/").map { range in
          [
            Mistake(
              file: file, line: number + 1, text: line.replacingCharacters(in: range, with: "#/types/Q")),
            Mistake(
              file: file, line: number + 1, text: line.replacingCharacters(in: range, with: "#/tips/")),
          ]
        } ?? [])
    }
  }

  @Test func theSpecsAreRight() { #expect(load(Self.specs).diagnostics == []) }

  @Test(arguments: mistakes)
  func isReportedOnce(_ mistake: Mistake) throws {
    var specs = Self.specs
    var lines = try #require(specs[mistake.file]).split(separator: "\n").map(String.init)
    lines[mistake.line - 1] = mistake.text
    specs[mistake.file] = lines.joined(separator: "\n")
    let diagnostics = load(specs).diagnostics
    #expect(diagnostics.count == 1, "\(diagnostics.map(\.message))")
  }

  @Test(arguments: ["chat.yaml", "types.yaml"])
  func aFileThatCannotBeRead(_ file: String) throws {
    var specs = Self.specs
    specs[file]? += "\n  - x"
    let diagnostics = load(specs).diagnostics
    #expect(diagnostics.map(\.location?.path) == [file], "\(diagnostics.map(\.message))")
  }
}
