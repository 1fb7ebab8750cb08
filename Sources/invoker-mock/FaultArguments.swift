import ArgumentParser
import InvokerMock
import InvokerSpec

/// The faults of all requests, by the names that they have in a path.
struct FaultArguments: ParsableArguments {
  @Option(help: "The example that answers.")
  var example: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The app that the key names: one that specs bind, or a kind of app.", valueName: "app"))
  var playedApp: String?

  @Option(help: ArgumentHelp("Fail with a code of the specs, or with a status and a page of HTML.", valueName: "code"))
  var fail: String?

  @Option(help: ArgumentHelp("Send Retry-After with failures.", valueName: "seconds"))
  var retryAfter: String?

  @Option(help: ArgumentHelp("Let only the first requests go wrong.", valueName: "n"))
  var times: String?

  @Option(help: ArgumentHelp("Send an error event after that many events.", valueName: "n"))
  var errorAfter: String?

  @Option(help: ArgumentHelp("Close the connection after that many events.", valueName: "n"))
  var cutAfter: String?

  @Option(help: ArgumentHelp("Reset the connection after that many events.", valueName: "n"))
  var resetAfter: String?

  @Option(help: ArgumentHelp("Send nothing more after that many events.", valueName: "n"))
  var silenceAfter: String?

  @Option(help: ArgumentHelp("Be gone after that many events, all connections with it.", valueName: "n"))
  var downAfter: String?

  @Option(help: ArgumentHelp("Come back after that time; 45 seconds.", valueName: "seconds"))
  var down: String?

  @Option(help: ArgumentHelp("Lose the worker of a run after that many events.", valueName: "n"))
  var diesAfter: String?

  @Option(help: ArgumentHelp("Refuse more requests at once.", valueName: "n"))
  var atOnce: String?

  @Option(help: ArgumentHelp("What they are refused with: 400, or 429.", valueName: "status"))
  var atOnceStatus: String?

  @Option(help: ArgumentHelp("End a workflow's stream after that time without an event; 300000.", valueName: "ms"))
  var idle: String?

  @Option(help: ArgumentHelp("Let forms lapse after that time; 36 hours.", valueName: "ms"))
  var formLife: String?

  @Option(help: ArgumentHelp("Time between events.", valueName: "ms"))
  var delay: String?

  @Option(help: ArgumentHelp("Send a keep-alive after every N events.", valueName: "n"))
  var ping: String?

  @Option(help: ArgumentHelp("Time until the head of an answer comes.", valueName: "ms"))
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
