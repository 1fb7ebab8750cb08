import InvokerSpec

/// Findings that are reviewed and accepted, stored in a file with one finding per line: its rule, its subject, and
/// after a colon the reason.
///
///     recorded-param workflow/nonsense: the server ignores it
public struct AcceptedFindings: Sendable {
  public var entries: [Entry] = []

  public struct Entry: Sendable {
    /// The rule and the subject.
    public var identity: String
    /// The reason; empty if none is given yet.
    public var reason: String
    /// 1-based.
    public var line: Int
  }

  /// A line that isn't an entry.
  public struct Malformed: Error, Hashable, Sendable {
    /// 1-based.
    public var line: Int
  }

  /// - Parameter family: the beginning of the rules that can be accepted, such as `recorded-`.
  public init(_ text: String, of family: String = "recorded-") throws(Malformed) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let colon = line.firstRange(of: ": ")
      let identity = String(line[..<(colon?.lowerBound ?? line.endIndex)])
      guard identity.hasPrefix(family), identity.contains(" ") else { throw Malformed(line: index + 1) }
      entries.append(
        Entry(identity: identity, reason: colon.map { String(line[$0.upperBound...]) } ?? "", line: index + 1))
    }
  }
}

extension Verification {
  /// The text of a file that accepts all findings and keeps the reasons of `before`.
  public func textAcceptingAll(keeping before: AcceptedFindings?) -> String {
    let reasons = Dictionary((before?.entries ?? []).map { ($0.identity, $0.reason) }) { first, _ in first }
    let lines = findings.map(\.finding.identity.text).sorted().map { identity in
      let reason = reasons[identity] ?? ""
      return identity + (reason.isEmpty ? "" : ": " + reason) + "\n"
    }
    return "# Accepted findings of 'invoker verify': a rule and its subject, and after ': ' the reason.\n"
      + lines.joined()
  }
}

extension RecordedFinding.Identity {
  /// The text on one line, without characters that end an identity.
  var text: String {
    let subject = subject.split(separator: ": ").joined(separator: ":")
    return rule.id + " " + String(quoted(subject).dropFirst().dropLast())
  }
}
