import GreeterClients
import InvokerRuntime
import Testing

/// What a transport is told of the golden case.
@Suite struct DescriptorTests {
  private let descriptor = GreeterInvoker.interface

  @Test func theStreamIsDescribedByItsLastEventsAndItsFailures() {
    #expect(descriptor.stream == StreamDescriptor(discriminator: "event", finalEvents: ["end", "error"]))
  }

  @Test func resumingTellsTheRouteAndWhatComesAgain() {
    #expect(descriptor.serviceAPI?.stop == .post("greetings", .value("greeting_id"), "stop"))
    #expect(
      descriptor.serviceAPI?.resume
        == ResumeDescriptor(
          request: .get(
            "greetings", .value("greeting_id"), "events",
            query: ["user": .value("user"), "at": .value("at"), "replay": "all"]),
          repeats: ["word": [["text"]], "end": [["greeting", "id"]]]))
    #expect(
      descriptor.serviceAPI?.resume?.request.description
        == "GET /greetings/{greeting_id}/events?user={user}&at={at}&replay=all")
  }
}
