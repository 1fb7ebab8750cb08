/// The keys of the format, as one table. From it come what the decoder allows and requires, the JSON Schemas, the texts to
/// translate, the tables of `docs/`, and the order in which keys are written.
///
/// To add a key, add its row, and read it in `FileDecoder`.
struct Grammar: Sendable {
  /// By the raw values of the places.
  private var tables: [KeyTable]

  /// The format, version 1.
  static let standard = Grammar(FormatPlace.allCases.map(\.keys))

  /// - Parameter keys: those of each place, in the order of the places.
  private init(_ keys: [[FormatKey]]) {
    var leading: [FormatPlace: String] = [:]
    for key in keys.joined() {
      for place in key.value.places where leading[place] == nil { leading[place] = key.name }
    }
    tables = zip(FormatPlace.allCases, keys).map { place, keys in
      KeyTable(place, keys, noun: place.noun ?? leading[place] ?? "")
    }
  }

  subscript(place: FormatPlace) -> KeyTable { tables[place.rawValue] }

  /// The format with one more key.
  func adding(_ key: FormatKey, to place: FormatPlace) -> Grammar {
    var keys = tables.map(\.keys)
    // Places of types have the same words.
    for place in place == .type ? [.type, .declaredType, .argument] : [place] { keys[place.rawValue].append(key) }
    return Grammar(keys)
  }
}

/// The keys of a place, in the order in which they are written.
struct KeyTable: Sendable {
  let place: FormatPlace
  let keys: [FormatKey]
  /// What has these keys, in a sentence.
  let noun: String
  /// The names of the keys.
  let names: [String]
  /// Those that must be there.
  let required: [String]
  /// The types that a key goes with.
  let kinds: [String: TypeKinds]
  private let values: [String: [FormatValue]]

  fileprivate init(_ place: FormatPlace, _ keys: [FormatKey], noun: String) {
    self.place = place
    self.keys = keys
    self.noun = noun
    var names: [String] = []
    values = keys.reduce(into: [:]) { values, key in
      if values[key.name] == nil { names.append(key.name) }
      values[key.name, default: []].append(key.value)
    }
    self.names = names
    required = keys.filter { $0.isRequired && $0.kinds == .all }.map(\.name)
    kinds = keys.reduce(into: [:]) { $0[$1.name, default: []].formUnion($1.kinds) }
  }

  /// What a key takes: several values where that depends on the type.
  func values(of name: String) -> [FormatValue] { values[name] ?? [] }

  /// The keys that tell the kind of a file.
  var signs: [String] { keys.filter(\.isSign).map(\.name) }
}

/// The order in which the keys of a place are written.
package func keyOrder(in place: FormatPlace) -> [String] { Grammar.standard[place].names }
