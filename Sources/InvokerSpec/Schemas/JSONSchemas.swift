/// Returns the JSON Schemas of specs, translations, and the config, for editors: texts by file name, sorted.
public func jsonSchemas() -> [(path: String, text: String)] { jsonSchemas(of: .standard) }

func jsonSchemas(of grammar: Grammar) -> [(path: String, text: String)] {
  SchemaFile.allCases.map { file in
    (file.name, SchemaWriter(grammar: grammar, file: file).schema.laidOut(width: 120) + "\n")
  }
}

/// The files of schemas, in the order of their names.
enum SchemaFile: String, CaseIterable {
  case app, config, interface, invoker, locale, types

  var name: String { rawValue + ".schema.json" }

  /// The place that describes the whole file; `nil` for a file of any kind.
  var root: FormatPlace? {
    switch self {
    case .app: .app
    case .config: .config
    case .interface: .interface
    case .invoker: nil
    case .locale: .locale
    case .types: .types
    }
  }

  var title: String {
    switch self {
    case .app: "One app"
    case .config: "invoker.yaml, next to the specs"
    case .interface: "An interface"
    case .invoker: "Any file of Invoker"
    case .locale: "Translations of one file into one language"
    case .types: "Types and errors that other specs refer to"
    }
  }

  var comment: String? {
    switch self {
    case .invoker: "Determines the kind of a file from its keys, for editors that choose a schema by folder."
    case .types:
      "Uses only the keywords of draft-07, for editors that support no later draft. A plain number is a text."
    default: nil
    }
  }
}
