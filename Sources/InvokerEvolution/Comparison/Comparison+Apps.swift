import InvokerSpec

extension Comparison {
  /// Compares the apps that have their own clients: the inputs that each app takes, and the outputs that it produces.
  mutating func compareApps() {
    let pairs = Pairing(old.apps, new.apps, name: \.name)
    for app in pairs.removed {
      report(.appRemoved, .init(app.owner), app.location, nil, side: .oldOnly, types: old.types(of: app))
    }
    for app in pairs.added {
      report(.appAdded, .init(app.owner), nil, app.location, side: .newOnly, types: new.types(of: app))
    }
    for (old, new) in pairs.kept { compare(old, new) }
  }

  private mutating func compare(_ before: BoundApp, _ now: BoundApp) {
    let owner = now.owner
    let (formerly, interface) = (old.interface(of: before)?.name, new.interface(of: now)?.name)
    if let formerly, let interface, formerly != interface {
      report(
        .appInterfaceChanged, .init(owner), from: .code(formerly), to: .code(interface), before.interface.location,
        now.interface.location)
    }
    if let formerly = before.kind?.name, let kind = now.kind?.name, formerly != kind {
      report(
        .appKindChanged, .init(owner), from: .code(formerly), to: .code(kind), before.kind?.location,
        now.kind?.location)
    }
    if [before.title, before.summary, before.description, before.since]
      != [now.title, now.summary, now.description, now.since]
    {
      report(.descriptionChanged, .init(owner), before.location, now.location)
    }
    for mode in ModeName.allCases where before.answers(in: mode) != now.answers(in: mode) {
      let isAdded = now.answers(in: mode)
      report(
        isAdded ? .modeAdded : .modeRemoved, .init(owner, .mode, mode.rawValue), before.location, now.location,
        side: isAdded ? .newOnly : .oldOnly)
    }
    compareInputs(before, now)
    compareOutputs(before, now)
  }

  private mutating func compareInputs(_ before: BoundApp, _ now: BoundApp) {
    let (inputs, currently) = (old.properties(before.inputs), new.properties(now.inputs))
    let pairs = Pairing(inputs, currently, name: \.name, was: \.documentation.was)
    for input in pairs.removed {
      reportRemoval(of: SpecMember(input, .input), of: now.owner, .sent, now.location)
    }
    for input in pairs.added {
      reportAddition(of: SpecMember(input, .input), to: now.owner, .sent, before.location)
    }
    for (one, other) in pairs.kept { compare(SpecMember(one, .input), SpecMember(other, .input), of: now.owner, .sent) }
    compareOrder(
      pairs, inputs, .init(now.owner, .other, "inputs"), name: \.name, rule: .paramOrderChanged, before.location,
      now.location)
  }

  private mutating func compareOutputs(_ before: BoundApp, _ now: BoundApp) {
    guard let formerly = before.outputs, let currently = now.outputs else {
      if before.outputs != now.outputs {
        let types = [before, now].map { app in app.outputs.map { SchemaType.named($0, at: app.location) } }
        report(
          .resultTypeChanged, .init(now.owner, .outputs), from: .type(types[0]), to: .type(types[1]), before.location,
          now.location, types: types)
      }
      return
    }
    let pairs = Pairing(old.properties(formerly), new.properties(currently), name: \.name, was: \.documentation.was)
    for output in pairs.removed {
      reportRemoval(of: SpecMember(output, .output), of: now.owner, .received, now.location)
    }
    for output in pairs.added {
      reportAddition(of: SpecMember(output, .output), to: now.owner, .received, before.location)
    }
    for (one, other) in pairs.kept {
      compare(SpecMember(one, .output), SpecMember(other, .output), of: now.owner, .received)
    }
  }
}

extension BoundApp {
  var owner: Change.Owner { .boundApp(name: name, title: title ?? name) }
}

extension SpecSet {
  fileprivate func properties(_ name: TypeName) -> [Property] { types[name]?.object?.properties ?? [] }

  /// The types that are added or removed with an app.
  fileprivate func types(of app: BoundApp) -> [SchemaType?] {
    [app.inputs, app.outputs].map { $0.map { .named($0, at: app.location) } }
  }
}

extension SchemaType {
  fileprivate static func named(_ name: TypeName, at location: Location) -> SchemaType {
    .named(TypeReference(name: name, location: location))
  }
}
