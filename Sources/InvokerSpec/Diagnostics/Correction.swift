/// An edit that resolves a diagnostic, for editors. The edit of a diagnostic does what its fix says.
public enum Correction: Hashable, Sendable {
  /// Replaces the text at the location of the diagnostic.
  case replace(with: String)
  /// Adds a key to the mapping whose first key is at the location.
  case addKey(String, value: String)
  /// Removes the entry whose key or value is at the location.
  case removeEntry
}

extension Correction {
  /// Returns the replacement with the suggested name; `nil` if there is no suggestion.
  package static func replacing(with name: String?) -> Correction? { name.map { .replace(with: $0) } }
}
