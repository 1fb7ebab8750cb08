import InvokerSpec

/// The context of every part of a page: the specs, the names, and the language.
struct PageWriter {
  let specs: SpecSet
  let options: DocumentationOptions
  let types: SwiftTypes
  /// The APIs by the names of the interfaces.
  let apis: [String: InterfaceAPI]
  let phrases: Phrases
  /// The translations of the language; `nil` if texts are used as the specs write them.
  let translations: Translations?
  /// `zh_Hans`
  let locale: String
  let samples: Samples

  /// The generated API of an interface.
  func api(of interface: Interface) -> InterfaceAPI {
    apis[interface.name] ?? InterfaceBuilder(interface, types).build()
  }

  // MARK: Words

  func words(_ phrase: Phrase, _ values: [String: Prose] = [:]) -> Prose {
    parseProse(phrases[phrase], filling: values)
  }

  /// A phrase for places that don't support markup.
  func title(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    words(phrase, values.mapValues { [.text($0)] }).plainText
  }

  /// The values of placeholders in texts of the config.
  var platform: [String: Prose] {
    let settings = options.settings
    let values: [String: Inline?] = [
      "product": settings.product.map(Inline.text), "python_module": settings.pythonModule.map(Inline.code),
      "swift_module": settings.swiftModule.map(Inline.code),
    ]
    return values.compactMapValues { $0.map { [$0] } }
  }

  /// The name of a result in the languages that the page of an interface shows.
  func result(_ type: String, of interface: Interface) -> Prose {
    words(showsPython(interface) ? .inSwiftAndPython : .inSwift, ["type": [.code(type)]])
  }

  /// Returns whether Python plugins can call an interface.
  func showsPython(_ interface: Interface) -> Bool {
    options.settings.pythonModule != nil && interface.plugin != nil
  }

  /// A text of a spec, in the language of the page.
  func translated(_ text: String) -> String { translations?.text(for: text) ?? text }

  func prose(_ text: String?) -> Prose { text.map { parseProse(translated($0)) } ?? [] }

  func blocks(_ text: String?) -> [Block] { text.map { parseBlocks(translated($0)) } ?? [] }

  func section(_ anchor: String, _ title: Phrase, _ blocks: [Block], _ sections: [Section] = []) -> Section {
    Section(anchor: anchor, title: phrases[title], blocks: blocks, sections: sections)
  }

  func table(_ columns: [Phrase], _ rows: [[Prose]]) -> Block {
    .table(Table(columns: columns.map { phrases[$0] }, rows: rows))
  }

  // MARK: Types

  /// The text of a type on the wire and in Swift.
  func text(of use: TypeUse, isOptional: Bool) -> TypeText {
    TypeText(wire: wire(use), swift: types.type(use.type).optional(isOptional).text)
  }

  func wire(_ use: TypeUse) -> Prose {
    switch types.resolved(use.type) {
    case .string(nil): [.code("string")]
    case .string(let format?): [.code("string"), .text(" "), .code(format.rawValue)]
    case .integer(nil): [.code("integer")]
    case .integer(let format?): [.code("integer"), .text(" "), .code(format.rawValue)]
    case .number: [.code("number")]
    case .boolean: [.code("boolean")]
    case .any: [.code("any")]
    case .array(let element): [.code("array"), .text(" ")] + wire(element)
    case .dictionary(let value): [.code("object")] + (value.type == .any ? [] : [.text(" ")] + wire(value))
    case .named(let reference):
      isShared(reference.name) ? [link(to: reference.name)] : [.code("object")]
    }
  }

  /// The name of a type, as a link to it.
  func link(to type: TypeName) -> Inline {
    .link([.code(type.description)], .anchor(place(of: type)))
  }

  /// The anchor of a type's own entry. The field that has an inline type has an anchor of the same names.
  func place(of type: TypeName) -> String {
    anchor(specs.types[type]?.isInPlace == true ? "inline" : "type", type.description)
  }

  /// Returns whether a type has its own entry instead of being documented where it is used.
  func isShared(_ name: TypeName) -> Bool {
    guard let declaration = specs.types[name] else { return false }
    guard case .object = declaration.kind else { return true }
    // The field of an object documents its in-place type; a param has no room for that.
    if declaration.isInPlace { return name.parent.map { specs.types[$0] == nil } ?? false }
    guard let parent = name.parent, specs.types[parent]?.union == nil else { return true }
    // No field contains a union case, so no field can document it.
    return specs.types.values.contains { $0.union?.cases.contains { $0.type.name == name } ?? false }
  }

  /// The constraints of a value, in the terms of a spec.
  func constraints(_ use: TypeUse) -> [String] {
    let constraints = use.constraints
    func text(_ name: String, _ value: Double?) -> String? {
      value.map { name + ": " + jsonText(Literal.number($0)) }
    }
    func text(_ name: String, _ value: Int?) -> String? { value.map { name + ": " + String($0) } }
    return [
      text("minimum", constraints.minimum), text("maximum", constraints.maximum),
      text("minLength", constraints.minLength), text("maxLength", constraints.maxLength),
      text("minItems", constraints.minItems), text("maxItems", constraints.maxItems),
      constraints.pattern.map { "pattern: " + $0 },
      constraints.format.flatMap { isTold($0, by: use.type) ? nil : "format: " + $0 },
      use.constant.map { "const: " + jsonText($0) },
    ].compactMap(\.self)
  }

  /// Returns whether the text of the type already contains a format.
  private func isTold(_ format: String, by type: SchemaType) -> Bool {
    switch type {
    case .string(let own): own?.rawValue == format
    case .integer(let own): own?.rawValue == format
    default: false
    }
  }

  /// The default for an absent value, as JSON.
  func defaultText(_ use: TypeUse) -> String? {
    use.defaultValue.flatMap { $0 == .null ? nil : jsonText($0) }
  }
}

/// An anchor made of names. It contains only letters, digits, `_`, and `-`, whatever the names contain.
func anchor(_ parts: String...) -> String {
  parts.map { part in
    part.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-": String(scalar)
      case ".": "-"
      default: "u" + String(scalar.value, radix: 16)
      }
    }.joined()
  }.joined(separator: "-")
}
