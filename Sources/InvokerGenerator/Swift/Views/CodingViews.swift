import InvokerSpec

extension TypeAPI {
  /// The templates of its decoders and encoders, with their views.
  func codingViews(_ access: String) -> [(template: String, view: View)] {
    let base: View = ["access": access, "path": path, "conformance": coding.codable ?? ""]
    let view = base.adding(coding.object?.view ?? [:]).adding(coding.union?.view ?? [:])
      .adding(coding.alternatives.map { ["cases": $0.map(\.view)] } ?? [:])
    return coding.parts.map { ("swift/" + $0.rawValue, view) }
      + (coding.codable == nil ? [] : [("swift/codable", base)])
  }
}

extension CodingAPI.ObjectCoding {
  fileprivate var view: View {
    let required = fields.filter(\.isRequired)
    let literals = required.map { stringLiteral($0.wireName) }
    let arguments = fields.map { field in
      field.label + ": " + field.local.declared + (field.defaultValue.map { " ?? " + $0 } ?? "")
    }
    let others = keepsOthers ? ["additionalProperties: additionalProperties"] : []
    return [
      "fields": fields.map(\.view),
      "variables": fields.map { Text(renderText: $0.local.declared + ": " + $0.type.text) },
      "others": keepsOthers, "required": required.map { Text(renderText: $0.local.declared) },
      "requirement": literals.isEmpty ? "" : ", required: " + arrayLiteral(literals),
      "arguments": (arguments + others).joined(separator: ", "), "text": text?.view ?? false,
      "jsonSchema": jsonSchema ?? "",
    ]
  }
}

extension CodingAPI.Text {
  fileprivate var view: View { ["change": change, "value": path, "isOptional": isOptional] }
}

extension CodingAPI.Field {
  fileprivate var view: View {
    let write =
      switch writing {
      case .always: "field"
      case .orNull: "fieldOrNull"
      case .ifPresent: "fieldIfPresent"
      }
    return [
      "literal": stringLiteral(wireName), "local": local.declared, "member": member,
      "read": isDecimal ? "readDecimal" : "read", "write": write,
    ]
  }
}

extension CodingAPI.Alternative {
  fileprivate var view: View {
    [
      "name": name.name, "kind": sign.kind.rawValue, "field": sign.field.map(stringLiteral) ?? "",
      "payload": payload.text,
    ]
  }
}

extension CodingAPI.UnionCoding {
  fileprivate var view: View {
    [
      "discriminator": stringLiteral(discriminator), "cases": cases.map(\.view),
      "keepAlive": keepAlive.map(stringLiteral).joined(separator: ", "),
      "failure": failure.map(stringLiteral).joined(separator: ", "),
    ]
  }
}

extension CodingAPI.UnionCoding.Case {
  fileprivate var view: View {
    ["literal": stringLiteral(wireName), "name": name.name, "payload": payload.text]
  }
}
