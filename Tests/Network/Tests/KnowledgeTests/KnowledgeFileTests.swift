import DifyKnowledge
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Testing

/// Calls that send or receive files, to the mock.
@Suite(.timeLimit(.minutes(2))) struct KnowledgeFileTests {
  private static let dataset = "c42e2a6e-40b3-4330-96f8-e1ae7c0a2f10"
  private static let document = "2a7c1d3f-5b8e-4c9a-8f6d-0e1b2c3d4e5f"
  private static let hours = Upload(Array("Open at nine.".utf8), named: "opening-hours.txt", contentType: "text/plain")

  @Test(arguments: [
    "POST /v1/datasets/\(dataset)/document/create-by-file",
    "PATCH /v1/datasets/\(dataset)/documents/\(document)",
    "POST /v1/datasets/\(dataset)/documents/\(document)/update-by-file",
    "POST /v1/datasets/pipeline/file-upload",
    "POST /v1/datasets/\(dataset)/documents/download-zip",
  ]) func reachesTheMock(_ request: String) async throws {
    let server = try await MockDify.start(specs: KnowledgeTests.specs)
    try await call(request, ServiceAPI(baseURL: server.url, apiKey: "app-mock"))
    let requests = server.requests
    await server.stop()
    #expect(requests.map { $0.method + " " + $0.path } == [request])
    let body = String(decoding: requests[0].body, as: UTF8.self)
    #expect(request.hasSuffix("zip") || body.contains("filename=\"opening-hours.txt\""))
  }

  private func call(_ request: String, _ dify: ServiceAPI) async throws {
    let documents = dify.knowledge.documents
    switch request.split(separator: "/").last {
    case "create-by-file":
      let added = try await documents.createByFile(datasetID: Self.dataset, file: Self.hours)
      #expect(!added.document.id.isEmpty)
    case "update-by-file":
      // The call of this name is deprecated.
      let changed = try await DocumentUpdateByFileInvoker(session: dify.session).reply(
        DocumentUpdateByFileRequest(datasetID: Self.dataset, documentID: Self.document, file: Self.hours))
      #expect(changed.document.id == Self.document)
    case "file-upload":
      let file = try await dify.knowledge.pipeline.uploadFile(file: Self.hours)
      #expect(file.mimeType == "text/plain")
    case "download-zip":
      let archive = try await documents.downloadZip(datasetID: Self.dataset, documentIDs: [Self.document])
      let bytes = try await archive.collect()
      #expect(bytes.starts(with: Array("PK".utf8)))
    default:
      let changed = try await documents.update(datasetID: Self.dataset, documentID: Self.document, file: Self.hours)
      #expect(changed.document.id == Self.document)
    }
  }
}
