import InvokerGenerator
import InvokerSpec

/// The place of a component schema in the specs.
struct SpecNames {
  struct Place: Hashable {
    var file: String
    /// `ChatEvent.Message`
    var name: String

    /// The reference to the type from a file.
    func reference(from other: String) -> String { (file == other ? "" : file) + "#/types/" + name }
  }

  private(set) var places: [String: Place] = [:]
  /// The existing types in the specs, by name.
  private let existing: [String: Place]
  /// The Swift names that new types can't have.
  private var taken: Set<String>

  /// The file for types that several interfaces share.
  static let sharedFile = "types.yaml"

  /// - Parameter existing: the existing types in the specs, each with its file.
  init(existing: [String: String]) {
    self.existing = Dictionary(uniqueKeysWithValues: existing.map { ($0, Place(file: $1, name: $0)) })
    taken = Set(existing.keys.map(swiftTypeName))
  }

  /// Records that a type of the specs corresponds to `component` in the document. Only the first call for a component
  /// has an effect.
  mutating func pair(_ component: String, with place: Place) {
    if places[component] == nil { places[component] = place }
    taken.insert(swiftTypeName(place.name))
  }

  /// Gives the types of an exported document their places. Types that exist stay where they are.
  mutating func restore(_ types: [(type: String, file: String)]) {
    for (type, file) in types { pair(type, with: existing[type] ?? Place(file: file, name: type)) }
  }

  /// Names the components that have no place yet. Components that only one interface uses are in its file, and its
  /// reply and events are named after it. The other components keep their names in the document.
  mutating func nameAll(
    _ operations: [(operation: ImportedOperation, interface: String, file: String)], _ components: ImportedComponents
  ) {
    taken.formUnion(operations.flatMap { swiftTypeNames(ofInterface: $0.interface) })
    let reached = operations.map { components.reach([$0.operation.reply, $0.operation.events].compactMap(\.self)) }
    let inParams = operations.map { components.reach($0.operation.params.map(\.type)) }
    var owners: [String: Set<String>] = [:]
    for (index, item) in operations.enumerated() {
      for name in reached[index].union(inParams[index]) { owners[name, default: []].insert(item.file) }
    }
    // The names of components that keep them. Nested types must not hide these names.
    let cases = Set(components.values.flatMap { $0.union?.cases.map(\.component) ?? [] })
    let outer = Set(owners.keys.filter { !cases.contains($0) }.map { swiftTypeName(typeName($0)) })
    for (index, item) in operations.enumerated() {
      let root = pascalCase(item.interface)
      let used = operations.indices.filter { $0 != index }.flatMap { Array(reached[$0]) }
      func isOwn(_ name: String) -> Bool { owners[name] == [item.file] && !used.contains(name) }
      if case .component(let name)? = item.operation.reply?.kind, isOwn(name) { add(name, root + "Reply", item.file) }
      if case .component(let name)? = item.operation.events?.kind, isOwn(name) {
        add(name, root + "Event", item.file)
        guard let event = places[name], let union = components[name]?.union else { continue }
        for item in union.cases where isOwn(item.component) {
          let own = pascalCase(item.value)
          let isClear = !outer.contains(swiftTypeName(own)) && isUsableTypeName(own)
          add(item.component, event.name + "." + own + (isClear ? "" : "Event"), event.file)
        }
      }
    }
    for name in owners.keys.sorted() {
      add(name, typeName(name), owners[name]?.count == 1 ? owners[name]?.first ?? Self.sharedFile : Self.sharedFile)
    }
  }

  /// - Note: An existing type of the specs with the same name is considered the same type.
  private mutating func add(_ component: String, _ wanted: String, _ file: String) {
    guard places[component] == nil else { return }
    if let existing = existing[wanted], !places.values.contains(existing) {
      places[component] = existing
      return
    }
    func isTaken(_ name: String) -> Bool { taken.contains(swiftTypeName(name)) || !isUsableTypeName(name) }
    var name = wanted
    // A name that an interface or generated code needs.
    if isTaken(name), !places.values.contains(where: { swiftTypeName($0.name) == swiftTypeName(name) }) {
      name += "Value"
    }
    let base = name
    var number = 2
    while isTaken(name) {
      name = base + String(number)
      number += 1
    }
    taken.insert(swiftTypeName(name))
    places[component] = Place(file: file, name: name)
  }
}

/// The type name of a component: `book-list` as `BookList`.
func typeName(_ component: String) -> String {
  let isName =
    component.first.map { $0.isASCII && $0.isLetter } == true
    && component.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  return isName ? component.prefix(1).uppercased() + component.dropFirst() : pascalCase(component)
}
