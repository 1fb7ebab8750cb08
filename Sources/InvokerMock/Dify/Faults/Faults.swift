/// Simulated faults, and how responses are chosen and paced.
///
/// The names are the same on the command line and in a path: `--cut-after 3`, `/with/cut-after=3/v1`.
public struct Faults: Sendable, Hashable {
  /// What can be set. The raw values are the names on the command line and in a path.
  public enum Name: String, Sendable, CaseIterable {
    /// The name of the example to respond with.
    case example
    /// The app that the key identifies: a kind of app, or one that specs bind.
    case app = "as"
    /// A code of the specs, or a status from 400 to 599 with an HTML page as sent by proxies.
    case fail
    /// The seconds in `Retry-After` with every failure.
    case retryAfter = "retry-after"
    /// The number of requests that fail; further ones succeed.
    case times
    /// An `error` event after this number of events.
    case errorAfter = "error-after"
    /// The connection is closed after this number of events.
    case cutAfter = "cut-after"
    /// The connection is reset after this number of events.
    case resetAfter = "reset-after"
    /// Nothing is sent after this number of events, and the connection stays open.
    case silenceAfter = "silence-after"
    /// The whole server is down after this number of events: all connections are closed and new ones refused.
    case downAfter = "down-after"
    /// The seconds until it is up again.
    case down
    /// The run's worker is lost after this number of events: the run stays `running` forever.
    case diesAfter = "dies-after"
    /// The maximum number of concurrent requests; others are rejected.
    case atOnce = "at-once"
    /// The status of rejected requests: 400, as on most servers, or 429.
    case atOnceStatus = "at-once-status"
    /// The milliseconds between events.
    case delay
    /// A keep-alive after every this number of events.
    case ping
    /// The milliseconds without an event after which a workflow's stream ends.
    case idle
    /// The milliseconds during which a form can be filled in.
    case formLife = "form-life"
    /// The milliseconds until the head of the response is sent.
    case slowHead = "slow-head"

    /// Whether its value is a number, and not a word.
    var isNumber: Bool { ![.fail, .example, .app].contains(self) }
    /// Whether it is a failure, which `times` can end.
    var isMishap: Bool { ![.example, .app, .times, .delay, .ping, .idle, .formLife].contains(self) }
  }

  private var numbers: [Name: Int] = [:]
  private var words: [Name: String] = [:]

  /// Creates a list without faults.
  public init() {}

  /// Reads a list of faults.
  ///
  /// - Parameter list: `fail=502,times=2`, as in a path.
  /// - Throws: an error for the first fault that doesn't exist, or whose value is invalid.
  public init(_ list: String) throws(FaultError) {
    for pair in list.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard let first = parts.first, let name = Name(rawValue: first) else {
        let known = Name.allCases.map(\.rawValue).joined(separator: ", ")
        throw FaultError("there is no fault '\(pair)'; known are \(known)")
      }
      try set(name, to: parts.count > 1 ? parts[1] : "")
    }
  }

  /// Sets a fault from its text, as it is after the `=`.
  ///
  /// - Throws: an error for an invalid number or an empty word.
  public mutating func set(_ name: Name, to text: String) throws(FaultError) {
    guard name.isNumber else {
      guard !text.isEmpty else { throw FaultError("'\(name.rawValue)' needs a value, as in '\(name.rawValue)=…'") }
      words[name] = text
      return
    }
    guard let number = Int(text), number >= (name == .ping ? 1 : 0), number <= 1_000_000_000 else {
      throw FaultError("'\(name.rawValue)' needs a whole number, not '\(text)'")
    }
    numbers[name] = number
  }

  subscript(number name: Name) -> Int? { numbers[name] }
  subscript(word name: Name) -> String? { words[name] }

  /// Returns these faults, overridden by those of `other`.
  func overridden(by other: Faults) -> Faults {
    var result = self
    result.numbers.merge(other.numbers) { $1 }
    result.words.merge(other.words) { $1 }
    return result
  }

  /// What remains when the failures have ended.
  var withoutMishaps: Faults {
    var result = self
    result.numbers = numbers.filter { !$0.key.isMishap }
    result.words = words.filter { !$0.key.isMishap }
    return result
  }
}

/// An unknown fault.
public struct FaultError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, and what to write instead.
  public var message: String
  public var description: String { message }

  init(_ message: String) { self.message = message }
}

extension Faults {
  /// What happens to a connection after a number of events.
  struct Disruption: Sendable {
    var events: Int
    var step: MockAnswer.Step
  }

  /// The first disruption.
  var disruption: Disruption? {
    let steps: [(Name, MockAnswer.Step)] = [
      (.cutAfter, .cut), (.resetAfter, .reset), (.silenceAfter, .silence),
      (.downAfter, .down(.seconds(numbers[.down] ?? 45))),
    ]
    return steps.compactMap { name, step in numbers[name].map { Disruption(events: $0, step: step) } }
      .min { $0.events < $1.events }
  }

  /// What happens before the head.
  var beforeHead: [MockAnswer.Step] { numbers[.slowHead].map { [.wait(.milliseconds($0))] } ?? [] }
}
