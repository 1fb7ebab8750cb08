import InvokerSpec
import YAMLTree

/// The part of an interface that its operation does not describe, from the extension of an exported document.
struct OwnOperation: Hashable {
  var file: String
  var interface: String
  /// The entry point without `session`.
  var place: [String]
  /// All other keys of the interface.
  var words: [YAMLText.Entry]
  /// The params in order, with what the request does not describe.
  var params: [YAMLText.Entry]
  /// The response modes, without their types.
  var modes: [YAMLText.Entry]

  init?(_ node: YAMLNode?) {
    guard let node, let file = node["file"]?.stringValue, isSpecName(file),
      let interface = node["interface"]?.stringValue
    else { return nil }
    self.file = file
    self.interface = interface
    place = node["entry_point"]?.stringValue?.split(separator: ".").dropFirst().map(String.init) ?? []
    params = entries(node["params"])
    modes = entries(node["response_modes"])
    words = entries(node).filter { !["file", "params", "response_modes"].contains($0.key) }
  }

  /// The response mode in the spec, as a param.
  var modeParam: String? {
    params.first { param in
      if case .mapping(let words) = param.value { words.contains { $0.key == "$mode" } } else { false }
    }?.key
  }
}

extension TypeWriter {
  /// The spec of an operation that was exported from one.
  func interface(_ operation: ImportedOperation, _ own: OwnOperation) -> String {
    var entries: [YAMLText.Entry] = [.init("invoker", .scalar("1"))] + own.words
    if let summary = operation.summary { entries.append(.init("summary", .text(summary))) }
    if let description = operation.description { entries.append(.init("description", .text(description))) }
    let params = params(operation, own)
    entries.append(.init("params", .mapping(params)))
    let modes = own.modes.map { mode -> YAMLText.Entry in
      let type = mode.key == "streaming" ? operation.events : operation.reply
      let key = mode.key == "streaming" ? "yields" : "returns"
      return .init(mode.key, .mapping(words(mode) + (type.map { [.init(key, mapping(of: $0))] } ?? [])))
    }
    entries.append(.init("response_modes", .mapping(modes)))
    entries = entries.ordered(for: .interface)
    func isSection(_ entry: YAMLText.Entry) -> Bool { entry.isSection || ["apps", "examples"].contains(entry.key) }
    let sections = [entries.filter { !isSection($0) }] + entries.filter(isSection).map { [$0] }
    return sections.map { $0.block(indent: 0) }.joined(separator: "\n")
  }

  private func params(_ operation: ImportedOperation, _ own: OwnOperation) -> [YAMLText.Entry] {
    let known = own.params.map { entry -> YAMLText.Entry in
      guard let described = operation.params.first(where: { $0.name == entry.key }) else { return entry }
      var words = words(param(described)).overridden(by: words(entry))
      words.removeAll { $0.key == "required" && $0.value == .scalar("false") }
      return .init(entry.key, .mapping(words))
    }
    return known + operation.params.filter { param in !own.params.contains { $0.key == param.name } }.map(param)
  }

  private func words(_ entry: YAMLText.Entry) -> [YAMLText.Entry] {
    if case .mapping(let words) = entry.value { words } else { [] }
  }
}

extension OpenAPIReader {
  /// Reads the params of an operation that was exported from a spec, by their names there.
  mutating func readOwnParams(_ entry: Entry, _ own: OwnOperation, _ operation: inout ImportedOperation) {
    for node in entry.node["parameters"]?.elements ?? [] {
      guard let name = node[ownKey]?["param"]?.stringValue, let schema = node["schema"] else { continue }
      let wireName = node["name"]?.stringValue ?? name
      operation.params.append(
        ImportedParam(
          name: name, wireName: wireName, place: node["in"]?.stringValue.flatMap(ParamPlace.init) ?? .query,
          type: type(schema), isRequired: node["required"]?.boolValue ?? false))
    }
    let media = entry.node["requestBody"]?["content"]?.entries?.first?.value
    let schema = media?["schema"]
    if let name = media?[ownKey]?["param"]?.stringValue, let schema {
      let isRequired = entry.node["requestBody"]?["required"]?.boolValue ?? false
      operation.params.append(
        ImportedParam(name: name, wireName: name, place: .body, type: type(schema), isRequired: isRequired))
      return
    }
    let fields = schema.map { object($0).properties } ?? []
    for field in fields where field.name != own.modeParam {
      operation.params.append(
        ImportedParam(
          name: field.name, wireName: field.name, place: .body, type: field.type, isRequired: field.isRequired))
    }
    if let mode = own.modeParam, fields.contains(where: { $0.name == mode }) { operation.mode = .init(name: mode) }
  }
}
