import InvokerSpec

extension AppAPI {
  /// What the templates of an app see.
  func view(_ access: String) -> View {
    let limits = limits.map { stringLiteral($0.wireName) + ": " + $0.value }
    return doc.view().adding([
      "access": access, "root": root, "facades": facades.map { $0.view(self) },
      "limits": limits.isEmpty ? "" : arrayLiteral(limits), "outputs": outputs?.text ?? "",
    ])
  }
}

extension AppAPI.Outputs {
  /// An `OutputPlaces`, as an expression.
  fileprivate var text: String {
    func list(_ path: [String]) -> String { arrayLiteral(path.map(stringLiteral)) }
    let reply = reply.map { "reply: " + list($0) }
    let events = events.isEmpty
      ? nil : "events: " + arrayLiteral(events.map { stringLiteral($0.name) + ": " + list($0.path) })
    return "OutputPlaces(" + [reply, events].compactMap(\.self).joined(separator: ", ") + ")"
  }
}

extension AppAPI.Facade {
  fileprivate func view(_ app: AppAPI) -> View {
    doc.view().adding([
      "type": transport.suffix, "init": initializer,
      "session": transport == .any ? "client" : "client.session",
      "properties": properties.map { property in
        SwiftDoc([property.documentation]).view().adding([
          "name": property.name.declared, "member": property.name.name, "type": property.type.text,
        ])
      },
      "calls": calls.map { call in
        let inputs = call.function.parameters.first { $0.wireName == "inputs" }?.name.declared ?? "Inputs()"
        return call.view(on: "session").adding(["invoker": app.invoker, "request": app.request, "inputs": inputs])
      },
    ])
  }
}
