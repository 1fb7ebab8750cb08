import InvokerSpec

/// Accepted changes, stored in a file with one change per line, each identified by its fingerprint.
public struct Baseline: Hashable, Sendable {
  public var entries: [Entry] = []

  public struct Entry: Hashable, Sendable {
    public var fingerprint: String
    /// The text for readers: the rule and the subject.
    public var text: String
    /// 1-based.
    public var line: Int
  }

  /// A line that isn't an entry.
  public struct Malformed: Error, Hashable, Sendable {
    /// 1-based.
    public var line: Int
  }

  public init(_ text: String) throws(Malformed) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].count == 16, parts[0].allSatisfy(\.isHexDigit) else {
        throw Malformed(line: index + 1)
      }
      entries.append(Entry(fingerprint: String(parts[0]), text: String(parts[1]), line: index + 1))
    }
  }

  public func accepts(_ change: Change) -> Bool { fingerprints.contains(change.fingerprint) }

  /// The entries that no longer match any change.
  public func staleEntries(for changes: [Change]) -> [Entry] {
    let present = Set(changes.map(\.fingerprint))
    return entries.filter { !present.contains($0.fingerprint) }
  }

  private var fingerprints: Set<String> { Set(entries.map(\.fingerprint)) }

  /// The text of a baseline that accepts all of `changes`.
  public static func text(accepting changes: [Change]) -> String {
    let lines = Set(changes.map { "\($0.fingerprint) \($0.rule.id) \(printable($0.subject.path))\n" }).sorted()
    return "# Changes that are accepted. One that `invoker diff` finds no longer is stale, and fails.\n"
      + lines.joined()
  }

  private static func printable(_ subject: String) -> String { String(quoted(subject).dropFirst().dropLast()) }
}

extension Change {
  /// The hash that identifies the change, independent of its location: 16 hex digits of a SHA-256.
  public var fingerprint: String {
    let details = [before, after].map { $0.filter { !$0.isProse }.map(\.text).joined(separator: "\u{1}") }
    let identity = ([rule.id, subject.path] + details).joined(separator: "\0")
    return String(sha256(Array(identity.utf8)).prefix(16))
  }
}
