extension SpecChecker {
  /// What a binding says of its interface.
  mutating func check(_ binding: AppBinding) {
    guard files.contains(where: { $0.path == binding.interface.name }) else { return }
    guard let interface = specs.interface(of: binding) else {
      return report(
        .unknownReference, "there is no interface in \(quoted(binding.interface.name))", at: binding.interface.location)
    }
    if let app = binding.app { expect(app, in: interface.apps.map(\.name), "app") }
    let modes = [interface.streaming.map { _ in "streaming" }, interface.blocking.map { _ in "blocking" }]
    for mode in binding.modes { expect(mode, in: modes.compactMap(\.self), "response mode") }
    if !interface.params.contains(where: { $0.name == "inputs" && $0.type.map { specs.isDictionary($0.type) } == true })
    {
      report(
        .bindingFit, "\(quoted(interface.name)) has no param 'inputs' that is an object of any values",
        at: binding.interface.location, notes: [.init("the interface", at: interface.location)])
    }
    guard let outputs = binding.outputs.flatMap({ specs.types[$0] }) else { return }
    if interface.blocking?.outputs == nil, interface.streaming?.outputs.isEmpty != false {
      report(
        .bindingFit, "\(quoted(interface.name)) does not declare outputs", at: outputs.location,
        notes: [.init("the interface", at: interface.location)],
        fix: "add 'outputs' to its response modes, or remove it here")
    }
  }
}
