import InvokerSpec

extension AppAPI {
  /// The view of the templates of an app.
  func view(_ access: String) -> View {
    let limits = limits.map { stringLiteral($0.wireName) + ": " + $0.value }
    return doc.view().adding([
      "access": access, "root": root, "facades": facades.map { $0.view(self) },
      "limits": limits.isEmpty ? "" : arrayLiteral(limits), "outputs": outputs?.text ?? "",
    ])
  }
}

extension AppAPI.Outputs {
  /// An `OutputPaths` expression.
  fileprivate var text: String {
    func list(_ path: [String]) -> String { arrayLiteral(path.map(stringLiteral)) }
    let discriminator = discriminator == "event" ? nil : "discriminator: " + stringLiteral(discriminator)
    let entries = events.map { stringLiteral($0.name) + ": " + list($0.path) }
    let events = entries.isEmpty ? nil : "events: " + arrayLiteral(entries)
    let reply = reply.map { "reply: " + list($0) }
    return "OutputPaths(" + [discriminator, events, reply].compactMap(\.self).joined(separator: ", ") + ")"
  }
}

extension AppAPI.Facade {
  fileprivate func view(_ app: AppAPI) -> View {
    doc.view().adding([
      "type": reach.suffix, "init": initializer,
      "session": reach == .any ? "client" : "client.session",
      "properties": properties.map { property in
        SwiftDoc([property.documentation]).view().adding([
          "name": property.name.declared, "member": property.name.name, "type": property.type.text,
        ])
      },
      "calls": calls.map { call in
        let names = Set(call.function.parameters.map(\.name.name))
        return call.view(on: "session").adding([
          "invoker": app.invoker, "request": app.request, "literal": stringLiteral(AppAPI.inputsParam),
          "inputs": call.function.parameters.first { $0.wireName == AppAPI.inputsParam }?.name.declared ?? "Inputs()",
          // The value of the variable uses a parameter with this name.
          "variable": names.contains("arguments") ? "sentArguments" : "arguments",
        ])
      },
    ])
  }
}
