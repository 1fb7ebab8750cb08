import Foundation
import InvokerMock
import InvokerRuntime
import Testing

/// What was seen of a real server and no document tells, as the programs of the examples meet it.
@Suite(.timeLimit(.minutes(5))) struct PlatformTests {
  static let answer = "The parcel was late; the refund is paid.\n"

  /// Sends one message by chat-cli.
  private func chat(
    _ message: String, faults: String = ""
  ) async throws -> (exit: Int32, output: String, diagnostics: String) {
    var result: (Int32, String, String)?
    try await withDify { server in
      let program = try Program("chat-cli", at: faults.isEmpty ? server.baseURL : server.baseURL(with: faults))
      try program.type(message)
      let exit = try await program.end()
      result = (exit, program.output, program.diagnostics)
    }
    return try #require(result)
  }

  /// Runs a workflow for one row by workflow-batch.
  ///
  /// - Returns: the exit code, and what is told of the row.
  private func run(
    _ row: String, _ arguments: [String] = [], faults: String = ""
  ) async throws -> (exit: Int32, result: JSONValue) {
    var result: (Int32, JSONValue)?
    try await withFile("rows.jsonl", row) { file in
      try await withDify { server in
        let url = faults.isEmpty ? server.baseURL : server.baseURL(with: faults)
        let program = try Program("workflow-batch", ["--input", file] + arguments, at: url)
        result = (try await program.end(), try #require(try program.results.first))
      }
    }
    return try #require(result)
  }

  /// 1: a model's price is told as text.
  @Test func aRunWithAModelIsRead() async throws {
    let chat = try await chat("Summarise ticket 4711.")
    #expect(chat == (0, Self.answer, ""))
    let run = try await run(#"{"article": "The bridge opened in 1932.", "words": 8}"#, ["--streaming"])
    #expect(run.exit == 0)
    #expect(run.result["outputs"]?["summary"]?.string?.isEmpty == false)
  }

  /// 2: a reopened stream begins with what is stored of the answer, which is nothing. What is sent between two connections
  /// is sent to nobody: the end of the run tells it, and then chat-cli prints the whole answer once more.
  @Test(arguments: [1, 4, 5, 6, 7, 8, 9]) func anAnswerOverTwoConnectionsIsWhole(events: Int) async throws {
    let chat = try await chat("Summarise ticket 4711.", faults: "cut-after=\(events),times=1,delay=30")
    #expect(chat.exit == 0, "\(chat.diagnostics)")
    let again = "\n(That was withdrawn. The answer is:)\n" + Self.answer
    #expect(chat.output == Self.answer || chat.output.hasSuffix(again))
  }

  /// 3: no `error` comes behind a run that failed.
  @Test func aRunThatFailsFails() async throws {
    let chat = try await chat("How many lamps are in stock?")
    #expect(chat.exit == 1)
    #expect(chat.diagnostics == "error: the run failed: The stock service did not answer within 10 seconds.\n")
  }

  /// 4: told in a stream that stays open, with a status of 500 and without a code.
  @Test func aCallersMistakeIsNotToBeTriedAgain() async throws {
    let chat = try await chat("Summarise ticket 4712.", faults: "example=chatflow_missing_input")
    #expect(chat.exit == 1)
    #expect(chat.diagnostics.hasPrefix("error: the server refused (500): "))
    #expect(!chat.diagnostics.contains("try again"))
    let run = try await run(#"{"words": 5}"#, ["--streaming"], faults: "example=failure_in_stream")
    #expect(run.exit == 1)
    #expect(run.result["error"]?.string?.contains("in input form") == true)
  }

  /// 5: the stream of a moderated message has an end that nobody closes.
  @Test func aModeratedMessageEnds() async throws {
    let chat = try await chat("How do I open a safe?", faults: "example=chatflow_moderated")
    #expect(chat.exit == 0, "\(chat.diagnostics)")
    #expect(!chat.output.isEmpty)
  }

  /// 8: a blocking reply that is none.
  @Test func aRunThatWaitsIsNoReply() async throws {
    let run = try await run(#"{"post": "We open a shop in Graz."}"#)
    #expect(run.exit == 1)
    #expect(run.result["error"] == "the run paused: it waits for a person")
  }

  /// 9: a run that waits is told once more, and ends there.
  @Test(arguments: [2, 5]) func aPauseIsToldOverTwoConnections(events: Int) async throws {
    let chat = try await chat("Please refund order 4711.", faults: "cut-after=\(events),times=1")
    #expect(chat.exit == 0, "\(chat.diagnostics)")
    #expect(chat.output.hasSuffix("(the app waits for somebody to fill in a form)\n"))
  }

  /// 14: the server restarts while it answers.
  @Test func aServerThatRestartsIsWaitedFor() async throws {
    let chat = try await chat("Summarise ticket 4711.", faults: "down-after=5,down=3,times=1")
    #expect(chat.exit == 0, "\(chat.diagnostics)")
    #expect(chat.output == Self.answer)
  }

  /// 14: the process that did the work is gone, and the run stays `running`.
  @Test func aRunThatStandsStillIsGivenUp() async throws {
    let chat = try await chat("Summarise ticket 4711.", faults: "dies-after=5,idle=200,times=1")
    #expect(chat.exit == 1)
    #expect(chat.diagnostics.contains("the run stands still on the server"))
    #expect(!chat.output.contains("withdrawn"))
  }
}
