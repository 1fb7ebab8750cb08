import Foundation
import Testing

/// What the tool writes to a terminal, and to what is none.
@Suite struct ConsoleTests {
  private let wrong = ["colors.yaml": Data("invoker: 1\ntipes: {}\n".utf8)]

  /// What `invoker check` writes of a spec with a mistake.
  private func report(terminal: Bool, _ environment: [String: String]) async throws -> String {
    try await withTemporaryFolder { folder in
      try write(wrong, below: folder)
      var report = ""
      let base = ["TERM": "xterm", "NO_COLOR": ""]
      try await LiveTool.run(
        ["check"], in: folder, terminal: terminal, environment: base.merging(environment) { $1 }
      ) { tool in
        try await tool.prints("1 error in 1 file")
        report = tool.output
      }
      return report
    }
  }

  @Test func aTerminalHasColor() async throws {
    #expect(try await report(terminal: true, [:]).contains("\u{1B}["))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func colorIsDeclined(by environment: [String: String]) async throws {
    #expect(!(try await report(terminal: true, environment).contains("\u{1B}")))
  }

  @Test func aPipeHasNoColor() async throws {
    #expect(!(try await report(terminal: false, [:]).contains("\u{1B}")))
  }

  @Test func aWatchShowsItsStateInPlace() async throws {
    try await withTemporaryFolder { folder in
      try write(wrong, below: folder)
      let command = ["generate", "--watch", "--output", "Out"]
      for environment in [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "xterm", "NO_COLOR": ""]] {
        try await LiveTool.run(command, in: folder, terminal: true, environment: environment) { tool in
          try await tool.prints("watching '.', Ctrl-C ends")
          // The screen is cleared from its first place on; then the report, and the time.
          #expect(tool.output.hasPrefix("\u{1B}[H\u{1B}[2J"))
          #expect(tool.output.contains(/1 error in 1 file\r\n\r\n\d\d:\d\d:\d\d watching/))
          #expect(tool.output.contains(/\u{1B}\[[0-9;]+m/) == (environment["NO_COLOR"] == ""))
        }
      }
      try await LiveTool.run(command, in: folder, terminal: true, environment: ["TERM": "dumb"]) { tool in
        try await tool.prints("watching '.', Ctrl-C ends")
        #expect(!tool.output.contains("\u{1B}"))
      }
    }
  }
}
