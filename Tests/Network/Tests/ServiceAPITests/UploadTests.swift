import DifyApps
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Testing

@Suite struct UploadTests {
  private static let told =
    #"{"id":"f1","name":"a.png","size":3,"extension":"png","mime_type":"image/png","created_by":"u","created_at":1}"#

  @Test(arguments: Client.allCases)
  func aFileIsSentAsAForm(_ client: Client) async throws {
    try await withServer { _ in
      .json(Self.told, status: 201)
    } _: { server async throws in
      let file = try await server.api(client).upload(
        [0, 0xFF, 13], named: "a\".png", contentType: "image/png", user: "mia")
      #expect(file == UploadedFile(id: "f1", name: "a.png", size: 3, mimeType: "image/png"))
      let request = try #require(server.requests.first)
      #expect(request.method == "POST")
      #expect(request.path == "/v1/files/upload")
      #expect(request.headers["authorization"] == "Bearer " + secret)
      let type = try #require(request.headers["content-type"])
      let boundary = try #require(type.split(separator: "boundary=").last)
      let body = String(decoding: request.body, as: UTF8.self)
      #expect(
        body == """
          --\(boundary)\r
          Content-Disposition: form-data; name="user"\r
          \r
          mia\r
          --\(boundary)\r
          Content-Disposition: form-data; name="file"; filename="a%22.png"\r
          Content-Type: image/png\r
          \r
          \0\u{FFFD}\r\r
          --\(boundary)--\r

          """)
    }
  }

  @Test func anUploadThatIsRefusedSaysWhy() async throws {
    let body = #"{"code":"file_too_large","message":"At most 15 MB.","status":413}"#
    try await withServer { _ in
      .json(body, status: 413)
    } _: { server async throws in
      let error = await failure { _ = try await server.api().upload([1], named: "a", user: "mia") }
      #expect(error?.reason == .server(ServerFailure(status: 413, code: "file_too_large", message: "At most 15 MB.")))
      #expect(error?.interface == "upload")
    }
  }

  @Test func anAnswerThatNamesNoFileIsNone() async throws {
    for body in ["{}", "[", ""] {
      try await withServer { _ in
        .json(body, status: 201)
      } _: { server async throws in
        let error = await failure { _ = try await server.api().upload([1], named: "a", user: "mia") }
        guard case .response? = error?.reason else { return unexpected(error) }
      }
    }
  }

  @Test func aLargeFileArrivesWhole() async throws {
    let bytes = (0..<(20 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try await withServer { request in
      .json(#"{"id":"f1","name":"a","size":\#(request.body.count)}"#, status: 201)
    } _: { server async throws in
      let file = try await server.api().upload(bytes, named: "a", user: "mia")
      #expect(file.size > bytes.count)
      let body = try #require(server.requests.first?.body)
      #expect(body.firstRange(of: bytes[..<64]) != nil)
      #expect(body.suffix(200).firstRange(of: bytes.suffix(64)) != nil)
    }
  }

  @Test func cancellingAnUploadEndsIt() async throws {
    try await withServer { _ in
      .silence
    } _: { server async throws in
      let task = Task { await failure { _ = try await server.api().upload([1], named: "a", user: "mia") } }
      await eventually { server.requests.count == 1 }
      task.cancel()
      #expect(await task.value?.reason == .cancelled)
      await eventually { server.openConnections == 0 }
    }
  }
}
