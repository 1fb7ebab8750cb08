import InvokerSpec
import YAMLTree

/// Brings specs in step with operations of a document.
///
/// A document, the specs, and what the last import took are compared at each place: what the document has changed since
/// then goes into the specs, what people have changed stays.
struct SpecMerger {
  var texts: SpecTexts
  let components: ImportedComponents
  var names: SpecNames
  let base: ImportLock
  /// How the document is called where something is no longer in it.
  let documentName: String
  var diagnostics: [Diagnostic] = []

  /// What the document says of each place, from everywhere that leads there.
  var facts: [String: Set<String>] = [:]
  /// Places of the specs that the walk has come by, whether the document speaks of them or not.
  var found: [String: Found] = [:]
  /// Places of the document's types in the specs.
  var wanted: [String: Wanted] = [:]
  var additions = Additions()
  /// How many types of the document stand in a place that could list a property, and how many do.
  private(set) var counts: [String: (types: Int, listing: Int)] = [:]
  private var visited: Set<Visit> = []

  /// Something of a spec that a document may have or not.
  struct Found {
    var file: String
    var entry: YAMLEntry
    var mapping: YAMLNode
    var kind: Kind

    enum Kind {
      case param(isRequired: Bool)
      case property(PropertySite)
      /// A case, a value of an enum, a mode or an error: nothing that a spec can call deprecated.
      case member(String)
    }
  }

  struct Wanted {
    var type: ImportedType
    var shape: Shape
    /// Those of all types that stand there.
    var all: Set<Shape>
  }

  private struct Visit: Hashable {
    var component: ImportedType
    var place: String
  }

  init(
    _ texts: SpecTexts, _ components: ImportedComponents, _ names: SpecNames, _ base: ImportLock, documentName: String
  ) {
    self.texts = texts
    self.components = components
    self.names = names
    self.base = base
    self.documentName = documentName
  }

  func writer(for file: String) -> TypeWriter {
    let names = names
    return TypeWriter(components: components) { names.places[$0]?.reference(from: file) ?? "#/types/" + $0 }
  }

  // MARK: Types

  /// Walks through a type of the document and the one of the specs that stands for it.
  mutating func merge(_ type: ImportedType, at site: Site) {
    if let reference = site.node["$ref"] {
      guard let target = texts.target(of: reference) else { return }
      pair(type, with: target)
      return merge(type, at: target)
    }
    let resolved = components.resolved(type)
    guard visited.insert(Visit(component: resolved, place: site.place)).inserted else { return }
    switch resolved.kind {
    case .object(let object): merge(object, at: site)
    case .union(let union): merge(union, at: site)
    case .enumeration(let values): merge(values, at: site)
    case .array(let element): merge(element, below: "items", "[]", site)
    case .dictionary(let element): merge(element, below: "additionalProperties", "{}", site)
    case .any, .string, .integer, .number, .boolean, .component: break
    }
  }

  private mutating func pair(_ type: ImportedType, with target: Site) {
    guard case .component(let name) = type.kind, let typeName = target.name else { return }
    names.pair(name, with: SpecNames.Place(file: target.file, name: typeName))
  }

  private mutating func merge(_ element: ImportedType, below word: String, _ mark: String, _ site: Site) {
    guard let node = site.node[word], node.entries != nil else { return }
    merge(element, at: Site(file: site.file, node: node, place: site.place + mark))
  }

  private mutating func merge(_ object: ImportedObject, at site: Site) {
    // Free objects are kept as JSON on purpose.
    guard
      site.isDeclared && site.node["additionalProperties"] == nil || site.node["properties"] != nil
        || site.node["allOf"] != nil, site.node["discriminator"] == nil
    else { return }
    var flattened = object
    var inherited: Set<String> = []
    for base in object.bases {
      guard let place = names.places[base], let target = baseSite(named: place.name, of: site) else { continue }
      merge(ImportedType(kind: .component(base), location: Location(startOf: "")), at: target)
      flattened.bases.removeAll { $0 == base }
      inherited.formUnion(texts.properties(of: target).map(\.site.place))
    }
    let existing = texts.properties(of: site)
    counts[site.place, default: (0, 0)].types += 1
    for property in existing where !inherited.contains(property.site.place) {
      counts[property.site.place, default: (0, 0)].types += 1
      found[property.site.place] = Found(
        file: property.owner.file, entry: property.entry,
        mapping: property.owner.node["properties"] ?? property.owner.node,
        kind: .property(property))
    }
    for property in components.properties(of: flattened) {
      let shape = components.shape(of: property.type, isRequired: property.isRequired)
      if let spec = existing.first(where: { $0.entry.name == property.name }) {
        counts[spec.site.place, default: (0, 0)].listing += 1
        note(property.type, shape, at: spec.site.place)
        merge(property.type, at: spec.site)
      } else {
        let place = site.place + "." + placeName(property.name)
        guard !wasRemoved(place) else { continue }
        additions.properties[site, default: []].append(property)
      }
    }
  }

