import Foundation

/// As much of JSON Schema as the schemas of this repository use.
struct SchemaValidator {
  let root: [String: Any]

  /// What is wrong with a value, each with its place.
  func problems(of value: Any) -> [String] { problems(of: value, root, at: "") }

  private func problems(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let names = reference.dropFirst("#/".count).split(separator: "/").map(String.init)
      let target = names.reduce(root as Any?) { ($0 as? [String: Any])?[$1] } as? [String: Any]
      return target.map { problems(of: value, $0, at: place) } ?? ["\(place): no \(reference)"]
    }
    var found: [String] = []
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] }
    if let types, !types.contains(where: { has(value, type: $0) }) { found.append("\(place): not \(types)") }
    if let constant = schema["const"] as? NSObject, !constant.isEqual(value) { found.append("\(place): another value") }
    if let values = schema["enum"] as? [NSObject], !values.contains(where: { $0.isEqual(value) }) {
      found.append("\(place): none of \(values)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(place): not \(pattern)")
    }
    if let minimum = schema["minimum"] as? Int, let number = value as? Int, number < minimum {
      found.append("\(place): below \(minimum)")
    }
    if let items = schema["items"] as? [String: Any], let elements = value as? [Any] {
      found += elements.enumerated().flatMap { problems(of: $1, items, at: "\(place)/\($0)") }
    }
    if let fields = value as? [String: Any] { found += self.problems(ofFields: fields, schema, at: place) }
    return found
  }

  private func problems(ofFields fields: [String: Any], _ schema: [String: Any], at place: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { fields[$0] == nil }
    let unknown = schema["additionalProperties"] as? Bool == false ? fields.keys.filter { properties[$0] == nil } : []
    return missing.map { "\(place): no \($0)" } + unknown.map { "\(place): \($0) is unknown" }
      + fields.flatMap { name, value in
        properties[name].map { problems(of: value, $0, at: "\(place)/\(name)") } ?? []
      }
  }

  private func has(_ value: Any, type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "integer", "number", "boolean": value is NSNumber
    default: false
    }
  }
}
