import Foundation
import InvokerMock
import Testing

/// Sessions in the terminal: a connection that breaks, forms, an answer that is stopped.
@Suite(.timeLimit(.minutes(5))) struct ChatSessionTests {
  private static let echoed = ["--user", "mia", "--verbose", "--echo"]

  /// Runs a program against a mock that makes these faults, each for the first request with a text.
  private func withDify(_ faults: [(text: String, faults: String)], _ body: (MockServer) async throws -> Void)
    async throws
  {
    let dify = MockDify(specs: ratingSpecs, options: MockDifyOptions(apiKey: secret))
    try await withServer { request in
      var request = request
      let text = String(decoding: request.body, as: UTF8.self)
      if let fault = faults.first(where: { text.contains($0.text) }) {
        request.path = "/with/\(fault.faults),times=1" + request.path
      }
      return await dify.answer(request)
    } _: { server in
      try await body(server)
    }
  }

  /// The session in `Examples/README.md` is what the program prints.
  @Test func theSessionInTheReadmeIsReal() async throws {
    try await withDify([("Summarise", "cut-after=5"), ("Saturday", "silence-after=1")]) { server in
      let program = try Program("chat-cli", Self.echoed, at: server.baseURL, joinsOutput: true)
      try program.type("Summarise ticket 4711.")
      try program.type("Please refund order 4711.", "Sorry for the delay.", "half", "1")
      try program.type("When do you open on Saturday?")
      await eventually { program.output.hasSuffix("On Saturdays") }
      program.send(SIGINT)
      await eventually { program.output.hasSuffix("(stopped)\n> ") }
      try program.type("/retry", "/like", "/quit")
      #expect(try await program.end() == 0)

      var readme = try Page("Examples/README.md")
      let session = "$ chat-cli --verbose\n" + program.output
      if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil { try readme.replaceBlock("session", with: session) }
      #expect(try readme.block("session") == session, "\(session)")

      let requests = server.requests
      let form = try #require(requests.first { $0.path.contains("/form/human_input/") && $0.method == "POST" })
      #expect(form.json["inputs"] == ["note": "Sorry for the delay.", "kind": "half"])
      #expect(form.json["action"] == "approve")
      #expect(requests.contains { $0.path.hasSuffix("/stop") })
      // What was stopped is asked again, and rated.
      #expect(requests.count { $0.json["query"] == "When do you open on Saturday?" } == 2)
      #expect(requests.last?.json["rating"] == "like")
    }
  }

  /// Each form is asked for, and has its own token; a wrong choice is asked for again.
  @Test func everyFormIsAskedFor() async throws {
    try await withDify([]) { server in
      let program = try Program("chat-cli", ["--user", "mia"], at: server.baseURL)
      try program.type("Please refund order 4713.", "", "2", "3", "10 EUR", "Skip")
      #expect(try await program.end() == 0, "\(program.diagnostics)")
      #expect(program.diagnostics == "(choose a number from 1 to 2)\n")
      #expect(
        program.output == """
          I ask two colleagues.\u{20}
          Refund **19.90 EUR** for order 4713?
          Send a voucher for order 4713?
          The refund is on its way.

          """)
      let forms = server.requests.filter { $0.path.contains("/form/human_input/") && $0.method == "POST" }
      #expect(forms.map { $0.json["action"] } == ["decline", "skip"])
      #expect(forms.map { $0.json["inputs"] } == [["note": ""], ["value": "10 EUR"]])
      #expect(Set(forms.map(\.path)).count == 2)
    }
  }
}
