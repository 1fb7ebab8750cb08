import InvokerSpec

extension PageWriter {
  /// The operations that the interfaces send, each with the Swift calls that do so; `nil` if the specs define no
  /// transport.
  func operationTable(_ interfaces: [Interface]) -> Section? {
    let rows = interfaces.flatMap(operations)
    guard !rows.isEmpty else { return nil }
    return section("operations", .operations, [table([.operation, .swiftName], rows.map { [$0.operation, $0.call] })])
  }

  private typealias Row = (operation: Prose, call: Prose)

  private func operations(of interface: Interface) -> [Row] {
    let invocation = interface.plugin.map { plugin in
      (operation: words(.pluginRoute, ["type": [.code(plugin.type)]]), call: calls(of: interface, .plugin))
    }
    return (interface.serviceAPI.map { operations($0, of: interface) } ?? []) + [invocation].compactMap(\.self)
  }

  private func operations(_ transport: ServiceAPITransport, of interface: Interface) -> [Row] {
    func row(_ route: Route, _ call: Prose) -> Row { ([.code(route.operation)], call) }
    return [row(transport.request, calls(of: interface, .serviceAPI))]
      + transport.requestWith.map { row($0.route, calls(of: interface, .serviceAPI, with: $0.param.name)) }
      + (transport.stop.map { [row($0, [.code("client.stop()")])] } ?? [])
      + (transport.resume.map { [row($0.request, words(.resumedCall))] } ?? [])
  }

  /// The calls over a transport, one for each response mode.
  ///
  /// - Parameter param: the param that selects the operation.
  private func calls(of interface: Interface, _ reach: Reach, with param: String? = nil) -> Prose {
    let facade = api(of: interface).facades.first { $0.reach == reach }
    let calls = (facade?.calls ?? []).filter { !$0.isFormer }.map { call in
      let labels = call.function.parameters.filter { $0.wireName == param }.map { $0.name.argumentLabel + ":" }
      return (facade?.receiver ?? "") + "." + call.function.name + "(" + labels.joined() + ")"
    }
    return Prose(calls.map { [.code($0)] }.joined(separator: [.text(phrases[.comma])]))
  }
}

extension Route {
  /// The method and the path, without the query.
  fileprivate var operation: String { method + " " + path.map { "/" + $0.text }.joined() }
}
