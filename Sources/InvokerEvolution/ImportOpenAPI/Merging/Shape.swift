import InvokerSpec
import YAMLTree

/// The type of the values at one place, without documentation and without nested types.
struct Shape: Hashable {
  indirect enum Kind: Hashable {
    case any, string, integer, number, boolean, enumeration, object, union, alternatives
    case array(Kind)
    case dictionary(Kind)
  }

  var kind: Kind
  var format: String?
  var isRequired: Bool
  var isNullable: Bool
  var defaultValue: String?
  /// Constraints such as `maxLength=20`, sorted.
  var constraints: [String]

  func required(_ isRequired: Bool) -> Shape {
    var shape = self
    shape.isRequired = isRequired
    return shape
  }

  /// The shape on one line, as written in a lock.
  var text: String {
    let words = [isRequired ? "required" : nil, isNullable ? "nullable" : nil, defaultValue.map { "default=" + $0 }]
    return ([kind.text + (format.map { "(\($0))" } ?? "")] + words.compactMap(\.self) + constraints)
      .joined(separator: " ")
  }

  /// Returns whether clients that are generated from this shape accept the values that `document` describes. Specs can
  /// be stricter than a document, because their authors know the server, or less strict.
  func admits(_ document: Shape, isParam: Bool) -> Bool {
    // Documents rarely state that times are whole seconds.
    let isTime = format == "unix-time" && kind == .integer && document.kind == .number
    guard isTime || kind.admits(document.kind) else { return false }
    if isParam { return isRequired || defaultValue != nil || !document.isRequired }
    return !document.isNullable || isNullable || !isRequired || defaultValue != nil
  }
}

extension Shape.Kind {
  fileprivate func admits(_ document: Shape.Kind) -> Bool {
    switch (self, document) {
    case (.any, _), (_, .any), (.number, .integer), (.string, .enumeration), (.enumeration, .string): true
    case (.dictionary, .object), (.object, .dictionary), (.union, .object), (.union, .dictionary), (.object, .union),
      (.dictionary, .union):
      true
    case (.array(let one), .array(let other)), (.dictionary(let one), .dictionary(let other)): one.admits(other)
    default: self == document
    }
  }

  var text: String {
    switch self {
    case .any: "any"
    case .string: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .enumeration: "enum"
    case .object: "object"
    case .union: "union"
    case .alternatives: "oneOf"
    case .array(let element): "array<\(element.text)>"
    case .dictionary(let element): "map<\(element.text)>"
    }
  }
}

// MARK: Shapes of a document

extension ImportedComponents {
  func shape(of type: ImportedType, isRequired: Bool) -> Shape {
    let resolved = resolved(type)
    let constraints = resolved.constraints.map { ($0.name, YAMLText($0.value).flow) }
    return Shape(
      kind: kind(of: resolved, depth: 0), format: constraints.first { $0.0 == "format" }?.1, isRequired: isRequired,
      isNullable: (type.isNullable || resolved.isNullable) && resolved.kind != .any,
      defaultValue: type.defaultValue.map { YAMLText($0).flow },
      constraints: constraints.filter { $0.0 != "format" }.map { $0.0 + "=" + $0.1 }.sorted())
  }

  /// - Parameter depth: the nesting depth of arrays and dictionaries, which can be recursive by name.
  private func kind(of type: ImportedType, depth: Int) -> Shape.Kind {
    guard depth < 16 else { return .any }
    switch resolved(type).kind {
    case .any, .component: return .any
    case .string: return .string
    case .integer: return .integer
    case .number: return .number
    case .boolean: return .boolean
    case .enumeration: return .enumeration
    case .object: return .object
    case .union: return .union
    case .alternatives: return .alternatives
    case .array(let element): return .array(kind(of: element, depth: depth + 1))
    case .dictionary(let element): return .dictionary(kind(of: element, depth: depth + 1))
    }
  }
}

// MARK: Shapes of specs

extension SpecTexts {
  func shape(of site: Site, isRequired: Bool) -> Shape {
    let resolved = resolved(site)
    let words = ["const", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum", "pattern"]
    let constraints = words.compactMap { word in
      resolved.node[word].map { word + "=" + YAMLText(Literal($0)).flow }
    }
    return Shape(
      kind: kind(of: resolved, depth: 0), format: resolved.node["format"]?.stringValue, isRequired: isRequired,
      isNullable: site.node["nullable"]?.boolValue ?? false,
      defaultValue: site.node["default"].map { YAMLText(Literal($0)).flow }, constraints: constraints)
  }

  private func kind(of site: Site, depth: Int) -> Shape.Kind {
    let site = resolved(site)
    guard depth < 16 else { return .any }
    if site.node["discriminator"] != nil { return .union }
    if site.node["oneOf"] != nil { return .alternatives }
    if site.node["properties"] != nil || site.node["allOf"] != nil { return .object }
    if site.node["enum"] != nil { return .enumeration }
    func kind(below key: String) -> Shape.Kind {
      site.node[key].map { self.kind(of: Site(file: site.file, node: $0, place: ""), depth: depth + 1) } ?? .any
    }
    switch site.node["type"]?.stringValue {
    case "string": return .string
    case "integer": return .integer
    case "number": return .number
    case "boolean": return .boolean
    case "array": return .array(kind(below: "items"))
    case "object":
      return site.isDeclared && site.node["additionalProperties"] == nil
        ? .object
        : .dictionary(site.node["additionalProperties"]?.entries == nil ? .any : kind(below: "additionalProperties"))
    default: return .any
    }
  }
}
