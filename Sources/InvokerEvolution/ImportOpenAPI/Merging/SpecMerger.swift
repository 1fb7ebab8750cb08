import InvokerSpec
import YAMLTree

/// Updates specs with operations of a document.
///
/// At each place, it compares the document, the specs, and the result of the last import. Changes that the document has
/// made since then are applied to the specs; changes by users are kept.
struct SpecMerger {
  var texts: SpecTexts
  let components: ImportedComponents
  var names: SpecNames
  let base: ImportLock
  /// The name of the document in messages about elements that it no longer contains.
  let documentName: String
  var diagnostics: [Diagnostic] = []

  /// The facts from the document for each place, from all references to it.
  var facts: [String: Set<String>] = [:]
  /// The places of the specs that the traversal has reached, whether the document describes them or not.
  var found: [String: Found] = [:]
  /// Places of the document's types in the specs.
  var wanted: [String: Wanted] = [:]
  var additions = Additions()
  /// The number of the document's types at a place that can list a property, and the number of those that list it.
  private(set) var counts: [String: (types: Int, listing: Int)] = [:]
  private var visited: Set<Visit> = []

  /// An element of a spec that the document may contain.
  struct Found {
    var file: String
    var entry: YAMLEntry
    var mapping: YAMLNode
    var kind: Kind

    enum Kind {
      case param(isRequired: Bool)
      case property(PropertySite)
      /// A case, a value of an enum, a mode, or an error, which can't be marked as deprecated in a spec.
      case member(String)
    }
  }

  struct Wanted {
    var type: ImportedType
    var shape: Shape
    /// The shapes of all types at this place.
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

  /// Traverses a type of the document and the corresponding type of the specs.
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
    case .any, .string, .integer, .number, .boolean, .alternatives, .component: break
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
    // Free-form objects are deliberately kept as JSON.
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
        // A case can consist of only a reference.
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

  /// Converts shapes to facts after all references to a place are known. A member that isn't in all of the document's
  /// types at its place isn't required.
  mutating func settleShapes() {
    for (place, shapes) in wanted {
      let isEverywhere = counts[place].map { $0.types <= $0.listing } ?? true
      let isRequired = isEverywhere && shapes.all.allSatisfy(\.isRequired)
      wanted[place]?.shape.isRequired = isRequired
      facts[place, default: []].formUnion(shapes.all.map { $0.required(isRequired).text })
    }
  }

  /// Returns whether the specs no longer contain a place of the last import, which means that a user has removed it.
  mutating func wasRemoved(_ place: String) -> Bool {
    guard let fact = base.facts[place] else { return false }
    facts[place, default: []].insert(fact)
    return true
  }

  /// The facts in the lock after this import.
  var lockFacts: [String: String] { facts.mapValues { $0.sorted().joined(separator: " | ") } }
}

/// The elements to be added to specs, by the type or file that they are added to.
struct Additions {
  var properties: [Site: [ImportedProperty]] = [:]
  var cases: [Site: [ImportedUnion.Case]] = [:]
  var values: [Site: [String]] = [:]
  /// Names to be added to the `required` list of an object type.
  var required: [Site: [String]] = [:]
  var params: [String: [ImportedParam]] = [:]
  var errors: [String: [ImportedError]] = [:]
  var modes: [String: [YAMLText.Entry]] = [:]
  /// Types that must be declared, in the order of the requests.
  var types: [ImportedType] = []
  /// The order of types that were exported from specs.
  var order: [String: Int] = [:]
}

extension Array {
  /// Appends an element if it doesn't exist yet, because several types of a document can correspond to one place of the
  /// specs.
  mutating func add(_ element: Element, named name: (Element) -> String) {
    if !contains(where: { name($0) == name(element) }) { append(element) }
  }
}
