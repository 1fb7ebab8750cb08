import InvokerGenerator
import InvokerSpec

/// Says what has changed from one set of specs to another. Both must have no errors.
///
/// - Parameter symbols: the Swift that is generated for each.
/// - Returns: the worst first, and those of one level by their places.
public func compare(
  _ old: SpecSet, _ new: SpecSet, symbols: (old: [SwiftSymbol], new: [SwiftSymbol])
) -> [Change] {
  var comparison = Comparison(old, new)
  comparison.compareInterfaces()
  comparison.compareApps()
  comparison.compareTypes()
  comparison.compareWhatGoesAlong()
  comparison.judge(compare(symbols.old, symbols.new, present: comparison.present))
  return comparison.changes.inOrder()
}

/// The work of comparing. What is found is collected, as no change hides another.
struct Comparison {
  let old: SpecSet
  let new: SpecSet
  /// The declared types that both have.
  let types: Pairing<TypeDeclaration>
  /// The new names of old types.
  private let newNames: [TypeName: TypeName]
  private let directions: [TypeName: Direction]
  var changes: [Change] = []
  /// Where each change changes Swift, besides where it is itself.
  private(set) var furtherPlaces: [[Location]] = []
  /// The types whose use changes.
  private var used: Set<TypeName> = []
  private var reported: Set<Change> = []

  init(_ old: SpecSet, _ new: SpecSet) {
    self.old = old
    self.new = new
    types = Pairing(
      old.declaredTypes, new.declaredTypes, name: \.name.description, was: \.documentation.was)
    newNames = Dictionary(types.kept.map { ($0.old.name, $0.new.name) }) { first, _ in first }
    // By new names: what either of the specs does with a type counts.
    var directions = new.directions()
    for (name, direction) in old.directions() { directions[newNames[name] ?? name, default: []].formUnion(direction) }
    self.directions = directions
  }

  /// Which way values of a type go, by its new name. One that nothing uses counts as an answer.
  func direction(_ name: TypeName) -> Direction { directions[name] ?? .received }

  /// Whether two names mean one and the same declared type.
  func isSame(_ old: TypeName, _ new: TypeName) -> Bool { newNames[old] == new }

  /// What a type of the old specs is called in the new ones.
  func present(_ old: TypeName) -> TypeName { newNames[old] ?? old }

  mutating func report(_ change: Change, places: [Location] = []) {
    // Several types may inherit one field.
    guard reported.insert(change).inserted else { return }
    changes.append(change)
    furtherPlaces.append(places)
    if !change.rule.swift.isEmpty { used.formUnion(change.types) }
  }

  /// Reports a change. One that is added or removed has a place on the other side as well: what it belongs to.
  mutating func report(
    _ rule: ChangeRule, _ subject: Change.Subject, from before: [Change.Detail] = [],
    to after: [Change.Detail] = [], _ old: Location?, _ new: Location?, side: Change.Side = .both,
    types: [SchemaType?] = [], places: [Location] = []
  ) {
    report(
      Change(
        rule: rule, subject: subject, before: before, after: after, side: side, old: old, new: new,
        types: Set(types.compactMap(\.self).flatMap(\.names))), places: places)
  }

  /// Has each change tell which types come and go with it, and reports those that do so by themselves.
  mutating func compareWhatGoesAlong() {
    let gone = Dictionary(types.removed.map { ($0.name, $0) }) { first, _ in first }
    let come = Dictionary(types.added.map { ($0.name, $0) }) { first, _ in first }
    for index in changes.indices {
      let direct = changes[index].types
      changes[index].types = closure(of: direct, in: gone, old).union(closure(of: direct, in: come, new))
    }
    let explained = changes.reduce(into: Set<TypeName>()) { $0.formUnion($1.types) }
    for type in types.removed where !explained.contains(type.name) {
      used.insert(type.name)
      report(.typeRemoved, .init(.type(type.name)), type.location, nil, side: .oldOnly)
    }
    for type in types.added where !explained.contains(type.name) {
      used.insert(type.name)
      report(.typeAdded, .init(.type(type.name)), nil, type.location, side: .newOnly)
    }
  }

  /// The types whose use changes, and those that they are made of.
  var touchedTypes: Set<TypeName> {
    var result: Set<TypeName> = []
    var pending = Array(used)
    while let name = pending.popLast() {
      guard result.insert(name).inserted else { continue }
      pending += [old, new].flatMap { $0.types[name]?.parts.flatMap(\.names) ?? [] }
    }
    return result
  }

  /// Those of `names` that are among `types`, and those of `types` that they are made of.
  private func closure(
    of names: Set<TypeName>, in types: [TypeName: TypeDeclaration], _ specs: SpecSet
  ) -> Set<TypeName> {
    var result: Set<TypeName> = []
    var seen: Set<TypeName> = []
    var pending = Array(names)
    while let name = pending.popLast() {
      guard seen.insert(name).inserted, let declaration = types[name] ?? specs.types[name] else { continue }
      if types[name] != nil { result.insert(name) }
      // Below a type that is kept, its own changes say what comes and goes.
      if types[name] != nil || declaration.isInPlace { pending += declaration.parts.flatMap(\.names) }
    }
    return result
  }
}

extension SpecSet {
  /// The types that are not written in place, in order.
  fileprivate var declaredTypes: [TypeDeclaration] {
    files.flatMap(\.typeNames).compactMap { types[$0] }.filter { !$0.isInPlace }
  }
}

extension [Change] {
  /// The worst first, and then by file and place.
  fileprivate func inOrder() -> [Change] {
    func place(_ change: Change) -> (String, Int, Int, String) {
      let location = change.new ?? change.old
      let rank = change.new == nil ? 0 : 1
      return (location?.path ?? "", location?.range.start.offset ?? 0, rank, change.rule.id + change.subject.path)
    }
    return sorted { one, other in
      if one.level != other.level { return one.level > other.level }
      return place(one) < place(other)
    }
  }
}
