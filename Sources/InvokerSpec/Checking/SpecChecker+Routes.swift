/// Checks the names in routes and `resume`.
extension SpecChecker {
  /// Checks that a request uses only params. Routes that stop or resume a run can also use the fields of its events.
  mutating func checkRoutes(of service: ServiceAPITransport, _ params: [String], _ interface: Interface) {
    for name in placeholders(of: service.request) { expect(name, in: params, "param") }
    checkLostParams(of: service, interface)
    for item in service.requestWith {
      for name in placeholders(of: item.route) where name.name != item.param.name { expect(name, in: params, "param") }
    }
    let union = specs.events(of: interface)
    guard let union else {
      if let first = service.resume?.repeats.first { reportUndescribed(first.location, interface.streaming) }
      return
    }
    for field in service.resume?.repeats ?? [] { check(field, in: union, .repeatField) }
    let objects = union.cases.map { specs.types[$0.type.name]?.object }
    guard !union.isIncomplete, objects.allSatisfy({ $0?.isIncomplete == false }) else { return }
    let fields = objects.flatMap { $0?.properties.map(\.name) ?? [] }
    var seen: Set<String> = []
    let names = (params + fields).filter { seen.insert($0).inserted }
    for route in [service.stop, service.resume?.request].compactMap(\.self) {
      for name in placeholders(of: route) { expect(name, in: names, "param or event field") }
    }
  }

  /// Reports params that would be lost because a request with this method has no body.
  private mutating func checkLostParams(of service: ServiceAPITransport, _ interface: Interface) {
    guard service.request.method == "GET" else { return }
    let routes = [service.request] + service.requestWith.map(\.route)
    let known = Set(routes.flatMap(\.placeholders))
    for param in interface.params where !known.contains(param.name) {
      guard interface.carriage(of: param, on: .serviceAPI) != .omitted else { continue }
      report(
        .transportParam, "\(quoted(param.name)) is never sent, because a GET request has no body",
        at: param.location,
        fix: "add it to the route, such as '?\(param.name)={\(param.name)}', or list it under 'omit' of service_api")
    }
  }

  private func placeholders(of route: Route) -> [Named] {
    route.placeholders.map { Named(name: $0, location: route.location) }
  }
}
