import InvokerRuntime
import Testing

@Suite struct HexTests {
  @Test(arguments: [("", ""), ("f", "66"), ("foo", "666f6f"), ("\u{7FF}\u{FFFF}", "dfbfefbfbf"), ("\0", "00")])
  func bytesArePairsOfDigits(_ text: String, _ hex: String) throws {
    let bytes = HexBytes(text.utf8)
    #expect(bytes.hex == hex)
    #expect(HexBytes(hex: hex.uppercased()) == bytes)
    #expect(bytes.json == "\"\(hex)\"")
    #expect(try HexBytes(json: bytes.json) == bytes)
  }

  @Test func everyByteComesBack() {
    let bytes = HexBytes(UInt8.min...UInt8.max)
    #expect(HexBytes(hex: bytes.hex) == bytes)
  }

  @Test(arguments: ["0", "0g", "zz", "00 ", " 00", "é0", "0x", "00\n1"])
  func otherTextsAreRefused(_ text: String) throws {
    #expect(HexBytes(hex: text) == nil)
    let error = jsonError(of: "[" + text.json + "]") { (json) throws(JSONError) in try json.array(of: HexBytes.self) }
    #expect(error == JSONError(.invalidHex, at: 1))
  }

  @Test func escapedDigitsAreDigits() throws {
    #expect(try HexBytes(json: #""\u0030a""#) == "0a")
    #expect("\("0aff" as HexBytes)" == "2 bytes")
  }
}
