import InvokerSpec
import YAMLTree

extension SpecMerger {
  /// Traverses an operation and the corresponding interface.
  mutating func merge(_ operation: ImportedOperation, in file: String) {
    guard let root = texts.files[file]?.root, let interface = root["interface"]?.stringValue else { return }
    mergeParams(operation, interface, root, file)
    mergeMode("blocking", "returns", operation.reply, isEmpty: operation.isEmpty, interface, root, file)
    mergeMode("streaming", "yields", operation.events, interface, root, file)
    mergeErrors(operation, interface, root, file)
  }

  private mutating func mergeParams(
    _ operation: ImportedOperation, _ interface: String, _ root: YAMLNode, _ file: String
  ) {
    guard let params = root["params"], let entries = params.entries else { return }
    let service = root["transports"]?["service_api"]
    let needed = Set(service?["required"]?.elements?.compactMap(\.stringValue) ?? [])
    for entry in entries where entry.value["$mode"] == nil {
      let isRequired = entry.value["required"]?.boolValue == true || needed.contains(entry.name)
      found[interface + "?" + placeName(entry.name)] = Found(
        file: file, entry: entry, mapping: params, kind: .param(isRequired: isRequired))
    }
    let names = placeholders(of: operation, in: service?["request"]?.stringValue ?? "", service?["headers"])
    for param in operation.params {
      let name = names[param.name] ?? param.name
      let place = interface + "?" + placeName(name)
      if let entry = entries.first(where: { $0.name == name }) {
        note(param.type, components.shape(of: param.type, isRequired: param.isRequired), at: place)
        merge(param.type, at: Site(file: file, node: entry.value, place: place))
      } else if !wasRemoved(place) {
        additions.params[file, default: []].add(param, named: \.name)
      }
    }
  }

  /// The names of an operation's path, query, and header params in the route and headers of a spec.
  private func placeholders(
    of operation: ImportedOperation, in route: String, _ headers: YAMLNode?
  ) -> [String: String] {
    func names(_ path: some StringProtocol) -> [String] {
      path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
    let parts = route.split(separator: "?", maxSplits: 1)
    var result = Dictionary(zip(names(operation.routePath), names(parts.first ?? ""))) { first, _ in first }
    func add(_ wireName: some StringProtocol, _ value: some StringProtocol, _ place: ParamPlace) {
      guard value.hasPrefix("{"),
        let param = operation.params.first(where: { $0.place == place && $0.wireName == wireName })
      else { return }
      result[param.name] = String(value.filter { !"{*,}".contains($0) })
    }
    for item in parts.dropFirst().first?.split(separator: "&") ?? [] {
      let sides = item.split(separator: "=", maxSplits: 1)
      if sides.count == 2 { add(sides[0], sides[1], .query) }
    }
    for entry in headers?.entries ?? [] { add(entry.name, entry.value.stringValue ?? "", .header) }
    return result
  }

  private mutating func mergeMode(
    _ mode: String, _ word: String, _ type: ImportedType?, isEmpty: Bool = false, _ interface: String,
    _ root: YAMLNode, _ file: String
  ) {
    guard let modes = root["response_modes"] else { return }
    let place = interface + "/" + mode
    let entry = modes.entries?.first { $0.name == mode }
    if let entry { found[place] = Found(file: file, entry: entry, mapping: modes, kind: .member("mode")) }
    guard let type else {
      if isEmpty, entry != nil { facts[place, default: []].insert("mode") }
      return
    }
    if entry != nil, entry?.value[word] == nil {
      // The spec says that the content does not matter.
      facts[place, default: []].insert("mode")
    } else if let node = entry?.value[word] {
      facts[place, default: []].insert("mode")
      merge(type, at: Site(file: file, node: node, place: place))
    } else if !wasRemoved(place) {
      additions.types.append(type)
      additions.modes[file, default: []].append(
        .init(mode, .mapping([.init(word, writer(for: file).mapping(ofNonNull: type))])))
    }
  }

  private mutating func mergeErrors(
    _ operation: ImportedOperation, _ interface: String, _ root: YAMLNode, _ file: String
  ) {
    let errors = root["errors"]
    for entry in errors?.entries ?? [] {
      found[interface + "!" + placeName(entry.name)] = Found(
        file: file, entry: entry, mapping: errors ?? root, kind: .member("error"))
    }
    for error in operation.errors {
      let place = interface + "!" + placeName(error.code)
      if errors?[error.code] != nil {
        facts[place, default: []].insert("error")
      } else if !wasRemoved(place) {
        additions.errors[file, default: []].add(error, named: \.code)
      }
    }
  }
}
