import InvokerHTTP
import Synchronization
import Testing

@Suite struct MultipartFormTests {
  @Test func fieldsAndFilesStandBetweenBoundaries() async throws {
    var form = MultipartForm(boundary: "xyz")
    form.addField(name: "user", value: "mia\r\n消息")
    form.addFile(name: "file", filename: "a.txt", contentType: "text/plain", bytes: [0, 0xFF, 0x0D, 0x0A])
    #expect(form.contentType == "multipart/form-data; boundary=xyz")
    let expected: [UInt8] =
      Array("--xyz\r\nContent-Disposition: form-data; name=\"user\"\r\n\r\nmia\r\n消息\r\n".utf8)
      + Array("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n".utf8)
      + Array("Content-Type: text/plain\r\n\r\n".utf8) + [0, 0xFF, 0x0D, 0x0A] + Array("\r\n--xyz--\r\n".utf8)
    #expect(try await form.bytes == expected)
  }

  @Test func aFormWithoutPartsIsItsEnd() async throws {
    #expect(try await MultipartForm(boundary: "xyz").bytes == Array("--xyz--\r\n".utf8))
  }

  @Test(arguments: [
    ("file", "file"), ("", ""), ("a\"b", "a%22b"), ("a\r\nb: c", "a%0D%0Ab: c"), ("a%22b", "a%22b"), ("a\\b", "a\\b"),
    ("größe 消息.png", "größe 消息.png"), ("\"\u{301}", "%22\u{301}"), ("a\"; x=\"b", "a%22; x=%22b"),
  ])
  func namesCannotEndTheirQuotesOrTheirLine(_ name: String, _ escaped: String) async throws {
    var form = MultipartForm(boundary: "xyz")
    form.addFile(name: name, filename: name, contentType: "a/b", bytes: [])
    form.addField(name: name, value: "")
    let head = "Content-Disposition: form-data; name=\"\(escaped)\""
    let expected =
      "--xyz\r\n\(head); filename=\"\(escaped)\"\r\nContent-Type: a/b\r\n\r\n\r\n--xyz\r\n\(head)\r\n\r\n\r\n--xyz--\r\n"
    #expect(try await form.bytes == Array(expected.utf8))
  }

  @Test(arguments: ["", "a/b\r\nX-Evil: 1", "a/b\n", "größe/b"])
  func aTypeCannotEndItsLine(_ type: String) async throws {
    var form = MultipartForm(boundary: "xyz")
    form.addFile(name: "a", filename: "b", contentType: type, bytes: [])
    let body = String(decoding: try await form.bytes, as: UTF8.self)
    #expect(body.contains("\r\nContent-Type: application/octet-stream\r\n\r\n"))
  }

  @Test(arguments: ["xyz", "--xyz--", "\r\n--xyz\r\n", "wxyxyza"])
  func aBoundaryThatOccursIsReplaced(_ text: String) async throws {
    for isFile in [true, false] {
      var form = MultipartForm(boundary: "xyz")
      form.addField(name: "first", value: "1")
      if isFile {
        form.addFile(name: "a", filename: "b", contentType: "c/d", bytes: Array(text.utf8))
      } else {
        form.addField(name: text, value: "")
      }
      #expect(form.boundary != "xyz")
      #expect(form.contentType == "multipart/form-data; boundary=" + form.boundary)
      #expect(try await form.bytes.starts(with: "--\(form.boundary)\r\n".utf8))
    }
  }

  @Test(arguments: ["", "a b", "a\r\nb", "ä", String(repeating: "a", count: 71)])
  func aBoundaryThatIsNoneIsReplaced(_ boundary: String) {
    #expect(MultipartForm(boundary: boundary).boundary != boundary)
  }

  @Test func everyFormHasItsOwnBoundary() {
    let boundaries = Set((0..<100).map { _ in MultipartForm().boundary })
    #expect(boundaries.count == 100)
    #expect(boundaries.allSatisfy { (1...70).contains($0.utf8.count) })
  }

  @Test(arguments: [nil, 3] as [Int?]) func theLengthIsKnownIfThatOfEachPartIs(_ length: Int?) async throws {
    var form = MultipartForm(boundary: "xyz")
    form.addField(name: "user", value: "mia")
    let stream = HTTPRequestStream(length: length) { sink in
      try await sink([1])
      try await sink([2, 3])
    }
    form.addFile(name: "file", filename: "a", contentType: "a/b", stream)
    let bytes = try await form.bytes
    #expect(form.stream.length == length.map { _ in bytes.count })
    #expect(bytes.firstRange(of: [1, 2, 3]) != nil)
  }
}

extension MultipartForm {
  fileprivate var bytes: [UInt8] {
    get async throws {
      let bytes = Mutex<[UInt8]>([])
      try await stream.pass { piece in bytes.withLock { $0 += piece } }
      return bytes.withLock(\.self)
    }
  }
}
