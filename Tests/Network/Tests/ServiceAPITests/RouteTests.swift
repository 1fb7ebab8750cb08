import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Testing

/// Interfaces whose params go into the path and the query, and that may have nothing to say.
@Suite struct RouteTests {
  private static let list = InterfaceDescriptor(
    name: "list_books", entryPoint: "session.list_books",
    serviceAPI: ServiceAPIDescriptor(
      request: .get(
        "shelves", .value("shelf"), "books",
        query: [
          "limit": .value("limit"), "available": .value("available"), "sort": "title", "author": .value("author"),
        ]),
      omit: ["shelf", "limit", "available", "author", "response_mode"]))

  private func ask(_ interface: InterfaceDescriptor, _ set: (inout Arguments) -> Void) async throws -> MockRequest {
    var request: MockRequest?
    try await withServer { _ in
      .json("{}")
    } _: { server async throws in
      var arguments = Arguments()
      set(&arguments)
      _ = try await server.api().session.reply(interface, arguments, returning: JSONValue.self)
      request = server.requests.first
    }
    return try #require(request)
  }

  @Test func aGetSaysEverythingInItsRoute() async throws {
    let request = try await ask(Self.list) { arguments in
      arguments.set("shelf", "a b")
      arguments.set("limit", 5)
      arguments.set("available", false)
      arguments.set("response_mode", "blocking")
      arguments.set("author", "Åse & Co")
    }
    #expect(request.method == "GET")
    #expect(request.path == "/shelves/a b/books" || request.path == "/shelves/a%20b/books")
    #expect(request.query == ["limit": "5", "available": "false", "sort": "title", "author": "Åse & Co"])
    #expect(request.body.isEmpty)
    #expect(request.headers["content-type"] == nil)
  }

  @Test func whatIsNotGivenIsNotInTheQuery() async throws {
    let request = try await ask(Self.list) { $0.set("shelf", "a") }
    #expect(request.query == ["sort": "title"])
    var interface = Self.list
    interface.serviceAPI?.request = .get("books", query: ["limit": .value("limit")])
    #expect(try await ask(interface) { _ in }.query.isEmpty)
  }

  @Test func aPathNeedsAllOfItsNames() async throws {
    let error = await failure { _ = try await ask(Self.list) { $0.set("limit", 5) } }
    guard case .argument(name: "shelf", _)? = error?.reason else { return unexpected(error) }
  }

  @Test func noContentReadsAsNull() async throws {
    try await withServer { _ in
      MockAnswer(status: 204, headers: [("content-length", "0")])
    } _: { server async throws in
      let interface = InterfaceDescriptor(
        name: "remove_book", entryPoint: "session.remove_book",
        serviceAPI: ServiceAPIDescriptor(request: .delete("books", .value("book")), omit: ["book"]))
      var arguments = Arguments()
      arguments.set("book", "b1")
      let session = server.api().session
      #expect(try await session.reply(interface, arguments, returning: JSONValue.self) == .null)
      #expect(server.requests.first?.path == "/books/b1")
    }
  }
}
