/// Checks the names in routes and `resume`.
extension SpecChecker {
  /// Checks that a request uses only params. Routes that stop or resume a run can also use the fields of its events.
  mutating func checkRoutes(of service: ServiceAPITransport, _ params: [String], _ interface: Interface) {
    for name in placeholders(of: service.request) { expect(name, in: params, "param") }
    for header in service.headers {
      guard let name = header.value.placeholder else { continue }
      expect(Named(name: name, location: header.location), in: params, "param")
      check(header.value, .header, at: header.location, interface)
    }
    for route in [service.request] + service.requestWith.map(\.route) {
      for part in route.path { check(part, .path, at: route.location, interface) }
      for item in route.query { check(item.value, .query, at: route.location, interface) }
    }
    checkLostParams(of: service, interface)
    checkBody(of: service, interface)
    for item in service.requestWith {
      for name in placeholders(of: item.route) where name.name != item.param.name { expect(name, in: params, "param") }
    }
    let union = specs.events(of: interface)
    guard let union else {
      let places = (service.resume?.repeats.map(\.location) ?? []) + (service.resume?.waits.map(\.location) ?? [])
      if let first = places.first { reportUndescribed(first, interface.streaming) }
      return
    }
    for field in service.resume?.repeats ?? [] { check(field, in: union, .repeatField) }
    for event in service.resume?.waits ?? [] where !union.isIncomplete {
      expect(event, in: union.cases.map(\.value), "event")
    }
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
    let routes = [service.request] + service.requestWith.map(\.route)
    for param in interface.params where !routes.contains(where: { service.place(of: param.name, in: $0) != nil }) {
      guard !service.omit.contains(where: { $0.name == param.name }) else { continue }
      report(
        .transportParam, "\(quoted(param.name)) is never sent, because a GET request has no body",
        at: param.location,
        fix: "add it to the route, such as '?\(param.name)={\(param.name)}', or list it under 'omit' of service_api")
    }
  }

  /// Checks that a body can hold its params.
  private mutating func checkBody(of service: ServiceAPITransport, _ interface: Interface) {
    let params = interface.bodyParams(of: service.request)
    let files = params.filter { $0.type?.type == .string(.binary) }
    switch interface.bodyForm {
    case .json:
      for file in files {
        report(
          .badRoute, "a JSON body cannot hold the file \(quoted(file.name))", at: file.location,
          fix: "write 'body: multipart', or remove 'body'")
      }
    case .binary where params.count != 1 || files.count != 1:
      report(
        .badRoute, "a body that is a file consists of one param of 'format: binary'", at: service.request.location,
        fix: "put the other params into the route or the headers, or write 'body: multipart'")
    case .multipart, .binary: break
    }
  }

  /// Checks that a param has a value that its place in a request can hold.
  private mutating func check(_ part: Route.Part, _ place: ParamPlace, at location: Location, _ interface: Interface) {
    guard let name = part.placeholder, let param = interface.params.first(where: { $0.name == name }),
      let type = param.type
    else { return }
    let resolved = specs.resolved(type.type)
    let sign = if case .list = part { true } else { false }
    switch resolved {
    case .array(let element) where place != .path:
      guard specs.isScalar(element.type) || isUnknown(element.type) else {
        return report(.badRoute, "\(quoted(name)) is a list of objects, so it cannot be in a \(place)", at: location)
      }
      guard !sign else { return }
      report(
        .badRoute, "\(quoted(name)) is a list, so its placeholder needs a sign", at: location,
        fix: place == .header
          ? "write '{\(name),}' to join the elements with commas"
          : "write '{\(name)*}' to repeat the item for each element, or '{\(name),}' to join them with commas")
    case _ where specs.isScalar(resolved) || isUnknown(resolved):
      guard sign else { return }
      report(
        .badRoute, "\(quoted(name)) is not a list", at: location, fix: "write '{\(name)}'")
    default: report(.badRoute, "the \(place) of a request cannot hold \(quoted(name))", at: location)
    }
  }

  private func placeholders(of route: Route) -> [Named] {
    route.placeholders.map { Named(name: $0, location: route.location) }
  }
}
