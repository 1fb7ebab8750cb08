extension SpecChecker {
  /// Checks an app against its interface.
  mutating func check(_ app: BoundApp) {
    guard files.contains(where: { $0.path == app.interface.name }) else { return }
    guard let interface = specs.interface(of: app) else {
      return report(
        .unknownReference, "there is no interface in \(quoted(app.interface.name))", at: app.interface.location)
    }
    if let kind = app.kind { expect(kind, in: interface.apps.map(\.name), "kind of app") }
    let modes = [interface.streaming.map { _ in "streaming" }, interface.blocking.map { _ in "blocking" }]
    for mode in app.modes { expect(mode, in: modes.compactMap(\.self), "response mode") }
    if !interface.params.contains(where: { $0.name == "inputs" && $0.type.map { specs.isDictionary($0.type) } == true })
    {
      report(
        .appFit, "\(quoted(interface.name)) has no param 'inputs' that is an object of any values",
        at: app.interface.location, notes: [.init("the interface", at: interface.location)])
    }
    guard let outputs = app.outputs.flatMap({ specs.types[$0] }) else { return }
    if interface.blocking?.outputs == nil, interface.streaming?.outputs.isEmpty != false {
      report(
        .appFit, "\(quoted(interface.name)) does not declare outputs", at: outputs.location,
        notes: [.init("the interface", at: interface.location)],
        fix: "add 'outputs' to its response modes, or remove it here")
    }
  }
}
