import YAMLTree

/// The nodes of an app, and the known types of their values.
struct Graph {
  /// The content of `data`, in order.
  private var nodes: [YAMLNode] = []
  private var byID: [String: YAMLNode] = [:]

  init(_ elements: [YAMLNode]) {
    for element in elements {
      guard let data = element["data"] else { continue }
      nodes.append(data)
      if let id = element["id"]?.stringValue { byID[id] = data }
    }
  }

  func nodes(of type: String) -> [YAMLNode] { nodes.filter { $0["type"]?.stringValue == type } }

  /// The type of the value that `[node, field]` refers to.
  func type(of selector: YAMLNode?) -> OutputType {
    let path = selector?.elements?.compactMap(\.stringValue) ?? []
    guard path.count == 2, let node = byID[path[0]] else { return .any }
    let field = path[1]
    switch (node["type"]?.stringValue, field) {
    case ("llm", "text"), ("template-transform", "output"): return .string
    case ("code", _): return OutputType(node["outputs"]?[field]?["type"]?.stringValue ?? "")
    case ("iteration", "output"): return OutputType(node["output_type"]?.stringValue ?? "")
    case ("parameter-extractor", _):
      let parameter = node["parameters"]?.elements?.first { $0["name"]?.stringValue == field }
      return OutputType(parameter?["type"]?.stringValue ?? "")
    case ("start", _):
      let variable = node["variables"]?.elements?.first { $0["variable"]?.stringValue == field }
      switch variable?["type"]?.stringValue {
      case "text-input", "paragraph", "select": return .string
      case "number": return .number
      case "checkbox": return .boolean
      case "json_object": return .object
      default: return .any
      }
    default: return .any
    }
  }
}
