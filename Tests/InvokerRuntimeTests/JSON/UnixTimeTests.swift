import InvokerRuntime
import Testing

@Suite struct UnixTimeTests {
  @Test func itIsTheNumberOfSeconds() throws {
    let time: UnixTime = 1_785_316_080
    #expect(time.secondsSince1970 == 1_785_316_080)
    #expect(time.json == "1785316080")
    #expect(try UnixTime(json: "1785316080.0") == time)
    #expect(UnixTime(secondsSince1970: -1) < 0)
  }

  @Test(arguments: ["1.5", #""1""#, "null", "1e400"]) func itIsNothingElse(_ text: String) {
    #expect(throws: JSONError.self) { try UnixTime(json: text) }
  }
}
