import InvokerSpec
import Testing

@testable import InvokerEvolution

/// Several types of a document may stand in one place of the specs, which people have found to be the same.
@Suite struct SharedTypeTests {
  private func document(_ one: String, _ other: String) -> [UInt8] {
    Array(
      """
      openapi: 3.0.3
      paths:
        /a: {get: {operationId: a, responses: {'200': {content: {application/json: {schema: \(one)}}}}}}
        /b: {get: {operationId: b, responses: {'200': {content: {application/json: {schema: \(other)}}}}}}
      """.utf8)
  }

  private func interface(_ name: String) -> [UInt8] {
    Array(
      """
      invoker: 1
      interface: \(name)
      title: \(name)
      summary: Ask.
      entry_point: session.\(name)
      transports: {service_api: {request: GET /\(name), omit: [response_mode]}}
      params: {response_mode: {$mode: blocking}}
      response_modes: {blocking: {returns: {$ref: 'types.yaml#/types/Reply'}}}

      """.utf8)
  }

  private func specs(_ reply: String) -> [String: [UInt8]] {
    [
      "a.yaml": interface("a"), "b.yaml": interface("b"),
      "types.yaml": Array("invoker: 1\ntypes:\n  Reply: \(reply)\n".utf8),
    ]
  }

  @Test func whatIsInBothIsAddedOnce() throws {
    let object = "{type: object, required: [id, text], properties: {id: {type: string}, text: {type: string}}}"
    let outcome = importOpenAPI(
      document(object, object), path: "api.yaml", into: specs("{type: object, properties: {id: {type: string}}}"))
    #expect(outcome.diagnostics.isEmpty)
    #expect(
      outcome.files.text("types.yaml") == """
        invoker: 1
        types:
          Reply: {type: object, properties: {id: {type: string}, text: {type: string}}, required: [text]}

        """)
  }

  @Test func onlyWhatBothRequireIsRequired() throws {
    let one = "{type: object, required: [id, text], properties: {id: {type: string}, text: {type: string}}}"
    let other = "{type: object, required: [id], properties: {id: {type: string}}}"
    let outcome = importOpenAPI(
      document(one, other), path: "api.yaml", into: specs("{type: object, properties: {}}"))
    #expect(outcome.files.text("types.yaml").contains("{id: {type: string}, text: {type: string}}, required: [id]}"))
    #expect(outcome.files.text(openAPILockFile).contains("Reply.text: string\n"))
    #expect(outcome.files.text(openAPILockFile).contains("Reply.id: string required\n"))
  }

  @Test func whatOneOfThemStillHasIsNotGone() throws {
    let both = "{type: object, properties: {id: {type: string}, text: {type: string}}}"
    let one = "{type: object, properties: {id: {type: string}}}"
    var specs = specs(both)
    for (path, bytes) in importOpenAPI(document(both, both), path: "api.yaml", into: specs).files {
      specs[path] = bytes
    }
    let still = importOpenAPI(document(both, one), path: "api.yaml", into: specs)
    #expect(still.diagnostics.isEmpty && still.files.isEmpty)
    let gone = importOpenAPI(document(one, one), path: "api.yaml", into: specs)
    #expect(gone.diagnostics.map(\.rule.id) == ["openapi-gone"])
    #expect(
      gone.files.text("types.yaml").contains("text: {type: string, deprecated: No longer described by api.yaml.}"))
    for (path, bytes) in gone.files { specs[path] = bytes }
    // Back again, the mark goes.
    let back = importOpenAPI(document(both, one), path: "api.yaml", into: specs)
    #expect(back.files.text("types.yaml").contains("text: {type: string}}"))
  }
}
