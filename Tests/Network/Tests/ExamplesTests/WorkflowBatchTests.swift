import Foundation
import InvokerMock
import InvokerRuntime
import Testing

@Suite(.timeLimit(.minutes(5))) struct WorkflowBatchTests {
  @Test func aThousandRowsComeBackInOrder() async throws {
    try await withDify { server in
      let program = try Program("workflow-batch", ["--rows", "1000"], at: server.baseURL)
      #expect(try await program.end() == 0)
      let results = try program.results
      #expect(results.map { $0["row"]?.integer } == Array(1...1000))
      #expect(results.allSatisfy { $0["outputs"]?["summary"]?.string?.isEmpty == false })
      let articles = Set(server.requests.map { $0.json["inputs"]?["article"]?.string })
      #expect(articles.count == 1000 && server.requests.count == 1000)
      let lines = program.diagnostics.split(separator: "\n")
      #expect(lines.map { $0.prefix { $0 != "," } } == (1...10).map { "\($0)00 of 1000 rows" })
      #expect(lines.last?.hasPrefix("1000 of 1000 rows, 0 failed, ") == true)
    }
  }

  @Test func rowsCanBeReadAsStreams() async throws {
    try await withDify { server in
      let program = try Program("workflow-batch", ["--rows", "40", "--streaming"], at: server.baseURL)
      #expect(try await program.end() == 0)
      #expect(try program.results.count { $0["outputs"]?["summary"]?.string?.isEmpty == false } == 40)
      #expect(server.requests.allSatisfy { $0.json["response_mode"] == "streaming" })
    }
  }

  /// Each row gets its own outputs, whichever run ends first.
  @Test(arguments: [
    (
      "rows.csv",
      "\u{FEFF}name,remark\r\nAda,\"counts, and says \"\"done\"\"\"\r\nBo,\"two\nlines\"\r\n\r\nCy,\r\n"
    ),
    (
      "rows.jsonl",
      """
      {"name": "Ada", "remark": "counts, and says \\"done\\""}
      {"name": "Bo", "remark": "two\\nlines"}

      {"name": "Cy", "remark": ""}
      """
    ),
  ])
  func rowsAreReadFromFiles(name: String, contents: String) async throws {
    try await withFile(name, contents) { file in
      try await withServer(answer: { .echo($0, after: $0.json["inputs"]?["name"] == "Ada" ? 200 : 0) }) { server in
        let program = try Program("workflow-batch", ["--input", file], at: server.baseURL)
        #expect(try await program.end() == 0, "\(program.diagnostics)")
        #expect(
          try program.results == [
            ["row": 1, "outputs": ["name": "Ada", "remark": "counts, and says \"done\""]],
            ["row": 2, "outputs": ["name": "Bo", "remark": "two\nlines"]],
            ["row": 3, "outputs": ["name": "Cy", "remark": ""]],
          ])
      }
    }
  }

  // MARK: Failures

  @Test func whatMayPassIsTriedAgain() async throws {
    try await withDify { server in
      let program = try Program(
        "workflow-batch", ["--rows", "20"], at: server.baseURL(with: "fail=too_many_requests,times=3"))
      #expect(try await program.end() == 0, "\(program.diagnostics)")
      #expect(server.requests.count == 23)
    }
  }

  /// A run that may have been carried out is not repeated.
  @Test func failuresAreToldWithTheirRows() async throws {
    try await withDify { server in
      let program = try Program(
        "workflow-batch", ["--rows", "20", "--concurrency", "4"],
        at: server.baseURL(with: "fail=internal_server_error,times=3"))
      #expect(try await program.end() == 1)
      let results = try program.results
      #expect(results.map { $0["row"]?.integer } == Array(1...20))
      let errors = results.compactMap { $0["error"]?.string }
      #expect(errors.count == 3)
      #expect(errors.allSatisfy { $0.hasPrefix("internal_server_error (500)") })
      #expect(program.diagnostics.contains("20 of 20 rows, 3 failed, "))
      #expect(program.diagnostics.contains("The first failure, row "))
      #expect(server.requests.count == 20)
    }
  }

  @Test func aRunThatEndsAsFailedIsAFailure() async throws {
    try await withFile("rows.jsonl", #"{"url": "https://example.com/prices"}"#) { file in
      try await withDify { server in
        let program = try Program("workflow-batch", ["--input", file, "--streaming"], at: server.baseURL)
        #expect(try await program.end() == 1)
        #expect(
          try program.results == [["row": 1, "error": "the run failed: The address did not answer within 10 seconds."]])
      }
    }
  }

  @Test func aWrongKeyEndsTheBatch() async throws {
    try await withDify { server in
      let program = try Program(
        "workflow-batch", ["--rows", "1000", "--concurrency", "4"], at: server.baseURL, key: secret + "-of-old")
      #expect(try await program.end() == 1)
      #expect(server.requests.count <= 4)
      #expect(
        program.diagnostics.contains("error: unauthorized (401): Access token is invalid\n      = fix: take the key"))
    }
  }

  @Test(arguments: [
    ([], "Pass either --input or --rows."), (["--rows", "1", "--concurrency", "0"], "must be at least 1"),
    (["--input", "no-such-file"], "'no-such-file' cannot be read."),
  ])
  func wrongUsageIsTold(arguments: [String], message: String) async throws {
    let program = try Program("workflow-batch", arguments, at: "http://127.0.0.1:1")
    #expect(try await program.end() == 2)
    #expect(program.diagnostics.contains(message))
  }

  @Test(arguments: [
    ("a.csv", "name,age\nAda\n", "a.csv: row 1 has 1 values for 2 names."),
    ("a.jsonl", "{}\n[1]\n", "a.jsonl: row 2 is no JSON object."),
  ])
  func rowsThatCannotBeReadAreTold(name: String, contents: String, message: String) async throws {
    try await withFile(name, contents) { file in
      let program = try Program("workflow-batch", ["--input", file], at: "http://127.0.0.1:1")
      #expect(try await program.end() == 2)
      #expect(program.diagnostics.contains(message))
    }
  }

  // MARK: Ctrl-C

  /// The first row and all beyond the fifth are never answered.
  @Test func anInterruptKeepsWhatIsDone() async throws {
    let answer: @Sendable (MockRequest) async -> MockAnswer = { request in
      let number = request.json["inputs"]?["number"]?.integer ?? 0
      return (2...5).contains(number) ? .echo(request) : MockAnswer(steps: [.silence])
    }
    let rows = (1...50).map { #"{"number": \#($0)}"# }.joined(separator: "\n")
    try await withFile("rows.jsonl", rows) { file in
      try await withServer(answer: answer) { server in
        let program = try Program("workflow-batch", ["--input", file, "--concurrency", "8"], at: server.baseURL)
        // Each of the four that were answered has made room for another one.
        await eventually { server.requests.count == 12 }
        program.send(SIGINT)
        #expect(try await program.end() == 1)
        #expect(try program.results.map { $0["row"]?.integer } == [2, 3, 4, 5])
        #expect(program.diagnostics.contains("4 of 50 rows, 0 failed, "))
        #expect(server.requests.count == 12)
      }
    }
  }
}

extension Program {
  var results: [JSONValue] {
    get throws { try output.split(separator: "\n").map { try JSONValue(json: Array($0.utf8)) } }
  }
}

extension MockAnswer {
  /// A run whose outputs are its inputs.
  fileprivate static func echo(_ request: MockRequest, after milliseconds: Int = 0) -> MockAnswer {
    let reply: JSONValue = [
      "workflow_run_id": "w1",
      "data": ["id": "w1", "workflow_id": "f1", "status": "succeeded", "outputs": request.json["inputs"] ?? [:]],
    ]
    var answer = MockAnswer.json("\(reply)")
    answer.beforeHead = [.wait(.milliseconds(milliseconds))]
    return answer
  }
}

/// Writes a file for the duration of `body`.
func withFile(_ name: String, _ contents: String, _ body: (String) async throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appendingPathComponent(name)
  try Data(contents.utf8).write(to: file)
  try await body(file.path)
}
