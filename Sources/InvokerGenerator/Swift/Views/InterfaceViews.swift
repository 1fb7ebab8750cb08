import InvokerSpec

extension InterfaceAPI {
  /// The view of the templates of an interface and its request.
  func view(_ access: String) -> View {
    let results = modes.map(\.result)
    return doc.view().adding([
      "access": access, "root": root, "entryPoint": entryPoint, "descriptor": descriptor,
      "modes": modes.map(\.view), "facades": facades.map { $0.view(root) },
      "answer": results.count == 2 ? SwiftType.answer(results[0], results[1]).text : "",
      "aliases": aliases.map { $0.view(access) }, "arguments": request.arguments.map(\.view),
    ])
  }
}

extension SwiftType {
  /// A response in a mode that is known only at run time.
  fileprivate static func answer(_ stream: SwiftType, _ reply: SwiftType) -> SwiftType {
    guard case .generic(_, let events) = stream else { return reply }
    return .generic("Answer", events + [reply])
  }
}

extension InterfaceAPI.Mode {
  fileprivate var view: View {
    doc.view().adding(["mode": mode.rawValue, "function": mode.function, "result": result == .void ? "" : result.text])
  }
}

extension InterfaceAPI.Facade {
  fileprivate func view(_ root: String) -> View {
    doc.view().adding(["type": type, "calls": calls.map { $0.view(on: "invoker") }])
  }
}

extension InterfaceAPI.Call {
  /// - Parameter property: the property that carries the call, which a parameter of the same name would hide.
  func view(on property: String) -> View {
    let isHidden = function.parameters.contains { $0.name.name == property }
    return function.doc.view(function.doc.availability == nil ? function.parameters : []).adding([
      "head": function.text, "function": function.name, "mode": mode.rawValue,
      "callee": isHidden ? "self." + property : property, "arguments": forwarded.joined(separator: ", "),
    ])
  }
}

extension InterfaceAPI.Request {
  /// The view of the template of a request.
  func view(_ access: String, _ root: String) -> View {
    doc.view().adding([
      "access": access, "root": root, "properties": properties.map { $0.view(access) },
      "inits": initializers.map(\.view),
    ])
  }
}

extension InterfaceAPI.Initializer {
  fileprivate var view: View {
    function.doc.view().adding([
      "head": function.text, "forwarded": forwarded.joined(separator: ", "), "assignments": assignments.map(\.text),
    ])
  }
}

extension InterfaceAPI.Argument {
  fileprivate var view: View {
    let set =
      switch setting {
      case .whereGiven: "set"
      case .unlessEmpty: "setUnlessEmpty"
      case .orNull: "setOrNull"
      }
    return ["set": set, "literal": stringLiteral(wireName), "value": value]
  }
}
