extension Starter {
  /// The Invoker package that a new package uses.
  public struct Dependency: Hashable, Sendable {
    /// A URL or a path.
    public var place: String

    public init(_ place: String) { self.place = place }

    /// Whether the place is a URL rather than a path.
    public var isURL: Bool { place.contains("://") || place.hasPrefix("git@") }

    /// How a manifest states the dependency, and the name by which it refers to it: the last component of its URL.
    var view: View { ["dependency": requirement, "identity": identity] }

    private var requirement: String {
      isURL
        ? ".package(url: \(stringLiteral(place)), from: \"\(toolVersion)\")"
        : ".package(name: \"invoker\", path: \(stringLiteral(place)))"
    }

    private var identity: String {
      guard isURL, let last = place.split(separator: "/").last else { return "invoker" }
      return last.hasSuffix(".git") ? String(last.dropLast(4)) : String(last)
    }
  }
}
