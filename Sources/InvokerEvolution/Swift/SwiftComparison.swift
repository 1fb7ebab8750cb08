import InvokerGenerator
import InvokerSpec

/// Compares the symbols of two versions.
///
/// - Parameter present: returns the name in the new specs of a type of the old specs.
func compare(
  _ old: [SwiftSymbol], _ new: [SwiftSymbol], present: (TypeName) -> TypeName
) -> [SwiftDifference] {
  let (old, new) = (SwiftVersion(old), SwiftVersion(new))
  var comparison = SwiftComparison(old: old, new: new, renames: TypeRenames(old, new, present: present))
  comparison.compareTypes()
  comparison.compareAliases()
  comparison.compareExtensions()
  return comparison.differences
}

/// The state of a comparison. Members of added and removed types aren't reported.
struct SwiftComparison {
  let old: SwiftVersion
  let new: SwiftVersion
  let renames: TypeRenames
  var differences: [SwiftDifference] = []

  init(old: SwiftVersion, new: SwiftVersion, renames: TypeRenames) {
    self.old = old
    self.new = new
    self.renames = renames
  }

  mutating func report(
    _ kind: SwiftDifference.Kind, _ old: SwiftDifference.Item?, _ new: SwiftDifference.Item?,
    in container: [Location] = []
  ) {
    differences.append(SwiftDifference(kind: kind, old: old, new: new, container: container))
  }

  // MARK: Types

  mutating func compareTypes() {
    var partners: Set<String> = []
    let targets = new.targets
    for type in old.types {
      let path = new.typesByPath[type.owner] == nil ? renames.current(type.owner) : type.owner
      guard let partner = new.typesByPath[path] else {
        if !isInside(type.owner, of: old, without: new) { report(.removed, type.item, nil) }
        continue
      }
      partners.insert(path)
      if path != type.owner, !isInside(type.owner, of: old, without: new) {
        report(targets[type.owner] == nil ? .removed : .deprecated, type.item, partner.item)
      }
      compare(type, partner)
    }
    for type in new.types where !partners.contains(type.owner) && !isInside(type.owner, of: new, without: old) {
      report(.added, nil, type.item)
    }
  }

  /// Returns whether the enclosing type doesn't exist in the other version, so that this type isn't reported.
  private func isInside(_ path: String, of version: SwiftVersion, without other: SwiftVersion) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    let outer = String(path[..<dot])
    return version.typesByPath[outer] != nil && other.typesByPath[outer] == nil
  }

  private mutating func compare(_ before: SwiftSymbol, _ now: SwiftSymbol) {
    guard before.keyword == now.keyword, before.isOpenEnum == now.isOpenEnum else {
      report(.typeChanged, before.item, now.item)
      return
    }
    let (had, has) = (Set(before.conformances.map(renames.current)), Set(now.conformances))
    if !had.isSubset(of: has) { report(.abilityLost, before.item, now.item) }
    if !has.isSubset(of: had) { report(.abilityGained, before.item, now.item) }
    compareMembers(
      old.members[before.owner] ?? [], new.members[now.owner] ?? [], in: before.origin.places + now.origin.places)
  }

  /// Reports former names of types that are added or removed.
  mutating func compareAliases() {
    let known = Set(new.aliases.map(\.owner)).union(new.typesByPath.keys)
    for alias in old.aliases where !known.contains(alias.owner) { report(.removedDeprecated, alias.item, nil) }
    let former = Set(old.aliases.map(\.owner)).union(old.typesByPath.keys)
    for alias in new.aliases where !former.contains(alias.owner) { report(.added, nil, alias.item) }
  }

  /// Compares the members that are generated for types of the runtime.
  mutating func compareExtensions() {
    let owners = Set(old.members.keys).union(new.members.keys).sorted()
    for owner in owners where old.typesByPath[owner] == nil && new.typesByPath[owner] == nil {
      compareMembers(old.members[owner] ?? [], new.members[owner] ?? [], in: [])
    }
  }

  // MARK: Members

  private mutating func compareMembers(_ before: [SwiftSymbol], _ now: [SwiftSymbol], in container: [Location]) {
    func byName(_ symbols: [SwiftSymbol]) -> [String: SwiftSymbol] {
      Dictionary(symbols.compactMap { symbol in symbol.name.map { ($0, symbol) } }) { first, _ in first }
    }
    let (had, has) = (byName(before), byName(now))
    // An initializer is added or removed with its type, or when callers gain or lose the ability to use it.
    var functions: Set<String> = []
    for member in before {
      guard let name = member.name else { continue }
      guard let partner = has[name] else {
        if name != "init", member.function == nil || functions.insert(name).inserted {
          report(member.isDeprecated ? .removedDeprecated : .removed, member.item, nil, in: container)
        }
        continue
      }
      if member.function == nil {
        compareValues(member, partner, in: container)
      } else if functions.insert(name).inserted {
        compareFunctions(before.filter { $0.name == name }, now.filter { $0.name == name }, in: container)
      }
    }
    for member in now {
      guard let name = member.name, had[name] == nil, name != "init" else { continue }
      if member.function == nil || functions.insert(name).inserted {
        report(member.additionKind, nil, member.item, in: container)
      }
    }
  }

  private mutating func compareValues(_ before: SwiftSymbol, _ now: SwiftSymbol, in container: [Location]) {
    if before.isDeprecated != now.isDeprecated {
      report(now.isDeprecated ? .deprecated : .undeprecated, before.item, now.item, in: container)
    }
    switch (before.kind, now.kind) {
    case (.property(_, let type, let access), .property(_, let current, let currentAccess)):
      for kind in changes(of: type, to: current, isRead: access.isRead) {
        report(kind, before.item, now.item, in: container)
      }
      if access.isSettable != currentAccess.isSettable {
        report(access.isSettable ? .abilityLost : .abilityGained, before.item, now.item, in: container)
      }
    case (.enumCase(_, let type), .enumCase(_, let current)),
      (.requirement(_, let type), .requirement(_, let current)):
      for kind in changes(of: type, to: current, isRead: true) { report(kind, before.item, now.item, in: container) }
    case (.value, .value): break
    default: report(.typeChanged, before.item, now.item, in: container)
    }
  }

  /// - Parameter isRead: whether callers receive the value. If they only pass it, a value is also valid for an
  ///   optional.
  func changes(of old: SwiftType, to new: SwiftType, isRead: Bool) -> [SwiftDifference.Kind] {
    let old = renames.current(old)
    let presence: SwiftDifference.Kind? =
      old.isOptional == new.isOptional ? nil : isRead || old.isOptional ? .tightened : .loosened
    return [presence, old.wrapped == new.wrapped ? nil : .typeChanged].compactMap(\.self)
  }
}

extension SwiftType {
  var isOptional: Bool { if case .optional = self { true } else { false } }
  /// The type without the question mark.
  var wrapped: SwiftType { if case .optional(let wrapped) = self { wrapped } else { self } }
}

extension SwiftSymbol {
  /// The kind of difference if the symbol is new.
  fileprivate var additionKind: SwiftDifference.Kind {
    switch kind {
    case .enumCase: .caseAdded
    case .requirement: .requirementAdded
    default: .added
    }
  }

  /// The conformances of a type. `Hashable` implies `Equatable`, which all types conform to.
  fileprivate var conformances: [String] {
    if case .type(let conformances) = kind { conformances.filter { $0 != "Equatable" } } else { [] }
  }

  fileprivate var isOpenEnum: Bool { conformances.contains("OpenEnum") }
  fileprivate var keyword: Substring { text.prefix { $0 != ":" } }
}
