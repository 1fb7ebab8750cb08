import Testing

@testable import InvokerGenerator

/// A key points into the text that it was read from. The compiler refuses code that would keep it longer.
@Suite struct KeyLifetimeTests {
  @Test(arguments: [
    ("struct Keeper { var key: JSONKey }", "~Escapable"),
    ("struct Keeper { nonisolated(unsafe) static var key: JSONKey? }", "~Escapable"),
    ("func key(_ json: inout JSONReader) -> JSONKey? { json.nextKey() }", "~Escapable"),
    ("func keys(_ json: inout JSONReader) -> [JSONKey] { [] }", "'Escapable'"),
    (
      """
      func key(_ json: inout JSONReader) -> () -> Bool {
        let key = json.nextKey()
        return { key?.description == "a" }
      }
      """, "escapes its scope"
    ),
    (
      """
      func reader(_ json: inout JSONReader) -> () -> Void {
        return { json.skipValue() }
      }
      """, "escaping closure"
    ),
  ])
  func isKeptNowhere(_ code: String, _ reason: String) throws {
    let (status, output) = try compile(code)
    #expect(status != 0)
    #expect(output.contains(reason), "\(output)")
  }

  /// What is refused above is refused for its lifetime, and not because the compiler finds no runtime.
  @Test func isUsedWhileItsTextIsThere() throws {
    let (status, output) = try compile(
      """
      func lastName(_ json: inout JSONReader) -> String {
        var last: JSONKey?
        _ = json.beginObject()
        while let key = json.nextKey() {
          last = key
          json.skipValue()
        }
        return last?.description ?? ""
      }
      """)
    #expect(status == 0, "\(output)")
  }

  private func compile(_ code: String) throws -> (status: Int32, output: String) {
    // Lifetimes are looked at behind the type checker.
    try InvokerGeneratorTests.compile(
      [GeneratedFile(path: "Code.swift", contents: "import InvokerRuntime\n" + code)],
      ["-emit-sil", "-o", "/dev/null"])
  }
}
