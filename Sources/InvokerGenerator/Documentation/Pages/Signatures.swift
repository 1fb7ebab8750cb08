import InvokerSpec

/// How `invoke` is declared.
struct Signatures {
  let interface: Interface
  let writer: PageWriter

  /// A function for each mode.
  var swift: String {
    let params = writer.types.params(of: interface)
    func function(_ mode: ModeName, _ modeType: String, _ result: String) -> String {
      let isDefault = interface.params.contains { $0.kind == .mode(mode) }
      let parameters = params.map { param in
        param.type.map { param.declaration(type: $0, default: param.defaultValue) }
          ?? param.declaration(type: modeType, default: isDefault ? "." + mode.rawValue : nil)
      }
      return "func invoke(\n  " + parameters.joined(separator: ",\n  ")
        + "\n) async throws(InvocationError) -> " + result
    }
    let streaming = interface.streaming.map {
      function(.streaming, "StreamingMode", "InvocationStream<\(writer.types.type($0.yields.type))>")
    }
    let blocking = interface.blocking.map {
      function(.blocking, "BlockingMode", writer.types.result(of: $0))
    }
    return [streaming, blocking].compactMap(\.self).joined(separator: "\n\n")
  }

  /// As the platform's SDK for Python declares it: without the params that its transport does not take.
  var python: String {
    var needed: [String] = []
    var others: [String] = []
    for param in interface.params(on: .plugin) {
      switch param.kind {
      case .mode(let mode):
        others.append("\(param.name): Literal[\(modes)] = \"\(mode.rawValue)\"")
      case .value(let use):
        let isNeeded = interface.carriage(of: param, on: .plugin) == .required
        // Python takes none without a default behind one that has it.
        if isNeeded {
          needed.append(param.name + ": " + pythonType(use))
        } else {
          others.append(param.name + ": " + pythonType(use) + " | None = None")
        }
      }
    }
    let parameters = needed + others
    return "def invoke(\n    self,\n    " + parameters.map { $0 + ",\n" }.joined(separator: "    ") + ") -> "
      + result + ": ..."
  }

  private var modes: String {
    let modes = [interface.streaming.map { _ in "streaming" }, interface.blocking.map { _ in "blocking" }]
    return modes.compactMap { $0.map { "\"\($0)\"" } }.joined(separator: ", ")
  }

  private var result: String {
    [interface.streaming.map { _ in "Generator[dict, None, None]" }, interface.blocking.map { _ in "dict" }]
      .compactMap(\.self).joined(separator: " | ")
  }

  private func pythonType(_ use: TypeUse) -> String {
    switch writer.types.resolved(use.type) {
    case .string: "str"
    case .integer: "int"
    case .number: "float"
    case .boolean: "bool"
    case .any: "Any"
    case .array: "list"
    case .dictionary: "dict"
    case .named(let reference):
      if case .enumeration? = writer.specs.types[reference.name]?.kind { "str" } else { "dict" }
    }
  }
}
