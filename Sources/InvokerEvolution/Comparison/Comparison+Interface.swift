import InvokerSpec

extension Interface {
  var owner: Change.Owner { .interface(name: name, title: title) }
}

extension Comparison {
  mutating func compareInterfaces() {
    let pairs = Pairing(old.interfaces, new.interfaces, name: \.name, was: \.was)
    for interface in pairs.removed {
      report(
        .interfaceRemoved, interface.owner, "the interface is gone",
        interface.location, nil, side: .oldOnly, types: interface.types)
    }
    for interface in pairs.added {
      report(
        .interfaceAdded, interface.owner, "the interface is new: \(prose: interface.summary)",
        nil, interface.location, side: .newOnly, types: interface.types)
    }
    for (old, new) in pairs.kept { compare(old, new) }
  }

  private mutating func compare(_ old: Interface, _ new: Interface) {
    let owner = new.owner
    if old.name != new.name {
      report(
        .interfaceRenamed, owner, "the interface was called \(old.name)",
        action: "use \(new.name) in the names of types in place of \(old.name)", old.location, new.location)
    }
    // Calls begin at the client, whatever the entry point is called.
    if old.entryPoint != new.entryPoint, !(old.isOnClientAlone && new.isOnClientAlone) {
      let (before, now) = (old.entryPoint.joined(separator: "."), new.entryPoint.joined(separator: "."))
      report(
        .entryPointChanged, owner, "the entry point is \(now), and was \(before)",
        action: "write \(now) in place of \(before)", old.location, new.location)
    }
    compareDeprecation(
      old.deprecated, new.deprecated, owner, nil, "the interface", old.location, new.location)
    if [old.title, old.summary, old.description, old.since] != [new.title, new.summary, new.description, new.since] {
      report(.descriptionChanged, owner, "the description is reworded", old.location, new.location)
    }
    compareApps(old, new)
    compareBindings(old, new)
    compareParams(old, new)
    compareModes(old, new)
    compareErrors(old, new)
    compareExamples(old, new)
  }

  private mutating func compareApps(_ old: Interface, _ new: Interface) {
    let pairs = Pairing(old.apps, new.apps, name: \.name)
    for app in pairs.removed {
      report(
        .appRemoved, new.owner, app.name, "apps of kind \(app.name) answer no longer", app.location, new.location,
        side: .oldOnly)
    }
    for app in pairs.added {
      report(
        .appAdded, new.owner, app.name, "apps of kind \(app.name) answer as well", old.location, app.location,
        side: .newOnly)
    }
    for (old, app) in pairs.kept where (old.title, old.description ?? "") != (app.title, app.description ?? "") {
      report(
        .descriptionChanged, new.owner, app.name, "app \(app.name) is described anew", old.location, app.location)
    }
  }

  private mutating func compareErrors(_ old: Interface, _ new: Interface) {
    let owner = new.owner
    if old.errors.isEmpty || new.errors.isEmpty {
      if !new.errors.isEmpty {
        report(
          .errorsDescribed, owner, "errors", "error codes are described: \(new.errors.map(\.code))",
          old.location, new.placeOfErrors, side: .newOnly)
      } else if !old.errors.isEmpty {
        report(
          .errorsUndescribed, owner, "errors", "error codes are described no longer: \(old.errors.map(\.code))",
          old.placeOfErrors, new.location, side: .oldOnly)
      }
      return
    }
    let pairs = Pairing(old.errors, new.errors, name: \.code)
    for error in pairs.removed {
      report(
        .errorRemoved, owner, error.code, "calls fail with \(error.code) no longer", error.location, new.location,
        side: .oldOnly)
    }
    for error in pairs.added {
      report(
        .errorAdded, owner, error.code, "calls may fail with \(error.code)",
        action: "\(prose: lowercasedStart(error.action))",
        old.location, error.location, side: .newOnly)
    }
    for (old, error) in pairs.kept { compare(old, error, of: owner) }
  }

