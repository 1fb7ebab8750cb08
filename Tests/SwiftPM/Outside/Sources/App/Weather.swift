import InvokerRuntime
import InvokerTesting
import Tides

// Files are called weather.invoker.swift, so that this one can have the name that it likes.
@main
struct App {
  static func main() async throws {
    let transport = ScriptedTransport([.messages([#"{"text":"rain","tide":"low"}"#])])
    let report = try await transport.weather.reply(place: .oslo)
    print(report.text, Tide(rawValue: "low") == .low)
  }
}
