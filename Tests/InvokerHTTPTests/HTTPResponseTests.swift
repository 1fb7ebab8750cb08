import InvokerHTTP
import Testing

@Suite struct HTTPResponseTests {
  private struct NoBody: HTTPBody {
    func poll(_ receive: (UnsafeRawBufferPointer) -> Void) throws(HTTPFailure) -> HTTPBodyProgress { .end }
    func wait() async {}
    func cancel() {}
  }

  @Test func headersAreFoundWhateverTheirCase() {
    let response = HTTPResponse(
      status: 200, headers: [HTTPField("Content-Type", "text/plain"), HTTPField("content-type", "b")], body: NoBody())
    #expect(response[header: "CONTENT-type"] == "text/plain")
    #expect(response[header: "retry-after"] == nil)
  }
}
