import Testing
import YAMLTree

@testable import InvokerSpec

/// However much is wrong with a file, a report of it is short, and says how much there is.
@Suite struct ManyProblemsTests {
  struct File: CustomTestStringConvertible {
    var name: String
    /// How many errors it has.
    var count: Int
    var text: String

    var testDescription: String { "\(count) \(name)" }
  }

  static let interface = """
    invoker: 1
    interface: greet
    title: Greet
    summary: Greets.
    entry_point: session.greet
    transports: {plugin: {type: greet}}
    params: {response_mode: {$mode: blocking}}

    """

  static let files = [
    File(
      name: "unknown keys", count: 25_000,
      text: "invoker: 1\n" + (1...25_000).map { "kea\($0): x\n" }.joined()),
    File(
      name: "unknown references", count: 5_000,
      text: "invoker: 1\ntypes:\n" + (1...900).map { "  Type\($0): {type: string}\n" }.joined()
        + "  All:\n    properties:\n"
        + (1...5_000).map { "      p\($0): {$ref: '#/types/Typo\($0)'}\n" }.joined()),
    File(
      name: "references to errors", count: 5_000,
      text: interface + "response_modes: {blocking: {returns: {type: string}}}\nerrors:\n"
        + (1...5_000).map { "  e\($0): {$ref: 'file.yaml#/errors/x\($0)'}\n" }.joined()),
    File(
      name: "wrong values", count: 100_000,
      text: "invoker: 1\ntypes:\n  All:\n    properties:\n"
        + (1...50_000).map { "      p\($0): {description: [], since: []}\n" }.joined()),
    File(
      name: "required properties", count: 5_000,
      text: "invoker: 1\ntypes:\n  All:\n    properties:\n"
        + (1...900).map { "      p\($0): {type: string}\n" }.joined()
        + "    required: [" + (1...5_000).map { "q\($0)" }.joined(separator: ", ") + "]\n"),
    File(
      name: "fields of an example", count: 5_000,
      text: interface + """
        response_modes: {blocking: {returns: {$ref: '#/types/Reply'}}}
        types:
          Reply: {properties: {text: {type: string}}}
        examples:
          hello:
            title: Hello
            mode: blocking
            request: {}
            reply:

        """ + (1...5_000).map { "      texd\($0): x\n" }.joined()),
    File(
      name: "names of events", count: 5_000,
      text: interface.replacing("blocking", with: "streaming") + """
        types:
          Event: {discriminator: {propertyName: event, mapping: {said: {$ref: '#/types/Said'}}}}
          Said: {properties: {text: {type: string}}}
        response_modes:
          streaming:
            yields: {$ref: '#/types/Event'}
            keepalive:

        """ + (1...5_000).map { "      - sait\($0)\n" }.joined()),
  ]

  @Test(arguments: files) func theReportIsShort(file: File) {
    let limits = YAMLLimits(bytes: 64 << 20, nodes: 1_000_000)
    let loaded = loadSpecs(["file.yaml"], limits: limits) { _ in Array(file.text.utf8) }
    let errors = loaded.diagnostics.filter(\.isError)
    #expect(errors.count == DiagnosticLog.limit + 1)
    #expect(errors.map(\.count).reduce(0, +) == file.count)
    #expect(errors.last?.message == "\(file.count - DiagnosticLog.limit) more errors in this file")
    let context = ReportContext(sources: loaded.sources)
    for format in ReportFormat.allCases {
      let report = render(loaded.diagnostics, as: format, in: context)
      #expect(report.utf8.count < 100_000, "\(format)")
    }
    #expect(render(loaded.diagnostics, as: .text, in: context).hasSuffix("\n\(file.count) errors in 1 file\n"))
  }

  @Test func aHundredAreShown() {
    func check(_ count: Int) -> [Diagnostic] {
      let text = "invoker: 1\n" + (0..<count).map { "kea\($0): x\n" }.joined()
      return loadSpecs(["file.yaml"]) { _ in Array(text.utf8) }.diagnostics
    }
    #expect(check(100).allSatisfy { $0.rule == .unknownKey })
    #expect(check(101).last?.message == "1 more error in this file")
    // To put lists together changes nothing.
    #expect(check(101).inOrder() == check(101))
    #expect((check(150) + check(150)).inOrder().last?.count == 200)
  }
}
