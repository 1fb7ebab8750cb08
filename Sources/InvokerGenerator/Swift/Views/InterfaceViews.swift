import InvokerSpec

extension InterfaceAPI {
  /// The view of the templates of an interface and its request.
  func view(_ access: String) -> View {
    let results = modes.map(\.result)
    return doc.view().adding([
      "access": access, "root": root, "entryPoint": entryPoint, "descriptor": descriptor,
      "modes": modes.map(\.view), "pages": pages?.view ?? false, "facades": facades.map { $0.view(root) },
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

extension PagesAPI {
  fileprivate var view: View {
    doc.view().adding([
      "result": result.text, "elements": elements, "conditions": conditions.joined(separator: ", "), "step": step,
    ])
  }
}

extension InterfaceAPI.Facade {
  fileprivate func view(_ root: String) -> View {
    let isOnSession = isShared && type == Reach.any.client
    let calls = calls.map { call in
      guard isShared else { return call.view(on: "invoker") }
      let session = isOnSession ? "self" : call.callee("session")
      return call.view(on: "session").adding(["callee": "\(root)Invoker(session: \(session))"])
    }
    return doc.view().adding(["type": type, "isShared": isShared, "calls": calls])
  }
}

extension InterfaceAPI.Call {
  /// - Parameter property: the property that carries the call, which a parameter of the same name would hide.
  func view(on property: String) -> View {
    function.doc.view(isFormer ? [] : function.parameters).adding([
      "head": function.text, "function": sender, "isLazy": function.isLazy, "mode": mode.rawValue,
      "callee": callee(property), "arguments": forwarded.joined(separator: ", "),
    ])
  }

  /// A property in the body of the call, where a parameter can have the same name.
  fileprivate func callee(_ property: String) -> String {
    function.parameters.contains { $0.name.name == property } ? "self." + property : property
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
