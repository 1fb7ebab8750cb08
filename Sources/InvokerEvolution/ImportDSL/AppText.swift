import InvokerSpec

/// Writes the spec of an app.
struct AppText {
  let name: String
  private(set) var text = ""
  private let interface: Interface
  /// The keys of a file's type.
  private let fileType: [Word]

  /// A key of the format, and its lines.
  private struct Word {
    let key: String
    let lines: [String]

    init(_ key: String, _ value: String = "", items: [String] = []) {
      self.key = key
      lines = [value.isEmpty ? "\(key):" : "\(key): \(value)"] + items.map { "  - \($0)" }
    }
  }

  init(_ app: DifyApp, name: String, interface: Interface, among specs: SpecSet, source: String) {
    self.name = name
    self.interface = interface
    fileType =
      specs.fileReference(of: interface).map { [Word("$ref", yamlText($0))] }
      ?? [Word("type", "object"), Word("additionalProperties", "true")]
    line("\(importedHeader) from \(yamlText(printable(source))). Remove this line to change the file by hand.")
    write(head(of: app), of: .app, indent: "")
    write(app)
  }

  /// The keys of the spec, except for the inputs and outputs.
  private func head(of app: DifyApp) -> [Word] {
    let description = app.description.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    var words = [
      Word("invoker", "1"), Word("app", yamlText(name)),
      Word("interface", "{$ref: \(yamlText(interface.location.path))}"),
    ]
    words += prose("title", app.name)
    if description.count == 1 { words += prose("summary", String(description[0])) }
    if description.count > 1 { words += prose("description", description.joined(separator: "\n\n")) }
    if interface.apps.contains(where: { $0.name == app.mode.kind }) { words.append(Word("kind", app.mode.kind)) }
    if app.mode.streamsOnly, interface.streaming != nil { words.append(Word("response_modes", "[streaming]")) }
    return words
  }

  /// Writes the keys in the order of the format.
  private mutating func write(_ words: [Word], of place: FormatPlace, indent: String) {
    for key in keyOrder(in: place) {
      for word in words where word.key == key { for text in word.lines { line(indent + text) } }
    }
  }

  private mutating func write(_ app: DifyApp) {
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
    if input.isRequired { words.append(Word("required", "true")) }
    if let value = input.defaultValue { words.append(Word("default", value)) }
    words += prose("description", description(of: input))
    line("  \(yamlText(input.name)):" + (words.isEmpty ? " {}" : ""))
    write(words, of: .argument, indent: "    ")
  }

  /// The keys that specify the values of an input.
  private func typeWords(of type: InputType) -> [Word] {
    switch type {
    case .text(let longest): [Word("type", "string")] + (longest.map { [Word("maxLength", String($0))] } ?? [])
    case .choice(let options): [Word("type", "string"), Word("enum", items: options.map(yamlText))]
    case .number: [Word("type", "number")]
    case .boolean: [Word("type", "boolean")]
    case .object: [Word("type", "object"), Word("additionalProperties", "true")]
    case .file: fileType
    case .files(let most, _):
      [Word("type", "array"), Word("items", "{\(fileType.flatMap(\.lines).joined(separator: ", "))}")]
        + (most.map { [Word("maxItems", String($0))] } ?? [])
    case .any: []
    }
  }

  /// The label and the accepted kinds of files.
  private func description(of input: DifyApp.Input) -> String {
    let label = input.label == input.name ? "" : input.label
    switch input.type {
    case .file(let kinds), .files(_, let kinds):
      return [label, kinds.isEmpty ? "" : "Takes \(kinds)."].filter { !$0.isEmpty }.joined(separator: "\n\n")
    default: return label
    }
  }

  /// A key with a text for readers; empty if the text is empty.
  private func prose(_ key: String, _ text: String) -> [Word] {
    let text = printable(text)
    return text.contains { !$0.isWhitespace } ? [Word(key, yamlText(text))] : []
  }

  private mutating func line(_ line: String) { text += line + "\n" }
}

extension OutputType {
  /// The keys as written between braces; empty for any value.
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
  /// A reference to the type of the files that an interface accepts: the element type of its param `files`.
  fileprivate func fileReference(of interface: Interface) -> String? {
    guard case .array(let element)? = interface.params.first(where: { $0.name == "files" })?.type?.type,
      case .named(let reference) = element.type, let declaration = types[reference.name], !declaration.isInPlace
    else { return nil }
    return "\(declaration.location.path)#/types/\(declaration.name)"
  }
}
