import ArgumentParser
import DifyApps
import ExampleSupport
import InvokerRuntime
import InvokerServiceAPI

/// Shows how a stream ends that is stopped, and how one goes on that loses its connection.
@main
struct StopAndResume: Example {
  static let configuration = CommandConfiguration(
    commandName: "stop-and-resume",
    abstract: "Stops an answer while it comes, and reads a run to its end over a connection that breaks.",
    discussion: """
      Both need a server that takes its time: 'invoker-mock --delay 400'. The mock also loses connections on purpose, for \
      addresses such as http://127.0.0.1:8080/with/cut-after=9/v1.
      """)

  @OptionGroup var service: ServiceOptions

  @Option(help: "An address that loses connections. (default: the base URL with '/with/cut-after=9' before '/v1')")
  var losingBaseURL: String?

  func run() async throws {
    try await stop()
    show("\n")
    try await resume()
  }

  /// Stops an answer after two pieces.
  private func stop() async throws(InvocationError) {
    show("Stopping an answer\n")
    let api = service.api()
    var pieces = 0
    for try await event in try await api.chat.stream(query: "When do you open on Saturday?", user: service.user) {
      show("  \(event.name)\n")
      guard case .message = event else { continue }
      pieces += 1
      if pieces == 2, let task = event.taskID {
        show("  -> stop\n")
        // The stream goes on, to what the server says last.
        try await api.stop(ChatInvoker.interface, task: task, user: service.user)
      }
    }
    show("  -> the stream has ended, after \(pieces) pieces of the answer\n")
  }

  /// Reads a run to its end, although its connection breaks.
  private func resume() async throws(InvocationError) {
    show("Losing a connection\n")
    var options = ServiceAPI.Options()
    options.retries.firstDelay = .milliseconds(100)
    options.note = { note in
      switch note {
      case .resuming(let error, _): show("  -> \(error.reason): resuming\n")
      case .resumed: show("  -> resumed\n")
      default: break
      }
    }
    let url = losingBaseURL ?? service.url.replacing("/v1", with: "/with/cut-after=9/v1")
    let api = service.api(at: url, options: options)
    let inputs: JSONObject = ["article": "The bridge opened in 1932. It took eight years to build.", "words": 8]
    for try await event in try await api.workflow.stream(inputs: inputs, user: service.user) {
      show("  \(event.name)\n")
    }
  }
}
