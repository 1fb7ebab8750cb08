import InvokerMock
import InvokerServiceAPI
import InvokerSpec
import Testing

/// Every operation of an app's Service API, called over HTTP against the mock.
@Suite struct OperationTests {
  static let service = specs(in: "specs/service")

  @Test(arguments: Operation.all)
  func isCalled(_ operation: Operation) async throws {
    let dify = MockDify(specs: Self.service, options: MockDifyOptions(apiKey: secret))
    try await withServer {
      await dify.answer($0)
    } _: { server async throws in
      try await operation.run(server.api())
      let request = try #require(server.requests.first)
      #expect(request.method == operation.method)
      #expect(request.path == operation.path)
      #expect(request.query == operation.query)
      let body = String(decoding: request.body, as: UTF8.self)
      #expect(operation.body.map { $0 == body } ?? body.hasPrefix("--"))
      #expect(server.requests.count == 1)
    }
  }

  @Test func allAreCalled() {
    let specified = Self.service.interfaces.compactMap { $0.serviceAPI?.request.operation }
    #expect(Operation.all.map(\.route).sorted() == specified.sorted())
  }
}

extension Route {
  /// The method and the path, without the query.
  fileprivate var operation: String { method + " " + path.map { "/" + $0.text }.joined() }
}
