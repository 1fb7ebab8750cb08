import InvokerSpec

/// A type annotation of Python, as far as values on the wire are concerned.
indirect enum PythonType {
  case string, integer, number, decimal, boolean, none
  case list(PythonType)
  case dictionary
  /// `Literal["a", "b"]`.
  case literals([Literal])
  /// An enum with its values.
  case enumeration(PythonClass, [String])
  /// A class with fields.
  case object(PythonClass)
  case union([PythonType])
  /// Anything else, which can be any value.
  case unknown

  init(_ annotation: ArraySlice<Substring>, in package: PythonPackage) {
    let parts = split(annotation, at: "|")
    if parts.count > 1 {
      self = .union(parts.map { PythonType($0, in: package) })
      return
    }
    guard let first = annotation.first else {
      self = .unknown
      return
    }
    let inner: ArraySlice<Substring> = annotation.dropFirst().first == "[" ? annotation.dropFirst(2).dropLast() : []
    let parameters = split(inner, at: ",")
    func parameter(_ index: Int) -> PythonType {
      index < parameters.count ? PythonType(parameters[index], in: package) : .unknown
    }
    switch className(first) {
    case "str", "bytes", "IO", "BinaryIO": self = .string
    case "int": self = .integer
    case "float": self = .number
    case "Decimal": self = .decimal
    case "bool": self = .boolean
    case "None": self = .none
    case "list", "List", "Sequence", "Iterable", "tuple", "set": self = .list(parameter(0))
    case "dict", "Dict", "Mapping", "MutableMapping": self = .dictionary
    case "Optional": self = .union([parameter(0), .none])
    case "Union": self = .union(parameters.map { PythonType($0, in: package) })
    case "Annotated": self = parameter(0)
    case "Literal": self = .literals(inner.compactMap { package.literal(String($0)) })
    case let name: self = package.type(named: name)
    }
  }

  /// The alternatives other than `None`.
  var alternatives: [PythonType] {
    switch self {
    case .none: []
    case .union(let types): types.flatMap(\.alternatives)
    default: [self]
    }
  }

  /// Whether values can be those of a type in a spec.
  func fits(_ type: SchemaType, in specs: SpecSet) -> Bool {
    if let declaration = specs.declaration(of: type) { return fits(declaration, in: specs) }
    switch (self, specs.resolved(type)) {
    case (.unknown, _), (.none, _), (_, .any), (_, .named): return true
    case (.union(let types), _): return types.allSatisfy { $0.fits(type, in: specs) }
    case (.literals(let values), .string): return values.allSatisfy { $0.string != nil }
    case (.literals(let values), .boolean): return values.allSatisfy { if case .boolean = $0 { true } else { false } }
    case (.string, .string), (.enumeration, .string), (.decimal, .string), (.decimal, .number), (.number, .number),
      (.integer, .number), (.integer, .integer), (.boolean, .boolean), (.list, .array), (.dictionary, .dictionary),
      (.object, .dictionary):
      return true
    default: return false
    }
  }

  private func fits(_ declaration: TypeDeclaration, in specs: SpecSet) -> Bool {
    switch (self, declaration.kind) {
    case (.unknown, _), (.none, _): true
    case (.union(let types), _): types.allSatisfy { $0.fits(declaration, in: specs) }
    case (_, .alternatives(let type)): type.alternatives.contains { fits($0.type.type, in: specs) }
    case (.object, .object), (.object, .union), (.dictionary, .object), (.dictionary, .union), (.string, .enumeration),
      (.literals, .enumeration), (.enumeration, .enumeration):
      true
    default: false
    }
  }
}

/// The parts of an annotation between separators that are in no brackets.
private func split(_ words: ArraySlice<Substring>, at separator: Substring) -> [ArraySlice<Substring>] {
  var parts: [ArraySlice<Substring>] = []
  var (depth, start) = (0, words.startIndex)
  for index in words.indices {
    let word = words[index]
    if depth == 0, word == separator {
      parts.append(words[start..<index])
      start = index + 1
    }
    depth += ["(", "[", "{"].contains(word) ? 1 : [")", "]", "}"].contains(word) ? -1 : 0
  }
  return (parts + [words[start...]]).filter { !$0.isEmpty }
}

extension SchemaType {
  /// The type in a sentence.
  func words(in specs: SpecSet) -> String {
    switch specs.resolved(self) {
    case .string: "a string"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "a Boolean"
    case .any: "any value"
    case .array: "an array"
    case .dictionary: "an object"
    case .named(let reference): reference.name.description
    }
  }
}

extension Literal {
  /// A literal Python value; `nil` for any other expression.
  init?(python text: String) {
    switch text {
    case "None": self = .null
    case "True": self = .boolean(true)
    case "False": self = .boolean(false)
    case "{}", "dict()": self = .object([])
    case "[]", "()", "list()", "tuple()": self = .array([])
    case _ where text.first == "\"" || text.first == "'": self = .string(String(text.dropFirst().dropLast()))
    default:
      if let integer = Int(text) {
        self = .integer(integer)
      } else if let number = Double(text) {
        self = .number(number)
      } else {
        return nil
      }
    }
  }

  var string: String? { if case .string(let text) = self { text } else { nil } }
}
