/// The keys of a place, in the order in which they are written.
package struct KeyTable: Sendable {
  let place: FormatPlace
  /// The noun for a mapping with these keys. The default is the key that leads to it.
  var noun: String
  /// Whether the noun differs from that key.
  let hasNoun: Bool
  /// The file of schemas that defines this place.
  var file = SchemaFile.types
  /// The allowed number of keys.
  let count: ClosedRange<Int>
  /// The row of the keys that aren't in the table but are names from elsewhere; `nil` if there are none.
  package let others: FormatKey?
  package internal(set) var keys: [FormatKey] { didSet { index() } }

  /// The names of the keys.
  package private(set) var names: [String] = []
  /// The required keys.
  private(set) var required: [String] = []
  /// The types that each key applies to.
  package private(set) var kinds: [String: TypeKinds] = [:]
  private var values: [String: [FormatValue]] = [:]

  init(
    _ place: FormatPlace, _ noun: String? = nil, count: ClosedRange<Int> = 0...Int.max, others: FormatKey? = nil,
    @FormatKeys keys: () -> [FormatKey]
  ) {
    self.place = place
    self.noun = noun ?? ""
    hasNoun = noun != nil
    self.count = count
    self.others = others
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

  /// Returns the values of a key: several if they depend on the type.
  package func values(of name: String) -> [FormatValue] { values[name] ?? others.map { [$0.value] } ?? [] }

  /// The keys that identify the kind of file.
  var signs: [String] { keys.filter(\.isSign).map(\.name) }
}

/// Builds the rows of a table.
@resultBuilder
enum FormatKeys {
  static func buildExpression(_ key: FormatKey) -> [FormatKey] { [key] }
  static func buildExpression(_ keys: [FormatKey]) -> [FormatKey] { keys }
  static func buildBlock(_ keys: [FormatKey]...) -> [FormatKey] { keys.flatMap(\.self) }
}
