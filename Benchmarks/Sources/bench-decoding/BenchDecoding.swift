import BenchmarkSupport

/// Reads events with the generated decoders and with Foundation's, and long streams.
@main
struct BenchDecoding {
  static func main() async throws {
    printHeading("Decoding")
    let folder = CommandLine.arguments.dropFirst().first ?? "events"
    let chat = try EventLines(of: "chat", in: folder)
    show(try chatContests(chat), of: "ChatEvent")
    show(try workflowContests(EventLines(of: "workflow", in: folder)), of: "WorkflowEvent")
    show(try completionContests(EventLines(of: "completion", in: folder)), of: "CompletionEvent")
    try await showStream(of: chat["message"])
  }

  private static func show(_ contests: [Contest], of union: String) {
    var table = Table(union, "bytes", "generated, ns", "JSONDecoder, ns", "ratio")
    for contest in contests {
      table.add(
        contest.event, "\(contest.size)", contest.generated.rounded(to: 0), contest.foundation.rounded(to: 0),
        contest.ratio.rounded(to: 1))
    }
    table.show()
  }

  private static func showStream(of message: [UInt8]) async throws {
    let reading = StreamReading(message, events: 1_000_000, batchSize: 64)
    var table = Table("1,000,000 chat `message`", "seconds", "events/s", "ns/event")
    for (name, time) in [("events", try await reading.readEvents()), (".text", try await reading.readText())] {
      let seconds = time.seconds
      table.add(
        name, seconds.rounded(to: 3), (Double(reading.events) / seconds).rounded(to: 0),
        (seconds * 1e9 / Double(reading.events)).rounded(to: 0))
    }
    table.show()
  }
}
