/// The keys of a mapping: compared one by one if there are few, or by hash if there are many.
struct NameSet {
  private var names: Set<String> = []

  /// Adds a key after those of `entries`. Returns `false` if they already contain it.
  mutating func insert(_ name: String, after entries: [YAMLEntry]) -> Bool {
    if entries.count < 16 { return !entries.contains { $0.name == name } }
    if names.isEmpty { names = Set(entries.lazy.map(\.name)) }
    return names.insert(name).inserted
  }
}
