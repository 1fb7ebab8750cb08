import InvokerRuntime

extension JSONValue {
  /// A generated value as the JSON that it was read from: its fields by their names on the wire.
  ///
  /// By reflection, so that nothing which a decoder loses can be made up here.
  static func reflecting(_ value: Any) -> JSONValue {
    switch value {
    case let value as JSONValue: return value
    case let value as String: return .string(value)
    case let value as Bool: return .bool(value)
    case let value as Int: return .number(JSONNumber(value))
    case let value as Double: return .number(JSONNumber(value))
    case let value as JSONNumber: return .number(value)
    case let value as UnixTime: return .number(JSONNumber(value.secondsSince1970))
    case let value as Base64Bytes: return .string(value.base64)
    case let value as HexBytes: return .string(value.hex)
    case let value as any OpenEnum: return .string(value.rawValue)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { .reflecting($0.value) } ?? .null
    case .collection: return .array(mirror.children.map { .reflecting($0.value) })
    case .dictionary:
      let pairs = mirror.children.map { Array(Mirror(reflecting: $0.value).children) }
      return .object(JSONObject(pairs.map { ("\($0[0].value)", .reflecting($0[1].value)) }) { $1 })
    case .enum:
      // A union: the case that it is holds the value.
      return mirror.children.first.map { .reflecting($0.value) } ?? .null
    default:
      var fields = JSONObject(mirror.children.map { (wireName($0.label ?? ""), .reflecting($0.value)) }) { $1 }
      // Where a type keeps the fields that it has no property for.
      if let others = fields.removeValue(forKey: "additional_properties")?.object { fields.merge(others) { $1 } }
      return .object(fields)
    }
  }

  /// An event with the name that tells it apart.
  static func event(_ event: Any, named field: String = "event") -> JSONValue {
    guard let (label, value) = Mirror(reflecting: event).children.first else { return .null }
    if let unknown = value as? UnknownEvent { return (try? unknown.value()) ?? .null }
    guard case .object(var fields) = reflecting(value) else { return .null }
    fields[field] = .string(wireName(label ?? ""))
    return .object(fields)
  }
}

/// `workflowRunID` as `workflow_run_id`. What stores the value of a computed property has an underscore before its name.
private func wireName(_ name: String) -> String {
  let letters = Array(name.drop { $0 == "_" })
  var result = ""
  for (index, letter) in letters.enumerated() {
    let startsWord =
      letter.isUppercase && index > 0
      && (!letters[index - 1].isUppercase || (index + 1 < letters.count && letters[index + 1].isLowercase))
    result += (startsWord ? "_" : "") + letter.lowercased()
  }
  return result
}
