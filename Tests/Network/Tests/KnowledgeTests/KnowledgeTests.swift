import DifyKnowledge
import Foundation
import InvokerMock
import InvokerServiceAPI
import InvokerSpec
import Testing

/// Every call over HTTP, to the mock.
@Suite(.timeLimit(.minutes(2))) struct KnowledgeTests {
  static let specs: SpecSet = {
    let folder = URL(fileURLWithPath: #filePath).appending(path: "../../../../../specs/knowledge").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let paths = names.filter { $0.hasSuffix(".yaml") && $0 != "invoker.yaml" }.sorted()
    return loadSpecs(paths) { path in [UInt8](try Data(contentsOf: folder.appending(path: path))) }.specs
  }()

  @Test(arguments: Call.all) func reachesTheMock(call: Call) async throws {
    let name = "session." + call.name
    let interface = try #require(Self.specs.interfaces.first { $0.entryPoint.joined(separator: ".") == name })
    // The call expects the example as it is, not what earlier calls have left.
    let options = MockDifyOptions(faults: try Faults("example=" + interface.examples[0].name))
    let server = try await MockDify.start(specs: Self.specs, options: options)
    try await call.run(ServiceAPI(baseURL: server.url, apiKey: "app-mock"))
    let requests = server.requests
    await server.stop()
    let route = try #require(interface.serviceAPI?.request)
    #expect(requests.map(\.method) == [route.method])
    #expect(requests[0].path.hasPrefix("/v1/"))
    #expect(requests[0].path.split(separator: "/").count == route.path.count + 1)
  }
}
