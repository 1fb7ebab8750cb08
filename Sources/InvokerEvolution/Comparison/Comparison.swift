import InvokerGenerator
import InvokerSpec

/// Returns the changes from one set of specs to another. Neither set can have errors.
///
/// - Parameter symbols: the symbols of the Swift code that is generated for each set.
/// - Returns: the changes, worst first. Changes of the same level are in the order of their locations.
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

/// The state of a comparison. It collects all changes, because no change hides another.
struct Comparison {
  let old: SpecSet
  let new: SpecSet
  /// The declared types that both sets contain.
  let types: Pairing<TypeDeclaration>
  /// The new names of old types.
  private let newNames: [TypeName: TypeName]
  private let directions: [TypeName: Direction]
  var changes: [Change] = []
  /// For each change, the further locations where it affects Swift.
  private(set) var furtherPlaces: [[Location]] = []
  /// The types whose usage changes.
  private var used: Set<TypeName> = []
  private var reported: Set<Change> = []

  init(_ old: SpecSet, _ new: SpecSet) {
    self.old = old
    self.new = new
    types = Pairing(
      old.declaredTypes, new.declaredTypes, name: \.name.description, was: \.documentation.was)
    newNames = Dictionary(types.kept.map { ($0.old.name, $0.new.name) }) { first, _ in first }
    // Types are identified by their new names, so that their use in either set counts.
    var directions = new.directions()
    for (name, direction) in old.directions() { directions[newNames[name] ?? name, default: []].formUnion(direction) }
    self.directions = directions
  }

  /// The direction in which values of a type are passed, by its new name. An unused type counts as part of a response.
  func direction(_ name: TypeName) -> Direction { directions[name] ?? .received }

  /// Returns whether two names refer to the same declared type.
  func isSame(_ old: TypeName, _ new: TypeName) -> Bool { newNames[old] == new }

  /// The name in the new specs of a type of the old specs.
  func present(_ old: TypeName) -> TypeName { newNames[old] ?? old }

  mutating func report(_ change: Change, places: [Location] = []) {
    // Several types can inherit the same field.
    guard reported.insert(change).inserted else { return }
    changes.append(change)
    furtherPlaces.append(places)
    if !change.rule.swift.isEmpty { used.formUnion(change.types) }
  }

  /// Reports a change. An added or removed element also has a location on the other side: the location of its
  /// container.
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

  /// Records for each change the types that are added and removed with it, and reports types that are added or removed
  /// independently.
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

  /// The types whose usage changes, and the types that they consist of.
  var touchedTypes: Set<TypeName> {
    var result: Set<TypeName> = []
    var pending = Array(used)
    while let name = pending.popLast() {
      guard result.insert(name).inserted else { continue }
      pending += [old, new].flatMap { $0.types[name]?.parts.flatMap(\.names) ?? [] }
    }
    return result
  }

  /// The types among `names` that are in `types`, and the types in `types` that they consist of.
  private func closure(
    of names: Set<TypeName>, in types: [TypeName: TypeDeclaration], _ specs: SpecSet
  ) -> Set<TypeName> {
    var result: Set<TypeName> = []
    var seen: Set<TypeName> = []
    var pending = Array(names)
    while let name = pending.popLast() {
      guard seen.insert(name).inserted, let declaration = types[name] ?? specs.types[name] else { continue }
      if types[name] != nil { result.insert(name) }
      // Types within a type that is kept are covered by its own changes.
      if types[name] != nil || declaration.isInPlace { pending += declaration.parts.flatMap(\.names) }
    }
    return result
  }
}

extension SpecSet {
  /// The types that aren't in-place, in order, with those of other modules.
  fileprivate var declaredTypes: [TypeDeclaration] {
    (files.flatMap(\.typeNames) + modules.flatMap(\.uses).map(\.name)).compactMap { types[$0] }.filter { !$0.isInPlace }
  }
}

extension [Change] {
  /// The changes, worst first, and then by file and location.
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
