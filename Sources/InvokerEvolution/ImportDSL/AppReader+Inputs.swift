import InvokerSpec
import YAMLTree

/// The inputs of an app.
extension AppReader {
  /// The description of an input, and the node of its type.
  typealias Variable = (node: YAMLNode, type: YAMLNode?)

  /// The variables of a start node.
  mutating func variables(of list: YAMLNode?) -> [Variable] { elements(of: list).map { ($0, $0["type"]) } }

  /// The form of an app without a graph: a list of mappings with one key each, which is the type.
  mutating func form(_ list: YAMLNode?) -> [Variable] {
    elements(of: list).compactMap { element in
      if let entry = element.entries?.first, element.entries?.count == 1 { return (entry.value, entry.key) }
      report(
        .dslBrokenPart, "an input of a form must be a mapping with one key, its type", at: element,
        fix: "write it as Dify does: 'text-input: {variable: …}'")
      return nil
    }
  }

  private mutating func elements(of list: YAMLNode?) -> [YAMLNode] {
    guard let list, !list.isNull else { return [] }
    if let elements = list.elements { return few(elements, "inputs", at: \.self) }
    report(.dslBrokenPart, "inputs must be a list, not \(list.kindName)", at: list, fix: "export the app again")
    return []
  }

  mutating func inputs(_ variables: [Variable]) -> [DifyApp.Input] {
    var inputs: [DifyApp.Input] = []
    for (variable, typeNode) in few(variables, "inputs", at: \.node) {
      guard let name = name(variable["variable"], of: "an input", in: variable) else { continue }
      let node = variable["variable"] ?? variable
      if let first = inputs.first(where: { $0.name == name }) {
        report(
          .dslDuplicateInput, "a second input \(quoted(name))", at: node,
          notes: [.init("the first one", at: first.location)],
          fix: "rename one of the two in Dify, and export the app again")
        continue
      }
      let type = type(variable, typeNode, named: name)
      inputs.append(
        DifyApp.Input(
          name: name, label: variable["label"]?.text ?? "", type: type,
          isRequired: variable["required"]?.boolValue ?? false,
          defaultValue: defaultValue(variable["default"], type), location: location(of: node)))
    }
    return inputs
  }

  // MARK: Types

  private mutating func type(_ variable: YAMLNode, _ typeNode: YAMLNode?, named name: String) -> InputType {
    let kinds = (variable["allowed_file_types"]?.elements ?? []).compactMap(\.stringValue).joined(separator: ", ")
    switch typeNode?.stringValue {
    case "text-input", "paragraph": return .text(longest: limit(variable))
    case "external_data_tool": return .text(longest: nil)
    case "select":
      let options = options(variable["options"])
      return options.isEmpty ? .text(longest: nil) : .choice(options)
    case "number": return .number
    case "checkbox": return .boolean
    case "json_object": return .object
    case "file": return .file(kinds: kinds)
    case "file-list": return .files(most: limit(variable), kinds: kinds)
    case let word:
      report(
        .dslUnknownType, "the input \(quoted(name)) has an unknown type, \(quoted(word ?? ""))",
        at: typeNode ?? variable, fix: "it accepts any JSON value; a later version of the tool may know the type")
      return .any
    }
  }

  /// The `max_length`. Exports also write `null` and 0 for no limit, and numbers in quotes.
  private func limit(_ variable: YAMLNode) -> Int? {
    guard let node = variable["max_length"], let limit = node.integerValue ?? node.stringValue.flatMap({ Int($0) })
    else {
      return nil
    }
    return limit > 0 ? limit : nil
  }

  /// The unique nonempty options.
  private mutating func options(_ list: YAMLNode?) -> [String] {
    var seen: Set<String> = []
    return (list?.elements ?? []).compactMap { node in
      guard let option = node.stringValue, option.contains(where: { !$0.isWhitespace }), seen.insert(option).inserted
      else { return nil }
      return isVisible(option, at: node) ? option : nil
    }
  }

  // MARK: Defaults

  /// The default as YAML. A default that the app itself would reject is ignored: exports contain an empty text if there
  /// is none.
  private func defaultValue(_ node: YAMLNode?, _ type: InputType) -> String? {
    guard let text = node?.text, !text.isEmpty else { return nil }
    switch type {
    case .text(let longest): return text.unicodeScalars.count <= longest ?? .max ? yamlText(printable(text)) : nil
    case .choice(let options): return options.contains(text) ? yamlText(text) : nil
    case .number: return Double(text).flatMap { $0.isFinite ? yamlNumber($0) : nil }
    case .boolean: return ["true", "false"].first { $0 == text.lowercased() }
    case .object, .any, .file, .files: return nil
    }
  }
}
