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
    transports: {plugin: {type: app}}
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
    let specs = loadSpecs(["greeter.yaml"]) { _ in Array(Self.spec.utf8) }.specs
    let listing = generateSwift(specs, options: SwiftOptions(access: access)).listing
    return listing?.contents.split(separator: "\n").dropFirst().map(String.init) ?? []
  }

  @Test func everySymbolHasALine() {
    #expect(
      symbols(.public)
        == [
          "AppEntryPoints, struct: Sendable",
          "AppEntryPoints, var greeter: GreeterPluginCalls",
          "GreeterInvoker, init(session: Session)",
          "GreeterInvoker, static let interface: InterfaceDescriptor",
          "GreeterInvoker, struct: GreeterInvoking",
          "GreeterInvoking, func reply(_ request: GreeterRequest) -> Reply",
          "GreeterInvoking, protocol: Sendable",
          #"GreeterPluginCalls, func reply(name: String, closing: String = "a \" (b = {") async throws(InvocationError) -> Reply"#,
          "GreeterPluginCalls, init(_ invoker: any GreeterInvoking)",
          "GreeterPluginCalls, struct: GreeterInvoking",
          #"GreeterRequest, init(name: String, closing: String = "a \" (b = {")"#,
          "GreeterRequest, struct: Hashable, Sendable",
          "GreeterRequest, var closing: String",
          "GreeterRequest, var name: String",
          "PluginClient, var app: AppEntryPoints",
          "Reply, init(tone: Tone? = nil, in: Int? = nil)",
          "Reply, let `in`: Int?",
          "Reply, let tone: Tone?",
          "Reply, struct: Equatable, JSONDecodable, Sendable",
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
