/// Checks the names in routes and `resume`.
extension SpecChecker {
  /// Checks that a request uses only params. Routes that stop or resume a run can also use the fields of its events.
  mutating func checkRoutes(of service: ServiceAPITransport, _ params: [String], _ interface: Interface) {
    for name in placeholders(of: service.request) { expect(name, in: params, "param") }
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

  private func placeholders(of route: Route) -> [Named] {
    route.placeholders.map { Named(name: $0, location: route.location) }
  }
}
