import ArgumentParser
import InvokerMock
import InvokerSpec

/// The faults of all requests, by the names that they have in a path.
struct FaultArguments: ParsableArguments {
  @Option(help: "The example that answers.")
  var example: String?

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

  @Option(help: ArgumentHelp("Time between events.", valueName: "ms"))
  var delay: String?

  @Option(help: ArgumentHelp("Send a keep-alive after every N events.", valueName: "n"))
  var ping: String?

  @Option(help: ArgumentHelp("Time until the head of an answer comes.", valueName: "ms"))
  var slowHead: String?

  var faults: Faults {
    get throws {
      let given: [(Faults.Name, String?)] = [
        (.example, example), (.fail, fail), (.retryAfter, retryAfter), (.times, times), (.errorAfter, errorAfter),
        (.cutAfter, cutAfter), (.resetAfter, resetAfter), (.silenceAfter, silenceAfter), (.delay, delay),
        (.ping, ping), (.slowHead, slowHead),
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