  private func baseSite(named name: String, of site: Site) -> Site? {
    texts.bases(of: site).first { $0.name == name }
  }

  private mutating func merge(_ union: ImportedUnion, at site: Site) {
    guard let mapping = site.node["discriminator"]?["mapping"], let entries = mapping.entries else { return }
    for entry in entries {
      found[site.place + "=" + placeName(entry.name)] = Found(
        file: site.file, entry: entry, mapping: mapping, kind: .member("case"))
    }
    for item in union.cases {
      let place = site.place + "=" + placeName(item.value)
      let type = ImportedType(kind: .component(item.component), location: item.location)
      if let entry = entries.first(where: { $0.name == item.value }) {
        facts[place, default: []].insert("case")
        // A case may be written as a reference alone.
        let target = entry.value["$ref"] ?? entry.value
        guard let declared = texts.target(of: target) else { continue }
        pair(type, with: declared)
        merge(type, at: declared)
      } else if !wasRemoved(place) {
        additions.cases[site, default: []].add(item, named: \.value)
      }
    }
  }

  private mutating func merge(_ values: [String], at site: Site) {
    guard let list = site.node["enum"] else { return }
    let known = list.elements?.compactMap(\.stringValue) ?? list.entries?.map(\.name) ?? []
    for value in known {
      let entry = list.entries?.first { $0.name == value }
      let element = list.elements?.first { $0.stringValue == value }
      guard let key = entry?.key ?? element else { continue }
      found[site.place + "=" + placeName(value)] = Found(
        file: site.file, entry: entry ?? YAMLEntry(key: key, value: key), mapping: list, kind: .member("value"))
    }
    for value in values {
      let place = site.place + "=" + placeName(value)
      if known.contains(value) {
        facts[place, default: []].insert("value")
      } else if !wasRemoved(place) {
        additions.values[site, default: []].add(value, named: \.self)
      }
    }
  }

  // MARK: Places

  mutating func note(_ type: ImportedType, _ shape: Shape, at place: String) {
    wanted[place, default: Wanted(type: type, shape: shape, all: [])].all.insert(shape)
  }

  /// Turns shapes into facts, when all that leads to a place is known: what is not in all types of the document that
  /// stand there is not required.
  mutating func settleShapes() {
    for (place, shapes) in wanted {
      let isEverywhere = counts[place].map { $0.types <= $0.listing } ?? true
      let isRequired = isEverywhere && shapes.all.allSatisfy(\.isRequired)
      wanted[place]?.shape.isRequired = isRequired
      facts[place, default: []].formUnion(shapes.all.map { $0.required(isRequired).text })
    }
  }

  /// Whether the last import knew a place that the specs have no more, so that people have taken it out.
  mutating func wasRemoved(_ place: String) -> Bool {
    guard let fact = base.facts[place] else { return false }
    facts[place, default: []].insert(fact)
    return true
  }

  /// What stands in the lock after this import.
  var lockFacts: [String: String] { facts.mapValues { $0.sorted().joined(separator: " | ") } }
}

/// What is to be added to specs, by the type or file that it goes into.
struct Additions {
  var properties: [Site: [ImportedProperty]] = [:]
  var cases: [Site: [ImportedUnion.Case]] = [:]
  var values: [Site: [String]] = [:]
  /// Names that go into the `required` of an object type.
  var required: [Site: [String]] = [:]
  var params: [String: [ImportedParam]] = [:]
  var errors: [String: [ImportedError]] = [:]
  var modes: [String: [YAMLText.Entry]] = [:]
  /// Types that must be there, in the order in which they are asked for.
  var types: [ImportedType] = []
}

extension Array {
  /// Appends what is not there yet: several types of a document may stand in one place of the specs.
  mutating func add(_ element: Element, named name: (Element) -> String) {
    if !contains(where: { name($0) == name(element) }) { append(element) }
  }
}
