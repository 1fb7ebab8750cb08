import InvokerSpec

extension Interface {
  var owner: Change.Owner { .interface(name: name, title: title) }
}

extension Comparison {
  mutating func compareInterfaces() {
    let pairs = Pairing(old.interfaces, new.interfaces, name: \.name, was: \.was)
    for interface in pairs.removed {
      report(
        .interfaceRemoved, .init(interface.owner), interface.location, nil, side: .oldOnly, types: interface.types)
    }
    for interface in pairs.added {
      report(
        .interfaceAdded, .init(interface.owner), to: [.prose(interface.summary)], nil, interface.location,
        side: .newOnly, types: interface.types)
    }
    for (old, new) in pairs.kept { compare(old, new) }
  }

  private mutating func compare(_ old: Interface, _ new: Interface) {
    let subject = Change.Subject(new.owner)
    if old.name != new.name {
      report(.interfaceRenamed, subject, from: .code(old.name), to: .code(new.name), old.location, new.location)
    }
    // Calls begin at the client, regardless of the name of the entry point.
    if old.entryPointText != new.entryPointText, !(old.isAtName && new.isAtName) {
      report(
        .entryPointChanged, subject, from: .code(old.entryPointText), to: .code(new.entryPointText), old.location,
        new.location)
    }
    compareDeprecation(old.deprecated, new.deprecated, subject, old.location, new.location)
    if [old.title, old.summary, old.description, old.since] != [new.title, new.summary, new.description, new.since] {
      report(.descriptionChanged, subject, old.location, new.location)
    }
    compareKinds(old, new)
    compareTransports(old, new)
    compareParams(old, new)
    compareModes(old, new)
    compareErrors(old, new)
    compareExamples(old, new)
  }

  /// Compares the kinds of app that respond.
  private mutating func compareKinds(_ old: Interface, _ new: Interface) {
    let pairs = Pairing(old.apps, new.apps, name: \.name)
    func subject(_ name: String) -> Change.Subject { .init(new.owner, .appKind, name) }
    for kind in pairs.removed {
      report(.appKindRemoved, subject(kind.name), kind.location, new.location, side: .oldOnly)
    }
    for kind in pairs.added {
      report(.appKindAdded, subject(kind.name), old.location, kind.location, side: .newOnly)
    }
    for (old, kind) in pairs.kept where (old.title, old.description ?? "") != (kind.title, kind.description ?? "") {
      report(.descriptionChanged, subject(kind.name), old.location, kind.location)
    }
  }

  private mutating func compareExamples(_ old: Interface, _ new: Interface) {
    let pairs = Pairing(old.examples, new.examples, name: \.name)
    func subject(_ name: String) -> Change.Subject { .init(new.owner, .example, name) }
    for example in pairs.removed {
      report(.exampleRemoved, subject(example.name), example.location, new.location, side: .oldOnly)
    }
    for example in pairs.added {
      report(.exampleAdded, subject(example.name), old.location, example.location, side: .newOnly)
    }
    for (old, example) in pairs.kept where old.contents != example.contents {
      report(.exampleChanged, subject(example.name), old.location, example.location)
    }
  }

  /// Reports that an element is now deprecated, or no longer deprecated.
  mutating func compareDeprecation(
    _ old: String?, _ new: String?, _ subject: Change.Subject, _ oldPlace: Location, _ newPlace: Location
  ) {
    switch (old, new) {
    case (nil, ""?): report(.deprecatedWithoutReason, subject, oldPlace, newPlace)
    case (nil, let reason?): report(.deprecated, subject, to: [.prose(reason)], oldPlace, newPlace)
    case (_?, nil): report(.undeprecated, subject, oldPlace, newPlace)
    case (let before?, let now?) where before != now: report(.deprecationReworded, subject, oldPlace, newPlace)
    default: break
    }
  }

  /// Reports that the description of an element has changed.
  mutating func compareDocumentation(
    _ old: Documentation, _ new: Documentation, _ subject: Change.Subject, _ oldPlace: Location, _ newPlace: Location
  ) {
    compareDeprecation(old.deprecated, new.deprecated, subject, oldPlace, newPlace)
    if (old.description ?? "", old.since ?? "") != (new.description ?? "", new.since ?? "") {
      report(.descriptionChanged, subject, oldPlace, newPlace)
    }
  }
}

extension Interface {
  /// Whether callers reach it by its name on the client alone.
  fileprivate var isAtName: Bool { isOnClientAlone && !isCall }

  /// The types that are added and removed with the interface.
  fileprivate var types: [SchemaType?] {
    params.map { $0.type?.type } + [streaming?.yields.type, blocking?.returns?.type, blocking?.paused?.returns.type]
  }
}

extension Example {
  /// The content without the location.
  fileprivate var contents: [AnyHashable?] {
    [title, description, app?.name, mode, request, outcome] as [AnyHashable?]
  }
}
