import Foundation
import InvokerMock
import InvokerSpec
import Testing

/// Bodies that are no JSON, of interfaces with files.
@Suite struct BodyTests {
  private let dify: MockDify = {
    let folder = repository.appendingPathComponent("Tests/EndToEndTests/Cases/http-files/specs")
    let names = ["add_document.yaml", "replace_picture.yaml", "speak.yaml"]
    let loaded = loadSpecs(names) { path in Array(try Data(contentsOf: folder.appendingPathComponent(path))) }
    return MockDify(specs: loaded.specs)
  }()

  private func ask(
    _ method: String, _ path: String, _ body: String, type: String
  ) async -> Played {
    await dify.answer(
      MockRequest(
        method: method, path: path, headers: ["authorization": "Bearer app-mock", "content-type": type],
        body: Array(body.utf8))
    ).played()
  }

  private func part(_ disposition: String, _ content: String) -> String {
    "--xyz\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n\(content)\r\n"
  }

  @Test func aFormHasAPartForEachParam() async {
    let body =
      part("name=\"file\"; filename=\"a\"", "Hello") + part("name=\"data\"", #"{"language":"en"}"#)
      + part("name=\"user\"", "mia") + part("name=\"pages\"", "1") + "--xyz--\r\n"
    let played = await ask(
      "POST", "/v1/collections/c1/documents", body, type: "multipart/form-data; boundary=xyz")
    #expect(played.status == 200)
    #expect(played.json["id"].string.isEmpty == false)
  }

  @Test func aFormWithoutItsFileIsRefused() async {
    let played = await ask(
      "POST", "/v1/collections/c1/documents", part("name=\"user\"", "mia") + "--xyz--\r\n",
      type: "multipart/form-data; boundary=xyz")
    #expect(played.status == 400)
    #expect(played.json["message"].string.contains("file"))
  }

  @Test func aBodyCanBeAFile() async {
    let played = await ask("PUT", "/v1/pictures/p1", "picture", type: "image/png")
    #expect(played.status == 204)
    #expect(played.text.isEmpty)
  }

  @Test func aReplyCanBeAFile() async {
    let answer = await dify.answer(
      MockRequest(
        method: "POST", path: "/v1/speech",
        headers: ["authorization": "Bearer app-mock", "content-type": "application/json"],
        body: Array(#"{"text":"Hello"}"#.utf8)))
    #expect(answer.status == 200)
    #expect(answer.headers.first { $0.name == "content-type" }?.value == "audio/mpeg")
    #expect(answer.headers.first { $0.name == "content-length" }?.value == "4")
  }
}
