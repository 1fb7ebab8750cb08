import InvokerSpec
import Testing

@testable import InvokerGenerator

/// `api.txt`, made from what is generated.
@Suite struct APIListingTests {
  private static let spec = """
    invoker: 1
    interface: greeter
    title: Greeter
    summary: Greet.
    entry_point: session.app.greeter
    bindings: {plugin: {type: app}}
    params:
      name: {type: string, required: true}
      closing: {type: string, default: 'a " (b = {'}
      response_mode: {$mode: blocking}
    response_modes:
      blocking: {returns: {$ref: '#/types/Reply'}}
    types:
      Reply:
        properties: {tone: {$ref: '#/types/Tone'}, in: {type: integer}}
      Tone: {type: string, enum: [warm]}
    """

  private func symbols(_ access: AccessLevel) -> [String] {
    let files = generate(Self.spec, options: SwiftOptions(access: access)).files
    return apiListing(of: files, access: access).contents.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func everySymbolHasALine() {
    #expect(
      symbols(.public)
        == [
          "AppEntryPoints, let session: Session",
          "AppEntryPoints, struct: Sendable",
          "AppEntryPoints, var greeter: GreeterInvoker",
          "GreeterInvoker, func invoke(_ request: GreeterRequest, responseMode: BlockingMode) async throws(InvocationError) -> Reply",
          "GreeterInvoker, init(session: Session)",
          "GreeterInvoker, let session: Session",
          "GreeterInvoker, static let interface",
          "GreeterInvoker, struct: GreeterInvoking",
          #"GreeterInvoking, func invoke(name: String, closing: String = "a \" (b = {", responseMode: BlockingMode = .blocking) async throws(InvocationError) -> Reply"#,
          "GreeterInvoking, func invoke(_ request: GreeterRequest, responseMode: BlockingMode) async throws(InvocationError) -> Reply",
          "GreeterInvoking, protocol: Sendable",
          "GreeterRequest, func arguments(for mode: ResponseMode) -> Arguments",
          #"GreeterRequest, init(name: String, closing: String = "a \" (b = {")"#,
          "GreeterRequest, struct: Hashable, Sendable",
          "GreeterRequest, var closing: String",
          "GreeterRequest, var name: String",
          "Reply, extension: JSONDecodable",
          "Reply, init(from json: inout JSONReader) throws(JSONError)",
          "Reply, init(tone: Tone? = nil, in: Int? = nil)",
          "Reply, let `in`: Int?",
          "Reply, let tone: Tone?",
          "Reply, struct: Equatable, Sendable",
          "Session, var app: AppEntryPoints",
          "Tone, init(rawValue: String)",
          "Tone, let rawValue: String",
          "Tone, static let warm",
          "Tone, struct: OpenEnum",
        ].sorted())
  }

  @Test(arguments: [AccessLevel.package, .internal])
  func itDoesNotDependOnTheAccessLevel(_ access: AccessLevel) {
    #expect(symbols(access) == symbols(.public))
  }
}
