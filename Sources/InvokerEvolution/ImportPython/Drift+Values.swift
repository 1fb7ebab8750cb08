import InvokerSpec

/// Types, defaults, and modes.
extension Drift {
  mutating func compareValues(of param: Param, with argument: DriftArgument) {
    switch param.kind {
    case .value(let type):
      if case .constant(let constant) = interface.carriage(of: param, on: .plugin) {
        compareConstant(constant, param, argument)
      } else if let taken = argument.param {
        compareDefaults(param, type, taken)
      }
      guard let taken = argument.param else { break }
      compareTypes(
        PythonType(taken.annotation[...], in: package), type.type, as: param.name,
        named: "\(label) takes \(quoted(param.name))", at: taken.location, notes: notes(on: param.name))
    case .mode(let selection):
      if let taken = argument.param { compareModes(param, selection, taken) }
    }
  }

  private mutating func compareConstant(_ constant: Literal, _ param: Param, _ argument: DriftArgument) {
    guard invocation != nil, let words = argument.constant ?? argument.param?.defaultValue,
      let value = package.literal(words.joined()), value != constant
    else { return }
    report(
      .driftDefault, param.name,
      "\(label) sends \(quoted(words.joined())) as \(quoted(param.name)), and the spec has another value",
      at: argument.location, notes: notes(on: param.name), fix: "write the value of the SDK")
  }

  private mutating func compareDefaults(_ param: Param, _ type: TypeUse, _ taken: PythonParam) {
    let name = quoted(param.name)
    let given = taken.defaultValue.map { $0.joined() }
    switch (given, type.defaultValue) {
    case (nil, nil) where !param.isRequired && !allowsNone(taken):
      report(
        .driftDefault, param.name, "\(label) requires \(name), which is optional in the spec", at: taken.location,
        notes: notes(on: param.name), fix: "write 'required: true', or give it a default")
    case (let value?, _) where param.isRequired:
      report(
        .driftDefault, param.name, "\(label) has the default \(quoted(value)) for \(name), which the spec requires",
        at: taken.location, notes: notes(on: param.name), fix: "remove 'required'")
    case (let value?, let standard):
      guard let literal = package.literal(value), literal != standard ?? .null else { break }
      report(
        .driftDefault, param.name,
        "\(label) has the default \(quoted(value)) for \(name), and the spec has another one",
        at: taken.location, notes: notes(on: param.name), fix: "write the default of the SDK")
    case (nil, _): break
    }
  }

  private func allowsNone(_ param: PythonParam) -> Bool { invocation != nil && param.annotation.contains("None") }

  private mutating func compareModes(_ param: Param, _ selection: ModeParam, _ taken: PythonParam) {
    // Other values than names, such as `stream: bool`, are not enumerated.
    guard selection.values == nil else { return }
    let mode = selection.defaultMode
    let modes = taken.annotation.compactMap { Literal(python: String($0))?.string }
    let offered = interface.modes.map(\.rawValue)
    if !modes.isEmpty, Set(modes) != Set(offered) {
      report(
        .driftMode, param.name, "\(label) responds in the modes \(modes.joined(separator: ", "))", at: taken.location,
        notes: [.init("the spec has \(offered.joined(separator: ", "))", at: param.location)],
        fix: "describe these modes under 'response_modes'")
    }
    guard let value = taken.defaultValue.flatMap({ Literal(python: $0.joined())?.string }), value != mode.rawValue
    else { return }
    report(
      .driftMode, param.name, "\(label) responds in \(value) mode by default", at: taken.location,
      notes: notes(on: param.name), fix: "write '$mode: \(value)'")
  }

  // MARK: Invocations

  mutating func compareInvocation(_ invocation: PythonInvocation) {
    let location = found.method.file.location(of: invocation.type)
    if let unread = invocation.unread {
      report(
        .driftSource, "request", "\(label) sends keys that its source does not show", at: unread,
        notes: [.init("the interface", at: interface.location)], fix: "compare them yourself, and accept the difference"
      )
    }
    guard let plugin = interface.plugin else { return }
    guard let type = package.literal(String(invocation.type.text))?.string else {
      return report(
        .driftSource, "type", "\(quoted(String(invocation.type.text))) is no type of invocation", at: location,
        notes: [.init("the interface", at: interface.location)], fix: "report it to the SDK's maintainers")
    }
    if type != plugin.type {
      report(
        .driftInvocationType, "type", "\(label) invokes \(quoted(type)), and the spec has \(quoted(plugin.type))",
        at: location, notes: [.init("the interface", at: interface.location)], fix: "write 'type: \(type)'")
    }
  }

  mutating func compareResult(of invocation: PythonInvocation) {
    guard let result = invocation.result, let use = interface.streaming?.yields ?? interface.blocking?.returns else {
      return
    }
    let type = package.type(named: className(result.text))
    guard case .object = type else { return }
    compareTypes(
      type, use.type, as: "response", named: "\(label) returns \(quoted(className(result.text)))",
      at: found.method.file.location(of: result), notes: [.init("the interface", at: interface.location)])
  }
}
