import Foundation
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Synchronization
import Testing

/// Files that are sent and received piece by piece.
@Suite struct ByteTests {
  private static let size = 64 << 20
  private static let piece = [UInt8](repeating: 0x61, count: 64 * 1024)

  @Test func aLargeUploadWaitsForItsServer() async throws {
    let server = try await PausingServer.start(pausesAfter: 1 << 20)
    let api = ServiceAPI(baseURL: server.url, apiKey: secret, client: Client.asyncHTTPClient.value, options: options())
    let made = Made()
    let upload = Upload(pieces: Pieces(count: Self.size / Self.piece.count, made: made), named: "a")
    let call = Task { try await api.upload(upload, user: "mia") }
    await eventually { server.hasPaused }
    // The sockets take some more, and then nothing.
    var (count, same) = (0, 0)
    while same < 20 {
      try await Task.sleep(for: .milliseconds(10))
      let now = made.bytes.load(ordering: .relaxed)
      same = now == count ? same + 1 : 0
      count = now
    }
    #expect(count < Self.size / 2)
    try await server.resume()
    #expect(try await call.value.size > Self.size)
    #expect(made.bytes.load(ordering: .relaxed) == Self.size)
    try await server.stop()
  }

  @Test(arguments: Client.allCases)
  func aFileIsReadWhileItIsSent(_ client: Client) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "upload-\(UUID().uuidString).txt").path
    try Data((0..<(3 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await withServer { request in
      .json(#"{"id":"f1","name":"a","size":\#(request.body.count)}"#, status: 201)
    } _: { server async throws in
      let file = try await server.api(client).upload(Upload(file: path, contentType: "text/plain"), user: "mia")
      #expect(file.size > 3 << 20)
      let request = try #require(server.requests.first)
      #expect(request.headers["content-length"] == "\(request.body.count)")
      let text = String(decoding: request.body.prefix(1024), as: UTF8.self)
      #expect(text.contains(#"filename="upload-"#))
      #expect(text.contains("Content-Type: text/plain"))
      #expect(request.body.firstRange(of: (0..<64).map { UInt8(truncatingIfNeeded: $0 &* 31) }) != nil)
    }
  }

  @Test func aFileThatIsMissingIsNotSent() async throws {
    try await withServer { _ in
      .cut
    } _: { server async throws in
      let error = await failure { _ = try await server.api().upload(Upload(file: "/nowhere"), user: "mia") }
      guard case .argument(name: "file", let problem)? = error?.reason else { return unexpected(error) }
      #expect(problem.contains("No such file"))
      #expect(server.requests.isEmpty)
    }
  }

  @Test(arguments: Client.allCases)
  func piecesThatFailEndTheCall(_ client: Client) async throws {
    try await withServer { _ in
      .json("{}")
    } _: { server async throws in
      let upload = Upload(pieces: Pieces(count: 3, failsAt: 2), named: "a")
      let error = await failure { _ = try await server.api(client).upload(upload, user: "mia") }
      guard case .connection? = error?.reason else { return unexpected(error) }
      #expect(server.requests.isEmpty)
    }
  }

  @Test func piecesAreSentOnce() async throws {
    try await withServer { _ in
      .json(#"{"code":"x","message":"y","status":503}"#, status: 503)
    } _: { server async throws in
      let upload = Upload(pieces: Pieces(count: 1), named: "a")
      let error = await failure {
        _ = try await server.api(.asyncHTTPClient, options(retries: 3)).upload(upload, user: "mia")
      }
      #expect(error != nil)
      #expect(server.requests.count == 1)
    }
  }

  private static let put = InterfaceDescriptor(
    name: "put", entryPoint: "client.put",
    serviceAPI: ServiceAPIDescriptor(request: .put("files", .value("id")), body: .bytes), reply: .nothing)

  @Test(arguments: Client.allCases)
  func aFileIsTheWholeBody(_ client: Client) async throws {
    try await withServer { _ in
      MockAnswer(status: 204)
    } _: { server async throws in
      var arguments = Arguments()
      arguments.set("id", "f1")
      arguments.set("file", Upload([1, 2, 3], named: "a", contentType: "image/png"))
      try await server.api(client).session.reply(Self.put, arguments)
      let request = try #require(server.requests.first)
      #expect(request.method == "PUT")
      #expect(request.body == [1, 2, 3])
      #expect(request.headers["content-type"] == "image/png")
    }
  }

  private static let download = InterfaceDescriptor(
    name: "download", entryPoint: "client.download",
    serviceAPI: ServiceAPIDescriptor(request: .get("files", "f1")), reply: .bytes)

  @Test(arguments: Client.allCases)
  func aReplyOfBytesArrivesPieceByPiece(_ client: Client) async throws {
    let made = Made()
    try await withServer { _ in
      MockAnswer(
        headers: [
          ("content-type", "audio/mpeg"), ("content-length", String(Self.size)),
          ("content-disposition", #"attachment; filename="a.mp3""#),
        ], steps: Steps(count: Self.size / Self.piece.count, made: made))
    } _: { server async throws in
      let stream: ByteStream = try await server.api(client).session.reply(Self.download, Arguments())
      #expect(stream.head == ByteStreamHead(contentType: "audio/mpeg", length: Self.size, filename: "a.mp3"))
      var (count, largest) = (0, 0)
      for try await piece in stream {
        count += piece.count
        largest = max(largest, piece.count)
      }
      #expect(count == Self.size)
      // On Linux, URLSession can't pause a download.
      if client == .asyncHTTPClient { #expect(largest < 4 << 20) }
      #expect(server.requests.first?.headers["accept"] == "*/*")
    }
  }

  @Test func leavingTheLoopClosesTheConnection() async throws {
    try await withServer { _ in
      MockAnswer(headers: [("content-type", "audio/mpeg")], steps: [.bytes([1]), .silence])
    } _: { server async throws in
      let stream: ByteStream = try await server.api().session.reply(Self.download, Arguments())
      for try await piece in stream {
        #expect(piece == [1])
        break
      }
      await eventually { server.openConnections == 0 }
    }
  }

  @Test func aDownloadThatIsRefusedSaysWhy() async throws {
    try await withServer { _ in
      .json(#"{"code":"file_not_found","message":"No.","status":404}"#, status: 404)
    } _: { server async throws in
      let error = await failure {
        let _: ByteStream = try await server.api().session.reply(Self.download, Arguments())
      }
      #expect(error?.reason == .server(ServerFailure(status: 404, code: "file_not_found", message: "No.")))
    }
  }
}

/// The number of bytes that were made.
private final class Made: Sendable {
  let bytes = Atomic(0)
}

private struct Pieces: AsyncSequence, Sendable {
  typealias Element = [UInt8]
  typealias Failure = any Error

  var count: Int
  var made = Made()
  var failsAt: Int?

  struct AsyncIterator: AsyncIteratorProtocol {
    var sequence: Pieces
    var index = 0

    mutating func next() async throws -> [UInt8]? {
      if index == sequence.failsAt { throw CocoaError(.fileReadUnknown) }
      guard index < sequence.count else { return nil }
      index += 1
      let piece = [UInt8](repeating: 0x61, count: 64 * 1024)
      sequence.made.bytes.add(piece.count, ordering: .relaxed)
      return piece
    }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(sequence: self) }
}

private struct Steps: AsyncSequence, Sendable {
  var count: Int
  var made: Made

  struct AsyncIterator: AsyncIteratorProtocol {
    var rest: Int

    mutating func next() async -> MockAnswer.Step? {
      guard rest > 0 else { return nil }
      rest -= 1
      return .bytes([UInt8](repeating: 0x61, count: 64 * 1024))
    }

    mutating func next(isolation actor: isolated (any Actor)?) async -> MockAnswer.Step? { await next() }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: count) }
}
