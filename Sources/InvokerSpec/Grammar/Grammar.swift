/// The keys of the format, in one table. It determines the keys that the decoder allows and requires, the JSON Schemas,
/// the texts to translate, the tables of `docs/`, and the order in which keys are written.
///
/// To add a key, add its row, and read it in `FileDecoder`.
package struct Grammar: Sendable {
  /// The tables, indexed by the raw values of the places.
  private var tables: [KeyTable]

  /// The format, version 1.
  package static let standard = Grammar([
    .interface: interfaceTables + transportTables + modeTables + exampleTables,
    .types: sharedTables + typeTables, .app: appTables, .locale: localeTables, .config: configTables,
  ])

  private init(_ files: [SchemaFile: [KeyTable]]) {
    tables = files.flatMap { file, tables in
      tables.map { table in
        var table = table
        table.file = file
        return table
      }
    }
    tables.sort { $0.place.rawValue < $1.place.rawValue }
    for table in tables {
      for key in table.keys {
        for place in key.value.places where self[place].noun.isEmpty { tables[place.rawValue].noun = key.name }
      }
    }
  }

  package subscript(place: FormatPlace) -> KeyTable { tables[place.rawValue] }

  /// Returns the format with one more key.
  func adding(_ key: FormatKey, to place: FormatPlace) -> Grammar {
    var grammar = self
    // Places of types share their keywords.
    for place in place == .type ? [.type, .declaredType, .argument] : [place] {
      grammar.tables[place.rawValue].keys.append(key)
    }
    return grammar
  }
}

/// Returns the order in which the keys of a place are written.
package func keyOrder(in place: FormatPlace) -> [String] { Grammar.standard[place].names }
