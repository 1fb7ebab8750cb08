/// The keys of a place, in the order in which they are written.
struct KeyTable: Sendable {
  let place: FormatPlace
  /// What has these keys, in a sentence; the key that leads to them where it has no other noun.
  var noun: String
  /// Whether it has a noun of its own.
  let hasNoun: Bool
  /// The file of schemas that defines what stands there.
  var file = SchemaFile.types
  /// How many of the keys there are.
  let count: ClosedRange<Int>
  var keys: [FormatKey] { didSet { index() } }

  /// The names of the keys.
  private(set) var names: [String] = []
  /// Those that must be there.
  private(set) var required: [String] = []
  /// The types that a key goes with.
  private(set) var kinds: [String: TypeKinds] = [:]
  private var values: [String: [FormatValue]] = [:]

  init(
    _ place: FormatPlace, _ noun: String? = nil, count: ClosedRange<Int> = 0...Int.max,
    @FormatKeys keys: () -> [FormatKey]
  ) {
    self.place = place
    self.noun = noun ?? ""
    hasNoun = noun != nil
    self.count = count
    self.keys = keys()
    index()
  }

  private mutating func index() {
    names = []
    values = [:]
    kinds = [:]
    for key in keys {
      if values[key.name] == nil { names.append(key.name) }
      values[key.name, default: []].append(key.value)
      kinds[key.name, default: []].formUnion(key.kinds)
    }
    required = keys.filter { $0.isRequired && $0.kinds == .all }.map(\.name)
  }

  /// What a key takes: several values where that depends on the type.
  func values(of name: String) -> [FormatValue] { values[name] ?? [] }

  /// The keys that tell the kind of a file.
  var signs: [String] { keys.filter(\.isSign).map(\.name) }

  /// The key that was called `name` before.
  func key(formerly name: String) -> FormatKey? { keys.first { $0.formerly == name } }
}

/// Rows of a table, one below another.
@resultBuilder
enum FormatKeys {
  static func buildExpression(_ key: FormatKey) -> [FormatKey] { [key] }
  static func buildExpression(_ keys: [FormatKey]) -> [FormatKey] { keys }
  static func buildBlock(_ keys: [FormatKey]...) -> [FormatKey] { keys.flatMap(\.self) }
}
