import Foundation
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// Pages of interfaces that only plugins call, whose streams have one type and whose params can be constants.
@Suite struct ModelPageTests {
  private static let folder = packageRoot.appending(path: "specs/models")
  private static let specs = loadSpecs(
    ["llm.yaml", "tts.yaml", "tool_call.yaml", "storage_get.yaml", "question_classifier.yaml"]
  ) { path in
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }.specs
  private static let options = DocumentationOptions(
    loadConfig([UInt8]((try? Data(contentsOf: folder.appending(path: "invoker.yaml"))) ?? Data())).config.docs)

  private func page(_ name: String) throws -> Page {
    try #require(pages(Self.specs, options: Self.options).first { $0.name == name })
  }

  @Test func theSamplesCompile() throws {
    let types = SwiftTypes(specs: Self.specs, names: SwiftNames(Self.specs, SwiftOptions()))
    let samples = Samples(Self.specs.interfaces, types, types.interfaceAPIs, Self.options).ofInterfaces
    #expect(samples.mapValues { $0.map(\.kind) }["llm"] == [.streaming])
    #expect(samples.values.allSatisfy { !$0.isEmpty })
    try typecheck(samples.values.flatMap(\.self).map { GeneratedFile(path: $0.name + ".swift", contents: $0.swift) })
  }

  @Test func theFieldsOfAStreamOfOneTypeAreShown() throws {
    guard case .fields(let fields)? = try page("llm").section("events")?.blocks.last else {
      Issue.record("there are no fields")
      return
    }
    #expect(fields.map(\.path).contains("delta.finish_reason"))
    let types = try #require(page("llm").section("types")).blocks
    guard case .types(let entries)? = types.last else {
      Issue.record("there are no types")
      return
    }
    #expect(entries.map(\.name).contains("LLMUsage") && !entries.map(\.name).contains("LLMChunk"))
  }

  @Test func aConstantHasNoNameInSwift() throws {
    guard case .params(let params)? = try page("llm").section("parameters")?.blocks.first else {
      Issue.record("there are no params")
      return
    }
    #expect(params.filter { $0.swiftName == nil }.map(\.name) == ["model_type", "stream"])
  }

  @Test func anEntryPointNeedsNoBackticks() throws {
    guard case .code(let samples)? = try page("storage_get").section("entry-point")?.blocks.first else {
      Issue.record("there is no code")
      return
    }
    #expect(samples.map(\.text) == ["session.storage.get"])
  }

  @Test func unionsAreWrittenAsTheirCases() throws {
    let types = SwiftTypes(specs: Self.specs, names: SwiftNames(Self.specs, SwiftOptions()))
    let part = Literal.object([.init(name: "type", value: .string("text")), .init(name: "data", value: .string("Hi"))])
    let message = try #require(Self.specs.types.values.first { $0.name.description == "PromptMessage" })
    let content = try #require(message.object?.properties.first { $0.name == "content" }?.type.type)
    #expect(types.expression(.array([part]), as: content) == #".parts([.text(.init(data: "Hi"))])"#)
  }
}
