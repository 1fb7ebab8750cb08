/// The keys of a mapping: compared one by one while they are few, by hash once they are many.
struct NameSet {
  private var names: Set<String> = []

  /// Adds a key after those of `entries`; false if it is among them.
  mutating func insert(_ name: String, after entries: [YAMLEntry]) -> Bool {
    if entries.count < 16 { return !entries.contains { $0.name == name } }
    if names.isEmpty { names = Set(entries.lazy.map(\.name)) }
    return names.insert(name).inserted
  }
}
