import InvokerSpec
import Testing

@testable import InvokerGenerator

/// Samples of an interface with an argument that only one transport requires.
@Suite struct SampleTests {
  private func samples(_ requests: [String]) -> (code: [GeneratedFile], samples: [Sample]) {
    let examples = requests.enumerated().map { index, request in
      "  e\(index): {title: Example, mode: blocking, request: \(request), reply: Hello}"
    }
    let text = """
      invoker: 1
      interface: talk
      title: Talk
      summary: Talk to an app.
      entry_point: session.talk
      transports: {plugin: {type: app}, service_api: {request: POST /talk, required: [user]}}
      params:
        user: {type: string}
        tone: {type: string, default: warm}
        price: {type: string, format: decimal}
        response_mode: {$mode: blocking}
      response_modes: {blocking: {returns: {type: string}}}
      examples:
      \(examples.joined(separator: "\n"))
      """
    let loaded = loadSpecs(["talk.yaml"]) { _ in Array(text.utf8) }
    #expect(loaded.diagnostics.map(\.message) == [])
    let types = SwiftTypes(specs: loaded.specs, names: SwiftNames(loaded.specs, SwiftOptions()))
    let samples = Samples(loaded.specs.interfaces, types, types.interfaceAPIs, DocumentationOptions()).ofInterfaces
    return (generateSwift(loaded.specs).files, samples["talk"] ?? [])
  }

  @Test(arguments: ["{}", "{user: null}"]) func anExampleWithoutTheArgumentGivesNone(request: String) throws {
    #expect(self.samples([request]).samples == [])
    let (code, samples) = self.samples([request, "{user: mia, tone: null, price: 0.5}"])
    #expect(samples.map(\.kind) == [.blocking, .errors])
    #expect(samples.allSatisfy { $0.swift.contains(#"user: "mia""#) && $0.swift.contains(#"price: "0.5""#) })
    #expect(samples.allSatisfy { !$0.swift.contains("tone:") })
    try typecheck(code + samples.map { GeneratedFile(path: $0.name + ".swift", contents: $0.swift) })
  }
}
