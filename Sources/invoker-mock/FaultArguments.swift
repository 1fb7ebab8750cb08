import ArgumentParser
import InvokerMock
import InvokerSpec

/// The faults of all requests, by the names that they have in a path.
struct FaultArguments: ParsableArguments {
  @Option(help: "The example to respond with.")
  var example: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The app that the key belongs to: an app that has a spec, or a kind of app.", valueName: "app"))
  var playedApp: String?

  @Option(
    help: ArgumentHelp("Fail with an error code from the specs, or with a status and an HTML page.", valueName: "code"))
  var fail: String?

  @Option(help: ArgumentHelp("Send Retry-After with failures.", valueName: "seconds"))
  var retryAfter: String?

  @Option(help: ArgumentHelp("Apply faults to the first requests only.", valueName: "n"))
  var times: String?

  @Option(help: ArgumentHelp("Send an error event after this many events.", valueName: "n"))
  var errorAfter: String?

  @Option(help: ArgumentHelp("Close the connection after this many events.", valueName: "n"))
  var cutAfter: String?

  @Option(help: ArgumentHelp("Reset the connection after this many events.", valueName: "n"))
  var resetAfter: String?

  @Option(help: ArgumentHelp("Stop sending after this many events, with the connection open.", valueName: "n"))
  var silenceAfter: String?

  @Option(help: ArgumentHelp("Shut the server down after this many events, with all connections.", valueName: "n"))
  var downAfter: String?

  @Option(help: ArgumentHelp("Restart after this time. (default: 45)", valueName: "seconds"))
  var down: String?

  @Option(help: ArgumentHelp("Lose the worker of a run after this many events.", valueName: "n"))
  var diesAfter: String?

  @Option(help: ArgumentHelp("The maximum number of concurrent requests.", valueName: "n"))
  var atOnce: String?

  @Option(help: ArgumentHelp("The status for requests beyond the maximum: 400 or 429.", valueName: "status"))
  var atOnceStatus: String?

  @Option(
    help: ArgumentHelp("End a workflow's stream after this time without an event. (default: 300000)", valueName: "ms"))
  var idle: String?

  @Option(help: ArgumentHelp("The time until a form expires. (default: 36 hours)", valueName: "ms"))
  var formLife: String?

  @Option(help: ArgumentHelp("The delay between events.", valueName: "ms"))
  var delay: String?

  @Option(help: ArgumentHelp("Send a keep-alive after every n events.", valueName: "n"))
  var ping: String?

  @Option(help: ArgumentHelp("The delay before the response head.", valueName: "ms"))
  var slowHead: String?

  var faults: Faults {
    get throws {
      let given: [(Faults.Name, String?)] = [
        (.example, example), (.app, playedApp), (.fail, fail), (.retryAfter, retryAfter), (.times, times),
        (.errorAfter, errorAfter), (.cutAfter, cutAfter), (.resetAfter, resetAfter), (.silenceAfter, silenceAfter),
        (.downAfter, downAfter), (.down, down), (.diesAfter, diesAfter), (.atOnce, atOnce),
        (.atOnceStatus, atOnceStatus), (.idle, idle), (.formLife, formLife), (.delay, delay), (.ping, ping),
        (.slowHead, slowHead),
      ]
      var faults = Faults()
      for case (let name, let value?) in given { try faults.set(name, to: value) }
      return faults
    }
  }

  /// The faults, all of whose names the specs know.
  func faults(of specs: SpecSet) throws -> Faults {
    let faults = try faults
    do {
      try faults.check(against: specs)
    } catch {
      throw Problem(error.message, fix: "choose one of those")
    }
    return faults
  }

  func validate() throws {
    do {
      _ = try faults
    } catch let error as FaultError {
      throw ValidationError("--\(error.message)")
    }
  }
}
