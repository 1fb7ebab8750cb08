/// The required increment of a published version, by semantic versioning (semver.org).
public enum VersionBump: String, Hashable, Sendable, CaseIterable {
  case major, minor, patch, none

  /// The bump for changes: for breaking changes, changes visible to callers, documentation changes, or no changes.
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
