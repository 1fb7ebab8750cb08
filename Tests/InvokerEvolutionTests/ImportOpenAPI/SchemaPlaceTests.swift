import Foundation
import InvokerGenerator
import InvokerSpec
import Testing

@testable import InvokerEvolution

/// Whatever a schema is, and wherever it stands: what comes of it are specs that Swift can be generated from.
@Suite struct SchemaPlaceTests {
  /// Schemas; `@A` refers to the component `A`.
  static let schemas: [String] = [
    "{oneOf: [@A, @B], discriminator: {propertyName: type}}", "{oneOf: [@A, @B, {type: 'null'}]}",
    "{anyOf: [@U, {type: object, required: [type], properties: {type: {const: c}}}]}", "{anyOf: [@A, @A]}",
    "{anyOf: [@E, {enum: [null]}]}", "{oneOf: [@Gone, @B]}", "{anyOf: [{type: string}, {type: integer}]}",
    "{oneOf: [@Gone], discriminator: {propertyName: type, mapping: {x: Gone}}}",
    "{oneOf: [@A, @Place, {type: 'null'}]}", "{oneOf: [{const: a}, {const: b}, {type: 'null'}]}",
    "{type: object, required: [id], properties: {id: {type: string}, place: @Place}}",
    "{type: object, properties: {'': {type: string}, 'a b': {}, a-b: {type: string}, aB: {type: string}}}",
    "{type: object, properties: {value: {type: object, properties: {value: @Value}}}}",
    "{type: string, enum: [asc, ASC, Asc, '', init, Type]}", "{type: integer, enum: [1, 2]}",
    "{type: boolean, const: true}", "{const: {a: [1]}}", "{const: null}", "{type: number, enum: [1.5]}",
    "{type: string, enum: [a, 1, true]}", "{type: integer, format: unixtime, default: 0}",
    "{type: string, minLength: -1}", "{type: array, minItems: 0.5, items: {type: array, maxItems: -3}}",
    "{type: string, minLength: 3, maxLength: 1}", "{type: string, pattern: '('}", "{allOf: [@Gone, @A]}",
    "{allOf: [@E], description: One of them., nullable: true, default: a}", "{allOf: [@A, @Place]}", "@Type",
    "@Session", "@PlaceRequest", "@place-request", "@Gone",
    "{type: [array, 'null'], items: {type: string}, default: [a]}",
    "{anyOf: [{type: string, nullable: true}, {type: array, items: {type: string}}]}", "@Maybe",
    "{oneOf: [@Maybe, {type: string}]}",
  ]

  /// The schema as a property, a required and an optional field of the body, a parameter, an element, a value, a part
  /// of `allOf`, a reply, and an event.
  @Test(arguments: schemas) func everySchemaFitsEverywhere(schema: String) {
    let document = withReferences(
      """
      openapi: 3.1.0
      paths:
        /place:
          post:
            operationId: place
            parameters: [{name: q, in: query, schema: SCHEMA}]
            requestBody:
              content:
                application/json:
                  schema: {type: object, required: [needed], properties: {needed: SCHEMA, value: SCHEMA, object: SCHEMA}}
            responses: {'200': {content: {application/json: {schema: SCHEMA}, text/event-stream: {schema: SCHEMA}}}}
        /place?beta=true:
          post:
            operationId: place-beta
            requestBody: {content: {application/json: {schema: SCHEMA}}}
            responses: {'200': {content: {application/json: {schema: @Place}}}}
      components:
        schemas:
          Place:
            type: object
            required: [one]
            properties:
              one: SCHEMA
              place: SCHEMA
              many: {type: array, items: SCHEMA}
              by_name: {type: object, additionalProperties: SCHEMA}
              built: {allOf: [SCHEMA, {type: object, properties: {more: SCHEMA}}]}
              e: @E
          A: {type: object, required: [type], properties: {type: {enum: [a]}, a: {type: string}}}
          B: {type: object, required: [type], properties: {type: {const: b}, b: {type: string}}}
          U: {oneOf: [@A, @B]}
          E: {type: string, enum: [a, b]}
          Maybe: {type: object, nullable: true, properties: {m: {type: string}}}
          Value: {type: object, properties: {v: {type: string}}}
          Type: {type: object, properties: {t: {type: string}}}
          Session: {type: string, enum: [s]}
          PlaceRequest: {type: object, properties: {r: {type: string}}}
          place-request: {type: object, properties: {s: {type: string}}}
      """.split(separator: "SCHEMA").joined(separator: schema))
    let outcome = importOpenAPI(document, path: "place.yaml", into: [:])
    #expect(!outcome.diagnostics.hasErrors, "\(outcome.diagnostics)")
    #expect(outcome.operations.imported > 0)
    let specs = outcome.files.filter { ![openAPILockFile, Config.fileName].contains($0.key) }
    let loaded = loadSpecs(specs.keys.sorted()) { specs[$0] ?? [] }
    #expect(!loaded.diagnostics.hasErrors, "\(loaded.diagnostics)")
    let config = outcome.files[Config.fileName].map { loadConfig($0) }
    #expect(config?.diagnostics.isEmpty != false)
    let swift = swiftDiagnostics(loaded.specs, config.map { SwiftOptions($0.config.swift) } ?? SwiftOptions())
    #expect(swift.isEmpty, "\(swift)")
    #expect(importOpenAPI(document, path: "place.yaml", into: outcome.files).files.isEmpty)
  }

  /// An event of OpenAPI 3.2 is an object with the fields of a server-sent event; callers see its data.
  @Test(arguments: [
    "@U",
    "{type: object, properties: {event: {type: string}, data: {type: string, contentSchema: @U}}}",
    "{type: object, properties: {data: @U, id: {type: string}}}",
    """
    {type: object, required: [data], properties: {event: {type: string}, data: {type: string}}, oneOf: [
      {properties: {event: {const: a}, data: {contentMediaType: application/json, contentSchema: @A}}},
      {properties: {event: {const: b}, data: {contentMediaType: application/json, contentSchema: @B}}}]}
    """,
    """
    {oneOf: [{properties: {event: {const: a}, data: {contentSchema: @A}}},
      {properties: {event: {const: b}, data: @B}}]}
    """,
  ]) func itemSchemasAreTheEvents(item: String) throws {
    let document = withReferences(
      """
      openapi: 3.2.0
      paths: {/a: {get: {operationId: watch, responses: {'200': {content: {text/event-stream: {itemSchema: ITEM}}}}}}}
      components:
        schemas:
          A: {type: object, required: [type], properties: {type: {const: a}, x: {type: string}}}
          B: {type: object, required: [type], properties: {type: {const: b}}}
          U: {oneOf: [@A, @B]}
      """.split(separator: "ITEM").joined(separator: item.split(separator: "\n").joined(separator: " ")))
    let outcome = importOpenAPI(document, path: "a.yaml", into: [:])
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
    let specs = outcome.files.withoutLock
    let loaded = loadSpecs(specs.keys.sorted()) { specs[$0] ?? [] }
    let events = try #require(loaded.specs.interfaces.first.flatMap { loaded.specs.events(of: $0) })
    #expect(events.discriminator == "type")
    #expect(events.cases.map(\.value) == ["a", "b"])
  }

  private func withReferences(_ text: String) -> [UInt8] {
    Array(text.replacing(/@([A-Za-z-]+)/) { "{$ref: '#/components/schemas/\($0.output.1)'}" }.utf8)
  }
}
