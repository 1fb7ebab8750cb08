import InvokerRuntime
import Testing

@Suite struct ArgumentsTests {
  private var arguments: Arguments {
    var arguments = Arguments()
    arguments.set("query", "Hello")
    arguments.set("user", nil as String?)
    arguments.set("files", [] as [String])
    arguments.set("app_id", "a1")
    return arguments
  }

  @Test func theyKeepTheOrderOfTheCall() {
    #expect(arguments.fields.map(\.name) == ["query", "files", "app_id"])
    #expect(arguments.description == #"{"query":"Hello","files":[],"app_id":"a1"}"#)
    #expect(Arguments().object() == Array("{}".utf8))
  }

  @Test func aSecondValueTakesThePlaceOfTheFirst() {
    var arguments = arguments
    arguments.set("query", 2)
    arguments["files"] = ["x"]
    arguments["new"] = nil
    arguments["more"] = true
    #expect(arguments.description == #"{"query":2,"files":["x"],"app_id":"a1","more":true}"#)
  }

  @Test func nilRemoves() {
    var arguments = arguments
    arguments.set("query", nil as Int?)
    arguments["files"] = nil
    arguments.set("absent", nil as Bool?)
    #expect(arguments.description == #"{"app_id":"a1"}"#)
    // Not the same as a null that is sent.
    arguments["app_id"] = .null
    #expect(arguments.description == #"{"app_id":null}"#)
  }

  @Test func theyAreReadAsValues() {
    #expect(arguments["query"] == "Hello")
    #expect(arguments["files"] == [])
    #expect(arguments["user"] == nil)
    #expect(arguments["Query"] == nil)
  }

  @Test(arguments: [("query", true), ("conversation_id", false), ("user", false)])
  func anEmptyTextThatMayBeLeftOutIsNotSent(_ name: String, _ isSent: Bool) {
    var arguments = Arguments()
    arguments.set("query", "")
    arguments.setUnlessEmpty("conversation_id", "")
    arguments.setUnlessEmpty("user", nil)
    #expect(arguments.fields.contains { $0.name == name } == isSent)
    arguments.setUnlessEmpty(name, "a")
    #expect(arguments[name] == "a")
    arguments.setUnlessEmpty(name, "")
    #expect(arguments[name] == nil)
  }

  private static let omissions: [(Set<String>, String)] = [
    ([], #"{"query":"Hello","files":[],"app_id":"a1"}"#), (["app_id"], #"{"query":"Hello","files":[]}"#),
    (["query", "absent"], #"{"files":[],"app_id":"a1"}"#), (["query", "files", "app_id"], "{}"),
  ]

  @Test(arguments: omissions)
  func someAreLeftOut(_ omitted: Set<String>, _ json: String) {
    #expect(String(decoding: arguments.object(omitting: omitted), as: UTF8.self) == json)
  }

  private static let emptiness: [(JSONValue, Bool)] = [
    (nil, true), ([], true), ([:], true), ("", true), (0, false), (7, false), (42, false), (-1, false), (false, false),
    ("a", false), ([0], false), ([nil], false), (["a": nil], false), (" ", false),
  ]

  @Test(arguments: emptiness)
  func emptyValuesSayNothing(_ value: JSONValue, _ isEmpty: Bool) {
    var arguments = Arguments()
    arguments.set("x", value)
    #expect(arguments.fields.map(\.isEmpty) == [isEmpty])
  }

  @Test func theyAreEqualByWhatIsSent() {
    var other = Arguments()
    for field in arguments.fields { other[field.name] = arguments[field.name] }
    #expect(other == arguments)
    other.set("query", "Bye")
    #expect(other != arguments)
  }
}
