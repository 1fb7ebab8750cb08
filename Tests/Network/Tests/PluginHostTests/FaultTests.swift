import DifyApps
import InvokerRuntime
import Testing

@testable import InvokerPluginHost

/// What can go wrong between a plugin and its daemon.
@Suite struct FaultTests {
  @Test func permissionDenied() async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.fail(id, Script.permission)
      daemon.end(id)
    } _: { session, _ async throws in
      let error = await failure { _ = try await session.stream() }
      #expect(error?.reason == .permissionDenied(manifestSwitch: "resource.permission.app.enabled"))
      // The `end` that follows is no stranger.
      let connection = session.connection
      await eventually { connection.pendingInvocations == 0 }
      #expect(connection.discarded == ConnectionCounts())
    }
  }

  @Test func anErrorAfterEvents() async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.respond(id, Script.message("Hi"))
      daemon.fail(id, "read app failed: the run was cut")
      daemon.end(id)
    } _: { session, _ async throws in
      var texts: [String] = []
      let error = await failure { for try await text in try await session.stream().text { texts.append(text) } }
      #expect(texts == ["Hi"])
      guard case .server(let told) = error?.reason else { return unexpected(error) }
      #expect(told.message == "read app failed: the run was cut")
    }
  }

  @Test func garbageUnknownIdsAndASecondEnd() async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.write(line: "Traceback (most recent call last):")
      daemon.write([0xFF, 0xFE, 0x0A, 0x0A, 0x0D, 0x0A])
      daemon.write(line: #"{"event":"something new","data":{}}"#)
      daemon.respond("no-such-id", "{}")
      daemon.respond(String(repeating: "0", count: 32), "{}")
      daemon.write(line: #"{"event":"request","data":{}}"#)
      daemon.respond(id, Script.message("Hi"))
      daemon.finish(id)
      daemon.end(id)
    } _: { session, _ async throws in
      #expect(try await session.texts() == ["Hi"])
      let connection = session.connection
      await eventually { connection.discarded == ConnectionCounts(garbage: 3, strayAnswers: 3) }
    }
  }

  /// A control character, half a line, no data, an event from the future.
  @Test(arguments: [
    #"data":{"answer":"\#u{1}"}}}"#, #"data":{"ans"#, #"message":""}}"#, #"data":{},"event":"pause"}}"#,
  ])
  func aBrokenAnswerFailsItsInvocation(_ rest: String) async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      let head = ##"{"session_id":"s","event":"backwards_response","data":{"backwards_request_id":"\##(id)","##
      daemon.write(line: head + #""event":"response",\#(rest)"#)
      daemon.end(id)
    } _: { session, _ async throws in
      let error = await failure { _ = try await session.stream() }
      guard case .unexpectedContent = error?.reason else { return unexpected(error) }
    }
  }

  @Test func dataOfAnotherShapeIsTold() async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.respond(id, "null")
      daemon.end(id)
    } _: { session, _ async throws in
      let error = await failure { for try await _ in try await session.stream() {} }
      guard case .response = error?.reason else { return unexpected(error) }
    }
  }

  @Test func oneByteAtATime() async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      let lines = [
        ScriptedDaemon.answer(id, "response", data: Script.message("Hi")),
        ScriptedDaemon.answer(id, "response", data: Script.end), ScriptedDaemon.answer(id, "end"),
      ]
      for byte in lines.map({ $0 + "\r\n" }).joined().utf8 { daemon.write([byte]) }
    } _: { session, _ async throws in
      #expect(try await session.texts() == ["Hi"])
    }
  }

  @Test(arguments: [false, true])
  func silenceEndsAtTheDeadline(_ afterFirst: Bool) async throws {
    let options = options { $0.timeouts.silence = .milliseconds(50) }
    try await withSession(options) { daemon, message in
      if afterFirst, let id = message.invocationID { daemon.respond(id, Script.message("Hi")) }
    } _: { session, _ async throws in
      let error = await failure { for try await _ in try await session.stream() {} }
      #expect(error?.reason == .timeout(waitingFor: "answer", after: .milliseconds(50)))
      #expect(session.connection.pendingInvocations == 0)
    }
  }

  @Test func anEndlessAnswerEndsAtTheDeadline() async throws {
    let options = options { $0.timeouts.total = .milliseconds(80) }
    try await withSession(options) { daemon, message in
      guard let id = message.invocationID else { return }
      Task {
        while !daemon.hasEnded, daemon.session("s", "end").isEmpty {
          daemon.respond(id, Script.message("Hi"))
          try await Task.sleep(for: .milliseconds(2))
        }
      }
    } _: { session, _ async throws in
      let error = await failure { for try await _ in try await session.stream() {} }
      #expect(error?.reason == .timeout(waitingFor: "end of the answer", after: .milliseconds(80)))
    }
  }

  @Test func aReaderThatIsTooSlowIsTold() async throws {
    let options = options { $0.bufferedBytes = 10_000 }
    try await withSession(options) { daemon, message in
      guard let id = message.invocationID else { return }
      let count = message["data"]?["data"]?["request"]?["app_id"] == "many" ? 1_000 : 1
      for _ in 0..<count { daemon.respond(id, Script.message("Hi")) }
      daemon.finish(id)
    } _: { session, _ async throws in
      let connection = session.connection
      let slow = try await session.app.chat.stream(appID: "many", query: "q")
      await eventually { connection.pendingInvocations == 0 }
      // What others get does not suffer.
      #expect(try await session.texts() == ["Hi"])
      var events = 0
      let error = await failure { for try await _ in slow { events += 1 } }
      #expect(error?.reason == .overflow(limit: 10_000))
      #expect(events > 10 && events < 1_000)
      #expect(connection.budget.inUse == 0)
    }
  }

  @Test func aLineOverTheLimitIsNotSent() async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.respond(id, Script.message("Hi"))
      daemon.finish(id)
    } _: { session, daemon async throws in
      let large = String(repeating: "x", count: 5 << 20)
      let error = await failure { _ = try await session.app.chat.stream(appID: "a", query: large) }
      guard case .argument("request", let problem) = error?.reason else { return unexpected(error) }
      #expect(problem.contains("5242880"))
      // The largest that goes.
      let fits = String(repeating: "x", count: (5 << 20) - 400)
      _ = try await session.app.chat.stream(appID: "a", query: fits).collect()
      #expect(daemon.invocations.count == 1)
      #expect(session.connection.pendingInvocations <= 1)
    }
  }

  @Test func anErrorWhoseEndNeverComes() async throws {
    let options = options { $0.timeouts.silence = .milliseconds(50) }
    try await withSession(options) { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.fail(id, "invoke app failed: x")
    } _: { session, _ async throws in
      let error = await failure { _ = try await session.stream() }
      guard case .server = error?.reason else { return unexpected(error) }
      // Nothing of it is kept for ever.
      await eventually { session.connection.pendingInvocations == 0 }
    }
  }

  @Test func aLineOfSixMegabytesComesThrough() async throws {
    let text = String(repeating: "x", count: 6 << 20)
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.respond(id, Script.message(text))
      daemon.finish(id)
    } _: { session, _ async throws in
      #expect(try await session.texts() == [text])
      #expect(session.connection.budget.inUse == 0)
    }
  }

  @Test func aLineOverTheLimitFailsItsInvocation() async throws {
    let options = options { $0.maximumIncomingLine = 4_096 }
    try await withSession(options) { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.respond(id, Script.message("Hi"))
      daemon.respond(id, Script.message(String(repeating: "x", count: 300_000)))
      daemon.end(id)
    } _: { session, _ async throws in
      let error = await failure { for try await _ in try await session.stream() {} }
      guard case .unexpectedContent("a line over 4096 bytes", _) = error?.reason else { return unexpected(error) }
    }
  }

  @Test func aLineThatNeverEndsIsDropped() async throws {
    let options = options { $0.maximumIncomingLine = 4_096 }
    try await withSession(options) { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.write(Array(repeating: UInt8(ascii: "x"), count: 300_000))
      daemon.write(line: "")
      daemon.respond(id, Script.message("Hi"))
      daemon.finish(id)
    } _: { session, _ async throws in
      #expect(try await session.texts() == ["Hi"])
      #expect(session.connection.discarded.garbage == 1)
    }
  }

  @Test func hangingUpFailsEverythingThatWaits() async throws {
    try await withSession { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.respond(id, Script.message("Hi"))
      if daemon.invocations.count == 100 {
        daemon.write(Array(#"{"session_id":"half a line"#.utf8))
        daemon.hangUp()
      }
    } _: { session, _ async throws in
      await withTaskGroup(of: InvocationError?.self) { group in
        for _ in 0..<100 {
          group.addTask { await failure { for try await _ in try await session.stream() {} } }
        }
        for await error in group {
          guard case .connection(let problem)? = error?.reason else {
            unexpected(error)
            continue
          }
          #expect(problem.kind == .broken && error?.canRetry == true)
        }
      }
      // And so does what comes later.
      let error = await Task { await failure { _ = try await session.stream() } }.value
      guard case .connection = error?.reason else { return unexpected(error) }
    }
  }

  @Test func nothingIsLeftAfterManyConnections() async throws {
    func round() async throws {
      try await withSession { daemon, message in
        guard let id = message.invocationID else { return }
        daemon.respond(id, Script.message("Hi"))
        if daemon.invocations.count == 7 { daemon.hangUp() }
      } _: { session, _ async throws in
        await withTaskGroup(of: Void.self) { group in
          for _ in 0..<10 { group.addTask { _ = try? await session.stream().collect() } }
        }
      }
    }
    try await round()
    let before = openDescriptors()
    for _ in 0..<120 { try await round() }
    // Others test beside this one: the number goes up and down, and some of what they open stays, such as event loops.
    await eventually { openDescriptors() <= before + 32 }
  }
}
