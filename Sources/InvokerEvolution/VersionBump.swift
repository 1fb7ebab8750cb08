/// How the version of what is published grows, by semantic versioning (semver.org).
public enum VersionBump: String, Hashable, Sendable, CaseIterable {
  case major, minor, patch, none

  /// What follows from changes: something breaks, something can be told by callers, only prose is new, nothing is.
  public init(_ changes: [Change]) {
    if changes.contains(where: { $0.level == .breaking }) {
      self = .major
    } else if changes.contains(where: \.rule.isNews) {
      self = .minor
    } else {
      self = changes.isEmpty ? .none : .patch
    }
  }
}
