import InvokerRuntime

/// The version of a package, such as 0.10.2.
struct Version: Hashable, Comparable, CustomStringConvertible, Sendable {
  private var parts: [Int]

  init(_ text: some StringProtocol) throws {
    parts = try text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      guard let number = Int(part) else { throw UnreadableVersion(text: String(text)) }
      return number
    }
  }

  static func < (one: Version, other: Version) -> Bool { one.parts.lexicographicallyPrecedes(other.parts) }

  var description: String { parts.map(String.init).joined(separator: ".") }
}

/// All versions before one, or from one on: `<0.10.1`, `>=0.10.1`.
enum VersionRange: Hashable, CustomStringConvertible, Sendable {
  case before(Version)
  case from(Version)

  init(of value: JSONValue) throws {
    let text = value.string ?? ""
    if text.hasPrefix(">=") {
      self = .from(try Version(text.dropFirst(2)))
    } else if text.hasPrefix("<") {
      self = .before(try Version(text.dropFirst()))
    } else {
      throw UnreadableVersion(text: value.json)
    }
  }

  func contains(_ version: Version) -> Bool {
    switch self {
    case .before(let first): version < first
    case .from(let first): version >= first
    }
  }

  var description: String {
    switch self {
    case .before(let version): "before \(version)"
    case .from(let version): "since \(version)"
    }
  }
}

/// A version, or a range of versions, that is not written as one.
struct UnreadableVersion: Error { var text: String }
