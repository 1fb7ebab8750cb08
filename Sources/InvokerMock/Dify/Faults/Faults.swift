/// What goes wrong on purpose, and how an answer is picked and paced.
///
/// The names are the same on the command line and in a path: `--cut-after 3`, `/with/cut-after=3/v1`.
public struct Faults: Sendable, Hashable {
  /// What can be asked for. The raw values are the names on the command line and in a path.
  public enum Name: String, Sendable, CaseIterable {
    /// The name of the example that answers.
    case example
    /// The app that the key names: a kind of app, or one that specs bind.
    case app = "as"
    /// A code of the specs, or a status from 400 to 599 with a page of HTML as proxies send it.
    case fail
    /// Seconds of `Retry-After` with every failure.
    case retryAfter = "retry-after"
    /// Only so many requests go wrong.
    case times
    /// An `error` event after so many events.
    case errorAfter = "error-after"
    /// The connection is closed after so many events.
    case cutAfter = "cut-after"
    /// The connection is reset after so many events.
    case resetAfter = "reset-after"
    /// Nothing comes after so many events, and the connection stays open.
    case silenceAfter = "silence-after"
    /// The whole server is gone after so many events: all connections are closed and new ones refused.
    case downAfter = "down-after"
    /// Seconds until it is there again.
    case down
    /// The run's worker is gone after so many events: the run stays `running` for ever.
    case diesAfter = "dies-after"
    /// So many requests are answered at once; others are refused.
    case atOnce = "at-once"
    /// The status that they are refused with: 400, as most servers have it, or 429.
    case atOnceStatus = "at-once-status"
    /// Milliseconds between events.
    case delay
    /// A keep-alive after each so many events.
    case ping
    /// Milliseconds without an event after which a workflow's stream ends.
    case idle
    /// Milliseconds in which a form can be filled in.
    case formLife = "form-life"
    /// Milliseconds until the head of the answer comes.
    case slowHead = "slow-head"

    /// Whether it takes a number, and not a word.
    var isNumber: Bool { ![.fail, .example, .app].contains(self) }
    /// Whether it is a mishap, which `times` can end.
    var isMishap: Bool { ![.example, .app, .times, .delay, .ping, .idle, .formLife].contains(self) }
  }

  private var numbers: [Name: Int] = [:]
  private var words: [Name: String] = [:]

  /// No faults.
  public init() {}

  /// Reads a list of faults.
  ///
  /// - Parameter list: `fail=502,times=2`, as it stands in a path.
  /// - Throws: for the first fault that there is not, or whose value does not fit.
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

  /// Sets a fault from its text, as it stands behind the `=`.
  ///
  /// - Throws: for a number that is none, and for a word that is empty.
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

  /// These faults, with those of `other` in front of them.
  func overridden(by other: Faults) -> Faults {
    var result = self
    result.numbers.merge(other.numbers) { $1 }
    result.words.merge(other.words) { $1 }
    return result
  }

  /// What is left when nothing goes wrong any more.
  var withoutMishaps: Faults {
    var result = self
    result.numbers = numbers.filter { !$0.key.isMishap }
    result.words = words.filter { !$0.key.isMishap }
    return result
  }
}

/// A fault that there is not.
public struct FaultError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, and what can be written instead.
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

  /// The disruption that comes first.
  var disruption: Disruption? {
    let steps: [(Name, MockAnswer.Step)] = [
      (.cutAfter, .cut), (.resetAfter, .reset), (.silenceAfter, .silence),
      (.downAfter, .down(.seconds(numbers[.down] ?? 45))),
    ]
    return steps.compactMap { name, step in numbers[name].map { Disruption(events: $0, step: step) } }
      .min { $0.events < $1.events }
  }

  /// What happens in front of the head.
  var beforeHead: [MockAnswer.Step] { numbers[.slowHead].map { [.wait(.milliseconds($0))] } ?? [] }
}
