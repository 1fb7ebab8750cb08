import InvokerSpec

extension Comparison {
  /// Compares the bindings of apps: which inputs each takes, and which outputs it gives.
  mutating func compareAppBindings() {
    let pairs = Pairing(old.apps, new.apps, name: \.name)
    for binding in pairs.removed {
      report(
        .bindingRemoved, binding.owner, "the app is gone", binding.location, nil, side: .oldOnly,
        types: old.types(of: binding))
    }
    for binding in pairs.added {
      report(
        .bindingAdded, binding.owner, "the app is new", nil, binding.location, side: .newOnly,
        types: new.types(of: binding))
    }
    for (old, new) in pairs.kept { compare(old, new) }
  }

  private mutating func compare(_ before: BoundApp, _ now: BoundApp) {
    let (formerly, interface) = (old.interface(of: before)?.name, new.interface(of: now)?.name)
    if let formerly, let interface, formerly != interface {
      report(
        .bindingInterfaceChanged, now.owner, "the app is called by \(interface), and was by \(formerly)",
        before.interface.location, now.interface.location)
    }
    if [before.title, before.summary, before.description, before.since]
      != [now.title, now.summary, now.description, now.since]
    {
      report(.descriptionChanged, now.owner, "the description is reworded", before.location, now.location)
    }
    for mode in ModeName.allCases where before.answers(in: mode) != now.answers(in: mode) {
      let isAdded = now.answers(in: mode)
      report(
        isAdded ? .modeAdded : .modeRemoved, now.owner, mode.rawValue,
        isAdded ? "the app answers in mode \(mode.rawValue)" : "the app answers in mode \(mode.rawValue) no longer",
        before.location, now.location, side: isAdded ? .newOnly : .oldOnly)
    }
    compareInputs(before, now)
    compareOutputs(before, now)
  }

  private mutating func compareInputs(_ before: BoundApp, _ now: BoundApp) {
    let (inputs, currently) = (old.properties(before.inputs), new.properties(now.inputs))
    let pairs = Pairing(inputs, currently, name: \.name, was: \.documentation.was)
    for input in pairs.removed {
      report(
        input.documentation.deprecated == nil ? .paramRemoved : .paramRemovedDeprecated, now.owner, input.name,
        "input \(input.name) is gone", action: "stop passing \(input.name)", input.location, now.location,
        side: .oldOnly, types: [input.type.type])
    }
    for input in pairs.added {
      let slot = Slot(input, noun: "input")
      if slot.presence.mustBeGiven {
        report(
          .paramAddedRequired, now.owner, input.name, "\(slot.phrase) is new, and must be given",
          action: "pass \(input.name) in every call", before.location, input.location, side: .newOnly,
          types: [input.type.type])
      } else {
        report(
          .paramAddedOptional, now.owner, input.name,
          "\(slot.phrase) is new, and may be left out\(defaultClause(slot.presence))", before.location,
          input.location, side: .newOnly, types: [input.type.type])
      }
    }
    for (one, other) in pairs.kept {
      compare(Slot(one, noun: "input"), Slot(other, noun: "input"), of: now.owner, .sent)
    }
    compareOrder(
      pairs, inputs, now.owner, noun: "inputs", name: \.name, rule: .paramOrderChanged, before.location, now.location)
  }

  private mutating func compareOutputs(_ before: BoundApp, _ now: BoundApp) {
    guard let formerly = before.outputs, let currently = now.outputs else {
      if before.outputs != now.outputs {
        report(
          .resultTypeChanged, now.owner, "outputs",
          now.outputs == nil ? "the outputs are described no longer" : "the outputs are described", before.location,
          now.location, types: [before.outputs, now.outputs].map { $0.map { .named($0, at: now.location) } })
      }
      return
    }
    let pairs = Pairing(old.properties(formerly), new.properties(currently), name: \.name, was: \.documentation.was)
    for output in pairs.removed {
      let slot = Slot(output, noun: "output")
      let rule: ChangeRule =
        output.documentation.deprecated != nil
        ? .fieldRemovedDeprecated : slot.presence == .certain ? .fieldRemoved : .fieldRemovedOptional
      report(
        rule, now.owner, output.name, "\(slot.phrase) is gone", output.location, now.location, side: .oldOnly,
        types: [output.type.type])
    }
    for output in pairs.added {
      report(
        .fieldAdded, now.owner, output.name, "output \(output.name) is new", before.location, output.location,
        side: .newOnly, types: [output.type.type])
    }
    for (one, other) in pairs.kept {
      compare(Slot(one, noun: "output"), Slot(other, noun: "output"), of: now.owner, .received)
    }
  }
}

extension BoundApp {
  fileprivate var owner: Change.Owner { .interface(name: name, title: title ?? name) }
}

extension SpecSet {
  fileprivate func properties(_ name: TypeName) -> [Property] { types[name]?.object?.properties ?? [] }

  /// The types that come and go with a binding.
  fileprivate func types(of binding: BoundApp) -> [SchemaType?] {
    [binding.inputs, binding.outputs].map { $0.map { .named($0, at: binding.location) } }
  }
}

extension SchemaType {
  fileprivate static func named(_ name: TypeName, at location: Location) -> SchemaType {
    .named(TypeReference(name: name, location: location))
  }
}
