import InvokerSpec

extension Comparison {
  mutating func compareTypes() {
    for (old, new) in types.kept {
      if old.name != new.name {
        report(
          .typeRenamed, .init(.type(new.name)), from: .code(old.name.description), to: .code(new.name.description),
          old.location, new.location)
      }
      compareModules(old, new)
      compare(old, new)
    }
  }

  /// Reports that another module has the type now, or no longer.
  private mutating func compareModules(_ old: TypeDeclaration, _ new: TypeDeclaration) {
    let (before, now) = (self.old.module(of: old.name), self.new.module(of: new.name))
    guard before?.name != now?.name else { return }
    let places = (
      before?.uses.first { $0.name == old.name }?.location ?? old.location,
      now?.uses.first { $0.name == new.name }?.location ?? new.location
    )
    var change = Change(
      rule: now == nil ? .typeReturned : .typeMoved, subject: .init(.type(new.name)),
      before: .codes([before?.name].compactMap(\.self)), after: .codes([now?.name].compactMap(\.self)), side: .both,
      old: places.0, new: places.1)
    // Its values have another type, even if that has the same name.
    change.swift = .breaking
    report(change)
  }

  /// Compares two declarations of the same type.
  mutating func compare(_ old: TypeDeclaration, _ new: TypeDeclaration) {
    let owner = Change.Owner.type(new.name)
    let direction = direction(new.name)
    switch (old.kind, new.kind) {
    case (.object(let before), .object(let now)): compare(before, now, old, new, direction)
    case (.union(let before), .union(let now)): compare(before, now, old, new)
    case (.enumeration(let before), .enumeration(let now)): compare(before, now, old, new, direction)
    case (.alternatives(let before), .alternatives(let now)): compare(before, now, old, new, direction)
    case (.alias(let before), .alias(let now)):
      var former = SpecMember(before, named: old)
      former.name = new.name.description  // A rename has been reported.
      compare(former, SpecMember(now, named: new), of: owner, direction)
    default:
      report(
        .typeKindChanged, .init(owner), from: [.word(old.kindName)], to: [.word(new.kindName)], old.location,
        new.location, types: old.parts + new.parts)
    }
    // The field that contains an in-place type documents it.
    guard !new.isInPlace else { return }
    compareDocumentation(old.documentation, new.documentation, .init(owner), old.location, new.location)
  }

  // MARK: Alternatives

  private mutating func compare(
    _ old: AlternativesType, _ new: AlternativesType, _ before: TypeDeclaration, _ now: TypeDeclaration,
    _ direction: Direction
  ) {
    let owner = Change.Owner.type(now.name)
    let pairs = Pairing(old.alternatives, new.alternatives, name: \.name, was: { _ in nil })
    for item in pairs.removed {
      report(
        .caseRemoved, .init(owner, .unionCase, item.name), item.location, now.location, side: .oldOnly,
        types: [item.type.type])
    }
    for item in pairs.added {
      report(
        .caseAdded, .init(owner, .unionCase, item.name), before.location, item.location, side: .newOnly,
        types: [item.type.type])
    }
    for (one, other) in pairs.kept { compare(SpecMember(one), SpecMember(other), of: owner, direction) }
  }

  // MARK: Enums

  private mutating func compare(
    _ old: EnumType, _ new: EnumType, _ before: TypeDeclaration, _ now: TypeDeclaration, _ direction: Direction
  ) {
    let owner = Change.Owner.type(now.name)
    let isSent = direction.contains(.sent)
    let pairs = Pairing(old.values, new.values, name: \.value, was: \.was)
    for value in pairs.removed {
      report(
        isSent ? .paramEnumValueRemoved : .enumValueRemoved, .init(owner, .value, value.value), value.location,
        now.location, side: .oldOnly)
    }
    for value in pairs.added {
      report(
        isSent ? .paramEnumValueAdded : .enumValueAdded, .init(owner, .value, value.value), before.location,
        value.location, side: .newOnly)
    }
    for (old, new) in pairs.kept {
      let subject = Change.Subject(owner, .value, new.value)
      if old.value != new.value {
        report(
          .enumValueRenamed, subject, from: .code(old.value), to: .code(new.value), old.location, new.location)
      }
      compareDocumentation(
        Documentation(description: old.description, deprecated: old.deprecated),
        Documentation(description: new.description, deprecated: new.deprecated), subject, old.location, new.location)
    }
  }

  // MARK: Objects

  private mutating func compare(
    _ old: ObjectType, _ new: ObjectType, _ before: TypeDeclaration, _ now: TypeDeclaration, _ direction: Direction
  ) {
    let pairs = Pairing(old.properties, new.properties, name: \.name, was: \.documentation.was)
    for property in pairs.removed { reportRemoval(of: property, from: before, now) }
    for property in pairs.added { reportAddition(of: property, to: now, before) }
    for (one, other) in pairs.kept {
      // A field that both inherit from the same base has changed there.
      let base = self.new.declarer(of: other, in: now)
      let isInherited = self.old.declarer(of: one, in: before).map { isSame($0.name, base?.name ?? now.name) } == true
      let owner = isInherited ? base?.name ?? now.name : now.name
      compare(SpecMember(one), SpecMember(other), of: .type(owner), self.direction(owner))
    }
    compareOrder(
      pairs, old.properties, .init(.type(now.name), .other, "fields"), name: \.name,
      rule: direction.contains(.sent) ? .paramOrderChanged : .fieldOrderChanged, before.location, now.location)
    if old.keepsOthers != new.keepsOthers {
      report(
        new.keepsOthers ? .objectOpened : .objectClosed, .init(.type(now.name)), before.location, now.location)
    }
  }

  private mutating func reportRemoval(of property: Property, from old: TypeDeclaration, _ new: TypeDeclaration) {
    var new = new
    if let base = self.old.declarer(of: property, in: old),
      let partner = types.kept.first(where: { $0.old.name == base.name })?.new, !partner.has(property.name)
    {
      new = partner
    }
    reportRemoval(of: SpecMember(property), of: .type(new.name), direction(new.name), new.location)
  }

  private mutating func reportAddition(of property: Property, to new: TypeDeclaration, _ old: TypeDeclaration) {
    var (old, new) = (old, new)
    if let base = self.new.declarer(of: property, in: new),
      let partner = types.kept.first(where: { $0.new.name == base.name })?.old, !partner.has(property.name)
    {
      (old, new) = (partner, base)
    }
    reportAddition(of: SpecMember(property), to: .type(new.name), direction(new.name), old.location)
  }
}

extension TypeDeclaration {
  fileprivate func has(_ property: String) -> Bool {
    object?.properties.contains { $0.name == property } == true
  }
}

extension SpecSet {
  /// The base from which an object inherits a property; `nil` for a property of its own.
  fileprivate func declarer(of property: Property, in declaration: TypeDeclaration) -> TypeDeclaration? {
    for base in declaration.object?.bases ?? [] {
      guard let base = types[base.name],
        base.object?.properties.contains(where: { $0.location == property.location }) == true
      else { continue }
      return declarer(of: property, in: base) ?? base
    }
    return nil
  }
}
