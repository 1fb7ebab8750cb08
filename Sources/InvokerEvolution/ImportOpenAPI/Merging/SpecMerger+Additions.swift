import InvokerSpec
import YAMLTree

extension SpecMerger {
  /// Adds elements that are missing in the specs.
  mutating func applyAdditions() {
    for (site, listed) in additions.properties.inOrder {
      let properties = shared(listed, at: site)
      add(properties, to: site)
      additions.types += properties.map(\.type)
    }
    for (site, names) in additions.required.inOrder { require(names, of: site) }
    for (site, cases) in additions.cases.inOrder {
      guard let mapping = site.node["discriminator"]?["mapping"] else { continue }
      let types = cases.map { ImportedType(kind: .component($0.component), location: $0.location) }
      let writer = writer(for: site.file)
      let entries = zip(cases, types).map { YAMLText.Entry($0.value, writer.mapping(of: $1)) }
      texts.files[site.file]?.add(entries, to: mapping)
      additions.types += types
    }
    for (site, values) in additions.values.inOrder {
      guard let list = site.node["enum"] else { continue }
      if list.elements != nil {
        texts.files[site.file]?.add(values.map { .text($0) }, to: list)
      } else {
        texts.files[site.file]?.add(values.map { .init($0, .scalar("")) }, to: list)
      }
    }
    for file in additions.params.keys.sorted() { addParams(additions.params[file] ?? [], to: file) }
    for file in additions.modes.keys.sorted() {
      guard let modes = texts.files[file]?.root["response_modes"] else { continue }
      texts.files[file]?.add(additions.modes[file] ?? [], to: modes)
    }
    for file in additions.errors.keys.sorted() {
      let writer = writer(for: file)
      let entries = (additions.errors[file] ?? []).map { YAMLText.Entry($0.code, writer.error($0)) }
      addToSection("errors", entries, of: file, afterBlankLines: false)
    }
    addTypes()
  }

  /// The unique properties. Properties that all of the document's types at this place require are required.
  private func shared(_ listed: [ImportedProperty], at site: Site) -> [ImportedProperty] {
    var properties: [ImportedProperty] = []
    let bases = texts.bases(of: site)
    for var property in listed where !properties.contains(where: { $0.name == property.name }) {
      // The property is added to a base.
      if bases.contains(where: { additions.properties[$0]?.contains { $0.name == property.name } == true }) { continue }
      let same = listed.filter { $0.name == property.name }
      property.isRequired = same.count == counts[site.place]?.types && same.allSatisfy(\.isRequired)
      properties.append(property)
    }
    return properties
  }

  private mutating func add(_ properties: [ImportedProperty], to site: Site) {
    let writer = writer(for: site.file)
    let entries = properties.map { YAMLText.Entry($0.name, writer.mapping(of: $0.type)) }
    if let mapping = site.node["properties"], mapping.entries != nil {
      texts.files[site.file]?.add(entries, to: mapping)
    } else {
      texts.files[site.file]?.add([.init("properties", .mapping(entries))], to: site.node)
    }
    let required = properties.filter(\.isRequired).map(\.name)
    for name in required { additions.required[site, default: []].add(name, named: \.self) }
  }

  private mutating func require(_ names: [String], of site: Site) {
    let texts = names.map { YAMLText.text($0) }
    if let list = site.node["required"], list.elements != nil {
      self.texts.files[site.file]?.add(texts, to: list)
    } else {
      self.texts.files[site.file]?.add([.init("required", .list(texts))], to: site.node)
    }
  }

  private mutating func addParams(_ params: [ImportedParam], to file: String) {
    guard let root = texts.files[file]?.root, let mapping = root["params"] else { return }
    let writer = writer(for: file)
    texts.files[file]?.add(params.map(writer.param), to: mapping)
    additions.types += params.map(\.type)
    let query = params.filter { $0.place == .query }
    guard let service = root["transports"]?["service_api"], let request = service["request"],
      let route = request.stringValue
    else { return }
    if !query.isEmpty {
      let items = query.map { $0.wireName + "=" + $0.placeholder }.joined(separator: "&")
      texts.files[file]?.replace(request, with: .text(route + (route.contains("?") ? "&" : "?") + items))
    }
    let headers = params.filter { $0.place == .header }.map(writer.header)
    guard !headers.isEmpty else { return }
    if let mapping = service["headers"], mapping.entries != nil {
      texts.files[file]?.add(headers, to: mapping)
    } else {
      texts.files[file]?.add([.init("headers", .mapping(headers))], to: service)
    }
  }

  // MARK: Declarations

  /// Declares the referenced components that have no place in the specs.
  private mutating func addTypes() {
    var declared: Set<String> = []
    var entries: [String: [(order: Int?, entry: YAMLText.Entry)]] = [:]
    var pending = additions.types.flatMap(\.components)
    var next = 0
    while next < pending.count {
      let component = pending[next]
      next += 1
      guard let place = names.places[component], let type = components[component], declared.insert(component).inserted,
        texts.files[place.file]?.root["types"]?[place.name] == nil
      else { continue }
      let words = writer(for: place.file).declaration(of: type)
      entries[place.file, default: []].append((additions.order[component], .init(place.name, .mapping(words))))
      // The cases of a union follow it.
      pending.insert(contentsOf: type.components, at: type.union == nil ? pending.count : next)
    }
    for (file, added) in entries.sorted(by: { $0.key < $1.key }) {
      let inOrder = added.filter { $0.order != nil }.sorted { ($0.order ?? 0) < ($1.order ?? 0) }
      let others = added.filter { $0.order == nil }
      addToSection("types", (inOrder + others).map(\.entry), of: file, afterBlankLines: true)
    }
  }

  private mutating func addToSection(
    _ section: String, _ entries: [YAMLText.Entry], of file: String, afterBlankLines: Bool
  ) {
    if texts.files[file] == nil { texts.files[file] = SpecText(path: file, bytes: Array("invoker: 1\n".utf8)) }
    if let mapping = texts.files[file]?.root[section], mapping.entries != nil {
      texts.files[file]?.add(entries, to: mapping, afterBlankLines: afterBlankLines)
    } else {
      let blocks = entries.map { $0.block(indent: 2) }
      texts.files[file]?.append("\(section):\n" + blocks.joined(separator: afterBlankLines ? "\n" : ""))
    }
  }
}

extension [Site: [ImportedProperty]] { fileprivate var inOrder: [(Site, [ImportedProperty])] { sortedByPlace(self) } }
extension [Site: [ImportedUnion.Case]] {
  fileprivate var inOrder: [(Site, [ImportedUnion.Case])] { sortedByPlace(self) }
}
extension [Site: [String]] { fileprivate var inOrder: [(Site, [String])] { sortedByPlace(self) } }

private func sortedByPlace<Value>(_ additions: [Site: Value]) -> [(Site, Value)] {
  additions.sorted { ($0.key.file, $0.key.place) < ($1.key.file, $1.key.place) }.map { ($0.key, $0.value) }
}
