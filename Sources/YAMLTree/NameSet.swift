/// The keys of a mapping: compared one by one if there are few, or by hash if there are many.
struct NameSet {
  private var few: [String] = []
  private var many: Set<String> = []

  /// Returns `false` if the set already contains the key.
  mutating func insert(_ name: String) -> Bool {
    if !many.isEmpty { return many.insert(name).inserted }
    guard !few.contains(name) else { return false }
    few.append(name)
    if few.count == 16 { many = Set(few) }
    return true
  }
}
