import InvokerMock
import Testing

/// `POST /v1/files/upload`.
@Suite struct UploadTests {
  private let dify = MockDify(specs: shippedSpecs, options: MockDifyOptions(largestFile: 8))

  private func upload(_ body: String, type: String = "multipart/form-data; boundary=\"a b\"") async -> Played {
    await dify.answer(
      MockRequest(
        method: "POST", path: "/v1/files/upload",
        headers: ["authorization": "Bearer app-mock", "content-type": type], body: Array(body.utf8))
    ).played()
  }

  private static func part(_ disposition: String, _ content: String) -> String {
    "--a b\r\nContent-Disposition: form-data; \(disposition)\r\nContent-Type: text/plain\r\n\r\n\(content)\r\n"
  }

  @Test func aFileIsTaken() async {
    let played = await upload(
      Self.part("name=\"user\"", "mia") + Self.part("name=\"file\"; filename=\"a;ü.TXT\"", "1\r\n2\r\n-")
        + "--a b--\r\n")
    #expect(played.status == 201)
    #expect(played.json["name"].string == "a;ü.TXT")
    #expect(played.json["size"].integer == 7)
    #expect(played.json["extension"].string == "txt")
    #expect(played.json["mime_type"].string == "text/plain")
    #expect(played.json["id"].string.count == 36)
    #expect(!played.json["created_by"].string.isEmpty)
    #expect(played.json["created_at"].integer > 1_700_000_000)
  }

  @Test func aFileCanBeTooLarge() async {
    let played = await upload(Self.part("name=file; filename=a", "123456789") + "--a b--")
    #expect(played.status == 413)
    #expect(played.json["code"].string == "file_too_large")
    #expect(played.json["message"].string == "")
  }

  @Test(arguments: [
    "", "--a b--", part("name=\"file\"", "no file name"), part("name=\"other\"; filename=\"a\"", "x") + "--a b--",
  ])
  func withoutAFileItFails(_ body: String) async {
    let played = await upload(body)
    #expect(played.status == 400)
    #expect(played.json["code"].string == "no_file_uploaded")
  }

  @Test func itMustBeAForm() async {
    #expect(await upload("{}", type: "application/json").json["code"].string == "no_file_uploaded")
  }

  @Test func oneFileIsEnough() async {
    let file = Self.part("name=\"file\"; filename=\"a\"", "x")
    #expect(await upload(file + file + "--a b--").json["code"].string == "too_many_files")
  }
}
