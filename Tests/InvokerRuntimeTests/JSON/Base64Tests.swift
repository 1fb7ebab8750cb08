import InvokerRuntime
import Testing

@Suite struct Base64Tests {
  /// RFC 4648, section 10, and what needs every digit.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("\u{7FF}\u{FFFF}", "37/vv78="), ("~~>", "fn4+"),
  ])
  func bytesAreATextOfTheSameLengthAlways(_ text: String, _ base64: String) throws {
    let bytes = Base64Bytes(text.utf8)
    #expect(bytes.base64 == base64)
    #expect(Base64Bytes(base64: base64) == bytes)
    #expect(bytes.json == "\"\(base64)\"")
    #expect(try Base64Bytes(json: bytes.json) == bytes)
  }

  @Test func everyByteComesBack() {
    for count in 0..<258 {
      let bytes = Base64Bytes((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) })
      #expect(Base64Bytes(base64: bytes.base64) == bytes)
    }
  }

  @Test(arguments: [
    "Z", "Zg", "Zg=", "Zg===", "====", "Z===", "=Zg=", "Zg==Zg==", "Zm8-", "Zm8_", "Zm 8", "Zm9v\n", "é===",
  ])
  func whatIsNoBase64IsRefused(_ text: String) throws {
    #expect(Base64Bytes(base64: text) == nil)
    let error = jsonError(of: "[" + text.json + "]") { (json) throws(JSONError) in try json.array(of: Base64Bytes.self)
    }
    #expect(error == JSONError(.invalidBase64, at: 1))
  }

  @Test func aLiteralHoldsBase64() {
    let bytes: Base64Bytes = "Zm9v"
    #expect(bytes.bytes == Array("foo".utf8))
    #expect("\(bytes)" == "3 bytes")
  }
}
