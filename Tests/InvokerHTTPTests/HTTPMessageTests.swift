import InvokerHTTP
import Testing

@Suite struct HTTPMessageTests {
  @Test func headersAreFoundWhateverTheirCase() {
    let head = HTTPHead(
      status: 200, headers: [HTTPField("Content-Type", "text/plain"), HTTPField("content-type", "b")])
    #expect(head[header: "CONTENT-type"] == "text/plain")
    #expect(head[header: "retry-after"] == nil)
  }

  @Test func nothingSecretIsPrinted() {
    let field = HTTPField("Authorization", "Bearer app-secret")
    let request = HTTPRequest(method: "POST", url: "https://host/v1", headers: [field], body: Array("app-secret".utf8))
    #expect("\(request)" == "POST https://host/v1")
    #expect("\([field])" == "[Authorization: …]")
    #expect(HTTPField("Accept", "a").description == "Accept: a")
  }
}
