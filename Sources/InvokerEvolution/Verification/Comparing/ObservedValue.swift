import InvokerSpec

/// The common properties of the values observed at one place.
struct ObservedValue: Sendable {
  private var kinds: Set<Kind> = []
  private var areDecimals = true
  /// The merged elements of lists; at most one.
  private var elements: [ObservedValue] = []
  private var fields: [(name: String, value: ObservedValue)] = []
  /// The fields that all objects contain; `nil` before the first object.
  private var commonNames: Set<String>?

  private enum Kind { case boolean, integer, number, string, array, object }

  init(_ value: Literal) { add(value) }

  private init() {}

  private mutating func add(_ value: Literal) {
    switch value {
    case .null: break
    case .boolean: kinds.insert(.boolean)
    case .integer: kinds.insert(.integer)
    case .number: kinds.insert(.number)
    case .string(let text):
      kinds.insert(.string)
      areDecimals = areDecimals && Double(text)?.isFinite == true
    case .array(let values):
      kinds.insert(.array)
      if elements.isEmpty { elements = [ObservedValue()] }
      for value in values { elements[0].add(value) }
    case .object(let values):
      kinds.insert(.object)
      for field in values { merge(ObservedValue(field.value), into: field.name) }
      let names = Set(values.map(\.name))
      commonNames = commonNames?.intersection(names) ?? names
    }
  }

  mutating func merge(_ other: ObservedValue) {
    kinds.formUnion(other.kinds)
    areDecimals = areDecimals && other.areDecimals
    if let element = other.elements.first {
      if elements.isEmpty { elements = [element] } else { elements[0].merge(element) }
    }
    for field in other.fields { merge(field.value, into: field.name) }
    if let names = other.commonNames { commonNames = commonNames?.intersection(names) ?? names }
  }

  private mutating func merge(_ value: ObservedValue, into name: String) {
    if let index = fields.firstIndex(where: { $0.name == name }) {
      fields[index].value.merge(value)
    } else {
      fields.append((name, value))
    }
  }

  /// Whether all values are null.
  var isNull: Bool { kinds.isEmpty }

  // MARK: As a type

  /// A type that accepts all values: as wide as necessary, and without required fields.
  var type: ImportedType { type(widening: nil) }

  /// A type that accepts all values, and the values that the spec allows at their place.
  func type(widening use: TypeUse?) -> ImportedType {
    var kinds = kinds
    switch use?.type {
    case .integer: kinds.insert(.integer)
    case .number: kinds.insert(.number)
    case .boolean: kinds.insert(.boolean)
    // A value that is declared as text can be any text.
    case .string, .array, .dictionary, .named: return ImportedType(.any)
    case .any, nil: break
    }
    switch kinds {
    case [.boolean]: return ImportedType(.boolean)
    case [.integer]: return ImportedType(.integer)
    case [.number], [.integer, .number]: return ImportedType(.number)
    case [.string]: return ImportedType(.string)
    case [.string, .integer] where areDecimals, [.string, .number] where areDecimals,
      [.string, .integer, .number] where areDecimals:
      var type = ImportedType(.string)
      type.constraints = [Literal.Field(name: "format", value: .string("decimal"))]
      return type
    case [.array]: return ImportedType(.array(elements.first?.type ?? ImportedType(.any)))
    case [.object]: return objectType
    default: return ImportedType(.any)
    }
  }

  /// An object whose fields differ from value to value has arbitrary keys.
  private var objectType: ImportedType {
    guard commonNames?.isEmpty == false, fields.allSatisfy({ isFieldName($0.name) }) else {
      return ImportedType(.dictionary(ImportedType(.any)))
    }
    return ImportedType(.object(ImportedObject(properties: properties(except: []))))
  }

  /// The fields of objects, as optional properties.
  func properties(except names: Set<String>) -> [ImportedProperty] {
    fields.filter { !names.contains($0.name) }
      .map { ImportedProperty(name: $0.name, type: $0.value.type, isRequired: false) }
  }

  var fieldNames: Set<String> { Set(fields.map(\.name)) }
}

private func isFieldName(_ name: String) -> Bool {
  name.first?.isLetter == true && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
}

extension ImportedType {
  fileprivate init(_ kind: Kind) { self.init(kind: kind, location: Location(startOf: "")) }
}
