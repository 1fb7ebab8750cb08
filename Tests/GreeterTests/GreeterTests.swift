import Foundation
import GreeterClients
import InvokerRuntime
import InvokerTesting
import Testing

/// The golden case at work: what the generator can make, beyond what the shipped specs need.
@Suite struct GreeterTests {
  static let greeting =
    #"{"id":"g1","text":"Hi","language":"fr","class":"polite","größe":2,"created_at":1.0,"speaker":{"name":"Bo","#
    + #""mood":"glad","age":9},"people":[{"name":"Al","age":null},{"name":"Cy","age":7}],"price":0.5,"extra":[null]}"#

  @Test func aReplyIsReadWithEverythingInIt() throws {
    let greeting = try Greeting(json: Self.greeting)
    #expect(greeting.language == Language(rawValue: "fr"), "a value that is newer than the client")
    #expect(greeting.class == "polite")
    #expect(greeting.size == 2)
    #expect(greeting.createdAt == 1)
    #expect(greeting.speaker == Greeting.Speaker(name: "Bo", mood: .glad, additionalProperties: ["age": 9]))
    #expect(greeting.people.map(\.age) == [nil, 7])
    #expect(greeting.extra == [nil])
  }

  @Test func timesAndBytesHaveTypes() throws {
    let greeting = try Greeting(json: #"{"id":"g1","text":"Hi","created_at":-1,"sound":"aMO2"}"#)
    #expect(greeting.createdAt == UnixTime(secondsSince1970: -1))
    #expect(greeting.sound.bytes == Array("hö".utf8))
    #expect(try Greeting(json: Self.greeting).sound.bytes == Array("Quack".utf8), "the default")
  }

  @available(*, deprecated, message: "Reads what is deprecated, without a warning.")
  @Test func whatIsDeprecatedIsReadAllTheSame() throws {
    #expect(try Greeting(json: Self.greeting).price == "0.5")
  }

  @Test func defaultsStandForWhatIsAbsentOrNull() throws {
    for text in [#"{"id":"g1","text":"Hi"}"#, #"{"id":"g1","text":"Hi","people":null,"language":null}"#] {
      let greeting = try Greeting(json: text)
      #expect(greeting.people.isEmpty)
      #expect(greeting.language == nil)
    }
  }

  @Test func whatIsNotNeededAndCannotBeReadIsAbsent() throws {
    #expect(try Greeting(json: #"{"id":"g1","text":"Hi","people":[{"name":"Al"},{"age":7}]}"#).people.isEmpty)
  }

  @Test func whatIsNeededAndCannotBeReadIsNamedByItsPath() throws {
    let text = Array(#"{"id":"g1","text":{"en":"Hi"}}"#.utf8)
    let error = #expect(throws: JSONError.self) { try Greeting(json: text) }
    #expect(error?.problem == .mismatch(expected: .string, found: .object))
    #expect(text.withUnsafeBufferPointer { error?.path(in: $0) } == "text")
  }

  @Test func argumentsKeepTheirNamesOnTheWire() async throws {
    let transport = ScriptedTransport([.messages([Self.greeting])])
    _ = try await transport.app.greeter.reply(
      GreeterRequest(
        appID: "a1", names: ["Al"], in: .日本語, includingItself: true, options: GreeterRequest.Options(times: 2)))
    #expect(
      transport.invocations[0].arguments.description
        == #"{"app_id":"a1","names":["Al"],"in":"日本語","self":true,"response_mode":"blocking","#
        + #""options":{"volume":0.5,"times":2,"tags":{}}}"#)
  }

  @Test func codableReadsAndWritesWhatTheJSONReaderDoes() throws {
    let greeting = try Greeting(json: Self.greeting)
    #expect(try JSONDecoder().decode(Greeting.self, from: Data(Self.greeting.utf8)) == greeting)
    #expect(try JSONDecoder().decode(Greeting.self, from: JSONEncoder().encode(greeting)) == greeting)
    let words: [GreetEvent] = [.word(.init(text: "Hi")), .correction(.init(text: "Hello", index: 1))]
    #expect(try JSONDecoder().decode([GreetEvent].self, from: JSONEncoder().encode(words)) == words)
    #expect(
      words.map(\.json) == [
        #"{"event":"word","text":"Hi","index":0}"#, #"{"event":"correction","text":"Hello","index":1}"#,
      ])
  }

  @Test func anUnknownEventKeepsItsBytesThroughCodable() throws {
    let text = #"{"event":"song","notes":[1,2.5]}"#
    let event = try JSONDecoder().decode(GreetEvent.self, from: Data(text.utf8))
    guard case .unknown(let raw) = event else {
      Issue.record("expected an unknown event, found \(event)")
      return
    }
    #expect(raw.name == "song")
    #expect(try JSONValue(json: event.json) == JSONValue(json: text))
  }
}
