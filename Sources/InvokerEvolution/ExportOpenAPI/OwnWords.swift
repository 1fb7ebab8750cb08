import InvokerSpec
import YAMLTree

/// The extension of OpenAPI with what only specs express. `invoker export openapi` writes it, and an import reads it.
///
/// - In the document: `files`, a list of the spec files with their types, in order, and what isn't an operation or a
///   type; and `transports` of `invoker.yaml`.
/// - In an operation: the keys of the interface that have no counterpart, and `file`. An operation that an interface
///   uses to stop or resume a run, or for a param, has only `of`.
/// - In a parameter: `param`, its name in the spec.
/// - In a schema: keys of the type.
let ownKey = "x-invoker"
/// Marks the property that a union writes, and that its cases don't declare in a spec.
let ownDiscriminatorKey = "x-invoker-discriminator"

/// Keys whose values are text, even if they look like numbers.
private let textKeys: Set = [
  "title", "summary", "description", "since", "was", "version", "action", "terminator", "prefix",
]
/// Keys below which everything is data.
private let dataKeys: Set = ["default", "const", "request", "events", "reply", "error"]

extension ReportValue {
  /// A value of a spec.
  ///
  /// - Parameter key: the key of the value; `nil` in data, where keys have no meaning.
  init(spec node: YAMLNode, key: String? = nil) {
    self.init(spec: node, text: key.map(textKeys.contains) ?? false, isData: key.map(dataKeys.contains) ?? true)
  }

  private init(spec node: YAMLNode, text isText: Bool, isData: Bool) {
    if let entries = node.entries {
      self = .object(
        entries.map { entry in
          let key = entry.name
          return (
            key,
            ReportValue(
              spec: entry.value, text: !isData && textKeys.contains(key), isData: isData || dataKeys.contains(key))
          )
        })
    } else if let elements = node.elements {
      self = .array(elements.map { ReportValue(spec: $0, text: false, isData: isData) })
    } else {
      self =
        switch Literal(node) {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .integer(let value): isText ? .string(node.stringValue ?? "") : .integer(value)
        case .number(let value): isText ? .string(node.stringValue ?? "") : .number(value)
        case .string(let text): .string(text)
        case .array, .object: .null
        }
    }
  }
}

/// The fields of an object in a document, in order.
typealias ReportFields = [(key: String, value: ReportValue)]

/// A pointer to the component that a reference in a spec leads to.
func componentPointer(_ reference: YAMLNode?) -> String {
  let text = reference?.stringValue ?? ""
  return schemaPrefix + (text.firstRange(of: "#/types/").map { String(text[$0.upperBound...]) } ?? text)
}
