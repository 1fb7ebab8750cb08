import InvokerSpec

/// Writes the binding of an app as a spec file.
struct BindingText {
  let name: String
  private(set) var text = ""
  private let interface: Interface
  /// The words of the type of a file.
  private let fileType: [String]

  init(_ app: DifyApp, name: String, interface: Interface, among specs: SpecSet, source: String) {
    self.name = name
    self.interface = interface
    fileType =
      specs.fileReference(of: interface).map { ["$ref: \(yamlText($0))"] }
      ?? ["type: object", "additionalProperties: true"]
    line("\(importedHeader) from \(yamlText(printable(source))). Remove this line to change the file by hand.")
    line("invoker: 1")
    line("binding: \(yamlText(name))")
    write(app)
  }

  private mutating func write(_ app: DifyApp) {
    prose("title", app.name)
    let description = app.description.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    if description.count == 1 { prose("summary", String(description[0])) }
    if description.count > 1 { prose("description", description.joined(separator: "\n\n")) }
    line("interface: {$ref: \(yamlText(interface.location.path))}")
    if interface.apps.contains(where: { $0.name == app.mode.app }) { line("app: \(app.mode.app)") }
    if app.mode.streamsOnly, interface.streaming != nil { line("response_modes: [streaming]") }

    line("")
    line(app.inputs.isEmpty ? "inputs: {}" : "inputs:")
    for input in app.inputs { write(input) }
    guard !app.outputs.isEmpty else { return }
    line("")
    line("outputs:")
    for output in app.outputs { line("  \(yamlText(output.name)): {\(output.type.words)}") }
  }

  private mutating func write(_ input: DifyApp.Input) {
    var words = typeWords(of: input.type)
    if input.isRequired { words.append("required: true") }
    if let value = input.defaultValue { words.append("default: \(value)") }
    let description = printable(description(of: input))
    if description.contains(where: { !$0.isWhitespace }) { words.append("description: \(yamlText(description))") }
    line("  \(yamlText(input.name)):" + (words.isEmpty ? " {}" : ""))
    for word in words { line("    \(word)") }
  }

  /// The lines that say which values an input takes.
  private func typeWords(of type: InputType) -> [String] {
    switch type {
    case .text(let longest): ["type: string"] + (longest.map { ["maxLength: \($0)"] } ?? [])
    case .choice(let options): ["type: string", "enum:"] + options.map { "  - \(yamlText($0))" }
    case .number: ["type: number"]
    case .boolean: ["type: boolean"]
    case .object: ["type: object", "additionalProperties: true"]
    case .file: fileType
    case .files(let most, _):
      ["type: array", "items: {\(fileType.joined(separator: ", "))}"] + (most.map { ["maxItems: \($0)"] } ?? [])
    case .any: []
    }
  }

  /// The label, and which kinds of files are taken.
  private func description(of input: DifyApp.Input) -> String {
    let label = input.label == input.name ? "" : input.label
    switch input.type {
    case .file(let kinds), .files(_, let kinds):
      return [label, kinds.isEmpty ? "" : "Takes \(kinds)."].filter { !$0.isEmpty }.joined(separator: "\n\n")
    default: return label
    }
  }

  /// A key with a text for people; nothing where it is empty.
  private mutating func prose(_ key: String, _ text: String) {
    let text = printable(text)
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    line("\(key): \(yamlText(text))")
  }

  private mutating func line(_ line: String) { text += line + "\n" }
}

extension OutputType {
  /// As it stands between braces; nothing for any value.
  fileprivate var words: String {
    switch self {
    case .string: "type: string"
    case .number: "type: number"
    case .boolean: "type: boolean"
    case .object: "type: object, additionalProperties: true"
    case .array(let element): "type: array, items: {\(element.words)}"
    case .any: ""
    }
  }
}

extension SpecSet {
  /// A reference to the type of the files that an interface takes: that of the elements of its param `files`.
  fileprivate func fileReference(of interface: Interface) -> String? {
    guard case .array(let element)? = interface.params.first(where: { $0.name == "files" })?.type?.type,
      case .named(let reference) = element.type, let declaration = types[reference.name], !declaration.isInPlace
    else { return nil }
    return "\(declaration.location.path)#/types/\(declaration.name)"
  }
}
