import DifyService
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import InvokerSpec
import Testing

/// Lists that have more elements than a page, over HTTP from the mock.
@Suite(.timeLimit(.minutes(2))) struct PagesTests {
  /// The queries of the requests, and what `body` returns.
  private func calling<Result>(
    _ body: (ServiceAPI) async throws -> Result
  ) async throws -> (result: Result, queries: [[String: String]]) {
    let dify = MockDify(specs: OperationTests.service, options: MockDifyOptions(apiKey: secret))
    var outcome: (Result, [[String: String]])?
    try await withServer {
      await dify.answer($0)
    } _: { server async throws in
      outcome = (try await body(server.api()), server.requests.map(\.query))
    }
    return try #require(outcome)
  }

  @Test func theLastElementLeadsToTheNextPage() async throws {
    let (names, queries) = try await calling { dify in
      try await dify.conversations.all(user: "mia", limit: 1).collect().map(\.id)
    }
    #expect(names == ["d7bbddd5-3713-4933-9127-aa591f7ca926", "a6bcfe3f-1c78-43b9-8766-291c6e411783"])
    #expect(queries.map { $0["last_id"] } == [nil, names[0]])
  }

  @Test func theFirstElementLeadsBackward() async throws {
    let conversation = "8c128078-6076-41d9-a0e2-fe2c5dc7d4ed"
    let (found, queries) = try await calling { dify in
      let page = try await dify.messages.list(conversationID: conversation, user: "mia")
      let all = try await dify.messages.all(conversationID: conversation, user: "mia", limit: 1).collect()
      return (page: page.data.map(\.id), all: all.map(\.id))
    }
    #expect(found.page.count > 1)
    #expect(found.all == found.page.reversed())
    #expect(queries.dropFirst().map { $0["first_id"] } == [nil] + found.all.dropLast())
  }

  @Test func pagesAreCounted() async throws {
    let (questions, queries) = try await calling { dify in
      for number in 1...3 { _ = try await dify.annotations.create(question: "Question \(number)", answer: "Yes.") }
      var questions: [String] = []
      for try await annotation in dify.annotations.all(limit: 2, keyword: "question") {
        questions.append(annotation.question ?? "")
      }
      return questions
    }
    #expect(questions == ["Question 3", "Question 2", "Question 1"])
    #expect(queries.compactMap { $0["page"] } == ["1", "2"])
  }

  @Test func anEmptyPageIsTheEndIfNothingElseSaysSo() async throws {
    let (count, queries) = try await calling { dify in try await dify.app.allFeedbacks(limit: 1).collect().count }
    #expect(count > 0)
    #expect(queries.compactMap { $0["page"] } == (1...count + 1).map(String.init))
  }

  @Test func aFailureOfAPageIsThrown() async throws {
    let unknown = "00000000-0000-4000-8000-000000000000"
    let (failure, _) = try await calling { dify in
      do {
        for try await _ in dify.conversations.all(user: "mia", lastID: unknown) { Issue.record("there is an element") }
        return nil as InvocationError?
      } catch { return error as? InvocationError }
    }
    guard case .server(let problem)? = failure?.reason else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(problem.status == 404)
  }
}
