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

  @Test func aListIsRepeatedOrJoined() async throws {
    let interface = InterfaceDescriptor(
      name: "list_books", entryPoint: "client.list_books",
      serviceAPI: ServiceAPIDescriptor(
        request: .get("books", query: ["tag": .each("tags"), "year": .joined("years"), "none": .each("none")]),
        headers: ["X-Languages": .joined("languages"), "X-Id": .value("id"), "X-None": .value("none"), "X-V": "2"]))
    let request = try await ask(interface) { arguments in
      arguments.set("tags", ["a b", "c&d"])
      arguments.set("years", [1798, 1802])
      arguments.set("none", [String]())
      arguments.set("languages", ["en", "de"])
      arguments.set("id", "r1")
    }
    #expect(request.target.hasSuffix("/books?tag=a%20b&tag=c%26d&year=1798%2C1802"))
    #expect(request.headers["x-languages"] == "en,de")
    #expect(request.headers["x-id"] == "r1")
    #expect(request.headers["x-v"] == "2")
    #expect(request.headers["x-none"] == nil)
  }

  @Test func aHeaderHasNoLineBreak() async throws {
    let interface = InterfaceDescriptor(
      name: "list_books", entryPoint: "client.list_books",
      serviceAPI: ServiceAPIDescriptor(request: .get("books"), headers: ["X-Id": .value("id")]))
    let error = await failure { _ = try await ask(interface) { $0.set("id", "a\r\nX-Other: b") } }
    guard case .argument(name: "id", _)? = error?.reason else { return unexpected(error) }
  }

  @Test func aParamIsSentInOnePlace() async throws {
    let service = ServiceAPIDescriptor(request: .patch("books", .value("id")), headers: ["If-Match": .value("version")])
    var interface = InterfaceDescriptor(name: "rename", entryPoint: "client.rename", serviceAPI: service)
    func set(_ arguments: inout Arguments) {
      arguments.set("id", "b1")
      arguments.set("version", "v1")
      arguments.set("title", "Emma")
    }
    let request = try await ask(interface, set)
    #expect(request.method == "PATCH")
    #expect(request.headers["if-match"] == "v1")
    #expect(String(decoding: request.body, as: UTF8.self) == #"{"title":"Emma"}"#)
    interface.serviceAPI?.request = .delete("books", .value("id"))
    #expect(try await ask(interface, set).body == request.body)
    let empty = try await ask(interface) { $0.set("id", "b1") }
    #expect(empty.body.isEmpty)
    #expect(empty.headers["content-type"] == nil)
  }

  @Test(arguments: [
    MockAnswer(status: 204), .json(#"{"result":"success"}"#),
    MockAnswer(status: 200, headers: [("content-length", "0")]),
    .whole(Array("OK".utf8), as: "text/plain"),
  ]) func aReplyOfNothingMaySaySomething(_ answer: MockAnswer) async throws {
    let interface = InterfaceDescriptor(
      name: "remove", entryPoint: "client.remove",
      serviceAPI: ServiceAPIDescriptor(request: .delete("books")), reply: .nothing)
    try await withServer { _ in
      answer
    } _: { server async throws in
      try await server.api().session.reply(interface, Arguments())
      #expect(server.requests.count == 1)
    }
  }
}
