import InvokerSpec

extension TypeAPI {
  /// The template of a type, and its view.
  func view(_ access: String) -> (template: String, view: View) {
    let view = doc.view().adding([
      "access": access, "name": name, "path": path, "conformances": conformances.joined(separator: ", "),
    ])
    return switch kind {
    case .openEnum(let type): ("swift/enum", view.adding(["members": type.members.map(\.view)]))
    case .object(let object): ("swift/object", view.adding(object.view(access)))
    case .union(let union): ("swift/union", view.adding(union.view))
    case .alternatives(let type):
      ("swift/alternatives", view.adding(type.view))
    }
  }
}

extension OpenEnumAPI.Member {
  fileprivate var view: View {
    doc.view().adding(["name": name.declared, "literal": stringLiteral(value)])
  }
}

extension ObjectAPI {
  /// The properties, excluding former names.
  private var stored: [SwiftProperty] { properties.filter { if case .other = $0.storage { false } else { true } } }

  fileprivate func view(_ access: String) -> View {
    let assignments = zip(stored, initializer.parameters).map { property, parameter in
      InterfaceAPI.Assignment(member: property.stored, value: parameter.name.declared)
    }
    let others = InterfaceAPI.Assignment(
      member: Identifier(verbatim: "additionalProperties"), value: "additionalProperties")
    return [
      "properties": properties.map { $0.view(access) }, "others": keepsOthers,
      "binding": self.access.isSettable ? "var" : "let",
      "init": initializer.text, "assignments": (assignments + (keepsOthers ? [others] : [])).map(\.text),
    ]
  }
}

extension UnionAPI {
  fileprivate var view: View {
    let whole: View = ["values": wholeTexts.map(\.view)]
    let text: View = ["changes": textChanges.map(\.view), "whole": wholeTexts.isEmpty ? false : whole]
    let failures: View = ["values": self.failures.map(\.view)]
    return [
      "cases": cases.map(\.view), "shared": shared.isEmpty ? false : sharedView,
      "text": textChanges.isEmpty ? false : text,
      "pieces": pieces.map(\.view) ?? false,
      "failures": self.failures.isEmpty ? false : failures,
    ]
  }

  /// All shared properties are read in one `switch`, and cases that have the same payload are one case of it: a `switch`
  /// for each property would be most of the object code of a union.
  private var sharedView: View {
    var patterns: [(cases: [String], value: String)] = []
    var known: [SwiftType: Int] = [:]
    for (index, item) in cases.enumerated() {
      let pattern = ".\(item.name.name)(let event)"
      if let first = known[item.payload] {
        patterns[first].cases.append(pattern)
      } else {
        known[item.payload] = patterns.count
        patterns.append(([pattern], tuple(shared.map { "event.\($0.paths[index])" })))
      }
    }
    return [
      "properties": shared.enumerated().map { $1.view.adding(["index": $0]) }, "isAlone": shared.count == 1,
      "type": tuple(shared.map { $0.type.text + "?" }),
      "values": patterns.map { ["cases": $0.cases.joined(separator: ", "), "value": $0.value] as View },
      "none": tuple(shared.map { _ in "nil" }),
    ]
  }

  private func tuple(_ values: [String]) -> String {
    values.count == 1 ? values[0] : "(" + values.joined(separator: ", ") + ")"
  }
}

extension AlternativesAPI {
  fileprivate var view: View {
    ["cases": cases.map(\.view), "text": text?.name ?? "", "literal": isLiteral ? text?.name ?? "" : ""]
  }
}

extension UnionAPI.Case {
  fileprivate var view: View {
    doc.view().adding(["name": name.declared, "payload": payload.text, "indirect": isIndirect ? "indirect " : ""])
  }
}

extension UnionAPI.SharedProperty {
  fileprivate var view: View {
    doc.view().adding(["name": name.declared, "type": type.text])
  }
}

extension UnionAPI.EventValue {
  fileprivate var view: View { ["name": name, "value": path] }
}

extension UnionAPI.TextChange {
  fileprivate var view: View { value.view.adding(["change": change, "isOptional": isOptional]) }
}

extension UnionAPI.Pieces {
  fileprivate var view: View {
    ["name": name, "arguments": arguments.map { "\($0.label): event.\($0.path)" }.joined(separator: ", ")]
  }
}

extension UnionAPI.RunFailure {
  fileprivate var view: View {
    ["name": name, "status": status, "among": arrayLiteral(among.map(stringLiteral)), "message": message ?? ""]
  }
}