  private mutating func compare(_ old: ErrorCode, _ new: ErrorCode, of owner: Change.Owner) {
    if old.status != new.status {
      report(
        .errorStatusChanged, owner, new.code,
        "\(new.code) comes with status \(words: "\(new.status)"), and came with \(words: "\(old.status)")",
        old.location, new.location)
    }
    if old.retry != new.retry {
      report(
        .errorRetryChanged, owner, new.code,
        new.retry == .later
          ? "a retry may help after \(new.code)" : "a retry does not help after \(new.code)",
        old.location, new.location)
    }
    if old.also != new.also {
      let codes = new.also.map(\.code)
      report(
        .errorAliasChanged, owner, new.code,
        codes.isEmpty
          ? "\(new.code) is told by its own code only" : "\(new.code) may also be told as \(codes)",
        old.location, new.location)
    }
    if (old.description, old.action) != (new.description, new.action) {
      report(.descriptionChanged, owner, new.code, "error \(new.code) is described anew", old.location, new.location)
    }
  }

  private mutating func compareExamples(_ old: Interface, _ new: Interface) {
    let pairs = Pairing(old.examples, new.examples, name: \.name)
    for example in pairs.removed {
      report(
        .exampleRemoved, new.owner, example.name, "example \(example.name) is gone", example.location, new.location,
        side: .oldOnly)
    }
    for example in pairs.added {
      report(
        .exampleAdded, new.owner, example.name, "example \(example.name) is new", old.location, example.location,
        side: .newOnly)
    }
    for (old, example) in pairs.kept where old.contents != example.contents {
      report(
        .exampleChanged, new.owner, example.name, "example \(example.name) shows something else", old.location,
        example.location)
    }
  }

  /// Says whether something came to be deprecated, or is so no longer.
  mutating func compareDeprecation(
    _ old: String?, _ new: String?, _ owner: Change.Owner, _ name: String?, _ what: Phrase, _ oldPlace: Location,
    _ newPlace: Location
  ) {
    switch (old, new) {
    case (nil, ""?):
      report(.deprecatedWithoutReason, owner, name, "\(what) is deprecated", oldPlace, newPlace)
    case (nil, let reason?):
      report(
        .deprecated, owner, name, "\(what) is deprecated", action: "\(prose: lowercasedStart(reason))", oldPlace,
        newPlace)
    case (_?, nil):
      report(.undeprecated, owner, name, "\(what) is deprecated no longer", oldPlace, newPlace)
    case (let before?, let now?) where before != now:
      report(.deprecationReworded, owner, name, "\(what) is deprecated for another reason", oldPlace, newPlace)
    default: break
    }
  }

  /// Says whether something is described anew.
  mutating func compareDocumentation(
    _ old: Documentation, _ new: Documentation, _ owner: Change.Owner, _ name: String?, _ what: Phrase,
    _ oldPlace: Location, _ newPlace: Location
  ) {
    compareDeprecation(old.deprecated, new.deprecated, owner, name, what, oldPlace, newPlace)
    if (old.description ?? "", old.since ?? "") != (new.description ?? "", new.since ?? "") {
      report(.descriptionChanged, owner, name, "\(what) is described anew", oldPlace, newPlace)
    }
  }
}

extension Interface {
  /// The first of its errors that is not another file's.
  fileprivate var placeOfErrors: Location {
    errors.map(\.location).first { $0.path == location.path } ?? location
  }

  /// The types that come and go with it.
  fileprivate var types: [SchemaType?] {
    params.map { $0.type?.type } + [streaming?.yields.type, blocking?.returns.type, blocking?.paused?.returns.type]
  }
}

extension Example {
  /// All but where it stands.
  fileprivate var contents: [AnyHashable?] {
    [title, description, app?.name, mode, request, outcome] as [AnyHashable?]
  }
}
