import InvokerSpec

/// The declarations of an interface's calls.
struct Signatures {
  let interface: Interface
  let writer: PageWriter

  /// The functions of each transport, grouped by entry point.
  var swift: String {
    let facades = writer.api(of: interface).facades.map { facade in
      let calls = facade.calls.filter { !$0.isFormer }
      return (["// " + facade.receiver] + calls.map { fitted($0.function.text, width: 80) }).joined(separator: "\n")
    }
    return facades.joined(separator: "\n\n")
  }

  /// The call as the platform's SDK for Python declares it, without the params that its transport doesn't accept. A
  /// param whose name isn't valid in Python is a key of a dictionary.
  var python: String {
    var needed: [String] = []
    var others: [String] = []
    for param in interface.params(on: .plugin) where isPythonName(param.name) {
      switch param.kind {
      case .mode(let selection):
        let values = interface.modes.compactMap(selection.value)
        let usual = selection.value(of: selection.defaultMode).map { " = " + pythonExpression($0) } ?? ""
        others.append("\(param.name): Literal[\(values.map(pythonExpression).joined(separator: ", "))]\(usual)")
      case .value(let use):
        let isNeeded = interface.carriage(of: param, on: .plugin) == .required
        // In Python, a param without a default can't follow one with a default.
        if isNeeded {
          needed.append(param.name + ": " + pythonType(use))
        } else {
          others.append(param.name + ": " + pythonType(use) + " | None = None")
        }
      }
    }
    let hasOtherNames = interface.params(on: .plugin).contains { !isPythonName($0.name) }
    let parameters = needed + others + (hasOtherNames ? ["**others: Any"] : [])
    let name = interface.isCall ? interface.entryPoint.last ?? "" : "invoke"
    return "def \(name)(\n    self,\n    " + parameters.map { $0 + ",\n" }.joined(separator: "    ") + ") -> "
      + result + ": ..."
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
