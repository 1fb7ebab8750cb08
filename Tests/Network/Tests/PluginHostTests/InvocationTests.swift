import DifyApps
import InvokerRuntime
import Testing

@testable import InvokerPluginHost

/// Reverse invocations over real pipes.
@Suite struct InvocationTests {
  @Test func aStreamOfTypedEvents() async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      for text in ["Hel", "lo <b>\u{2028}", "世界"] { daemon.respond(id, Script.message(text)) }
      daemon.respond(id, Script.end)
      daemon.end(id)
    } _: { session, daemon async throws in
      #expect(try await session.texts() == ["Hel", "lo <b>\u{2028}", "世界"])
      let invocation = try #require(daemon.invocations.first)
      #expect(invocation["type"] == "app")
      // As the Python SDK 0.10 writes it.
      #expect(
        invocation["request"] == [
          "app_id": "a", "query": "Hello", "inputs": [:], "response_mode": "streaming", "conversation_id": nil,
          "user": nil,
        ])
    }
  }

  @Test func aReply() async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.respond(id, Script.reply)
      daemon.end(id)
    } _: { session, daemon async throws in
      let answer = try await session.app.chat.reply(appID: "a", query: "Hello")
      #expect(answer.reply?.answer == "Hi.")
    }
  }

  @Test func anInvocationWithoutASpec() async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.respond(id, #"{"data":"6869"}"#)
      daemon.respond(id, "null")
      daemon.end(id)
    } _: { session, daemon async throws in
      let answers = try await session.invoke(type: "storage", request: ["opt": "get", "key": "k"]).collect()
      #expect(answers == [["data": "6869"], nil])
      #expect(daemon.invocations.first?["request"] == ["opt": "get", "key": "k"])
    }
  }

  @Test func whatTheDaemonDropsIsRefused() async throws {
    try await withSession { _, _ in
    } _: { session, daemon async throws in
      let file = InputFile(type: .image, transferMethod: .remoteURL, url: "https://x.test/a.png")
      // The calls with arguments take no files; a request may have some.
      let request = ChatRequest(appID: "a", query: "q", files: [file])
      let error = await failure { _ = try await session.app.chat.stream(request) }
      guard case .argument("files", let problem) = error?.reason else { return unexpected(error) }
      #expect(problem.contains("Put file objects into `inputs`."))
      let unbound = InterfaceDescriptor(name: "x", entryPoint: "session.x")
      let other = await failure { _ = try await session.session.stream(unbound, Arguments(), yielding: JSONValue.self) }
      guard case .argument = other?.reason else { return unexpected(other) }
      #expect(daemon.invocations.isEmpty)
    }
  }

  @Test func whatTheDaemonNeedsMustBeGiven() async throws {
    try await withSession { _, _ in
    } _: { session, daemon async throws in
      let interface = InterfaceDescriptor(
        name: "x", entryPoint: "session.x", plugin: PluginDescriptor(type: "app", required: ["inputs", "query"]))
      var arguments = Arguments()
      // Nothing to say is said here; an empty text says nothing.
      arguments.set("inputs", JSONObject())
      arguments.set("query", "")
      let error = await failure { [arguments] in
        _ = try await session.session.stream(interface, arguments, yielding: JSONValue.self)
      }
      #expect(error?.reason == .argument(name: "query", problem: "the plugin daemon needs it"))
      #expect(daemon.invocations.isEmpty)
    }
  }

  @Test func manyInvocationsAtOnce() async throws {
    // Far more than a pipe holds, in any order: each answer comes in three parts, between those of others.
    try await withSession { daemon, message in
      guard let id = message.invocationID, let app = message["data"]?["data"]?["request"]?["app_id"]?.string else {
        return
      }
      daemon.respond(id, Script.message(app))
      daemon.respond(id, Script.message("!"))
      daemon.respond(id, Script.end)
      daemon.end(id)
    } _: { session, daemon async throws in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<2_000 {
          group.addTask {
            var text = ""
            for try await piece in try await session.app.chat.stream(appID: "\(number)", query: "q").text {
              text += piece
            }
            return text == "\(number)!"
          }
        }
        for try await isRight in group { #expect(isRight) }
      }
      let connection = session.connection
      await eventually { connection.pendingInvocations == 0 }
      #expect(connection.budget.inUse == 0)
      #expect(connection.discarded == ConnectionCounts())
    }
  }

  @Test func leavingTheLoopDiscardsWhatStillComes() async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      for _ in 0..<1_000 { daemon.respond(id, Script.message("Hi")) }
      daemon.end(id)
    } _: { session, daemon async throws in
      for try await _ in try await session.stream() { break }
      let connection = session.connection
      await eventually { connection.pendingInvocations == 0 }
      #expect(connection.budget.inUse == 0)
      // Its late answers were known for what they are.
      #expect(connection.discarded == ConnectionCounts())
    }
  }

  @Test(arguments: [false, true])
  func cancellingTheTaskEndsTheInvocation(_ afterFirst: Bool) async throws {
    try await withSession { daemon, message in
      if afterFirst, let id = message.invocationID { daemon.respond(id, Script.message("Hi")) }
    } _: { session, daemon async throws in
      let task = Task { await failure { for try await _ in try await session.stream() {} } }
      await eventually { daemon.invocations.count == 1 }
      task.cancel()
      #expect(await task.value?.reason == .cancelled)
    }
  }
}
