import Testing

@Suite(.timeLimit(.minutes(5))) struct StopAndResumeTests {
  /// The answer waits for its stop, and the run for its second connection: time enough on any machine.
  @Test func itShowsBoth() async throws {
    try await withDify { server in
      let program = try Program(
        "stop-and-resume", ["--losing-base-url", server.baseURL(with: "cut-after=9,delay=400")],
        at: server.baseURL(with: "delay=2000"))
      #expect(try await program.end() == 0)
      #expect(program.diagnostics == "")
      #expect(
        program.output == """
          Stopping an answer
            message 'On Saturdays'
            message ' we are open'
            -> stop
            message_end
            -> the stream has ended, after 2 pieces of the answer

          Losing a connection
            workflow_started
            node_started Start
            node_finished Start
            node_started Summarise
            reasoning_chunk
            reasoning_chunk
            text_chunk 'Built in eight years,'
            text_chunk ' the bridge opened'
            text_chunk ' in 1932.'
            -> connection: broken off: stream ended at an unexpected time: resuming
            -> resumed
            node_finished Summarise
            node_started End
            node_finished End
            workflow_finished, succeeded

          """)
      // One call, and one reopening of its stream.
      let runs = server.requests.filter { $0.path.contains("/workflow") }
      #expect(runs.map(\.method) == ["POST", "GET"])
    }
  }
}
