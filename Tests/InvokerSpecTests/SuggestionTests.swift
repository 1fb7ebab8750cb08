import Testing

@testable import InvokerSpec

@Suite struct SuggestionTests {
  private static let words = ["string", "integer", "number", "boolean", "array", "object"]

  @Test(arguments: [
    ("strng", "string"), ("stirng", "string"), ("String", "string"), ("str", "string"), ("int", "integer"),
    ("bool", "boolean"), ("arrays", "array"), ("obejct", "object"), ("in-te-ger", "integer"),
  ])
  func findsWhatWasMeant(_ typed: String, _ meant: String) {
    #expect(nearest(to: typed, in: Self.words) == meant)
  }

  @Test(arguments: ["", "s", "date", "null", "map", "会话", "string or number"])
  func saysNothingOfWhatIsFar(_ typed: String) {
    #expect(nearest(to: typed, in: Self.words) == nil)
  }

  @Test func shortNamesAreNotNearToOneAnother() {
    #expect(nearest(to: "a", in: ["b"]) == nil)
    #expect(nearest(to: "A", in: ["a"]) == "a")
    #expect(nearest(to: "id", in: ["ids"]) == "ids")
    #expect(nearest(to: "id", in: [String]()) == nil)
  }

  @Test func theSameIsSaidOnEveryRun() {
    #expect(nearest(to: "cat", in: ["car", "bat", "cut"]) == "bat")
    #expect(nearest(to: "cat", in: ["cut", "bat", "car"]) == "bat")
  }

  @Test func namesAreTamedInMessages() {
    #expect(quoted("query") == "'query'")
    #expect(quoted("\u{1B}[31m") == #"'\u{1B}[31m'"#)
    #expect(quoted("a\u{202E}b") == #"'a\u{202E}b'"#)
    #expect(quoted(String(repeating: "x", count: 61)) == "'" + String(repeating: "x", count: 60) + "…'")
  }

  @Test func listsAreReadable() {
    #expect(oneOf([]) == "")
    #expect(oneOf(["a"]) == "a")
    #expect(oneOf(["a", "b", "c"]) == "a, b, or c")
  }
}
