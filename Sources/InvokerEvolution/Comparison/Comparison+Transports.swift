import InvokerSpec

extension Comparison {
  mutating func compareTransports(_ old: Interface, _ new: Interface) {
    switch (old.plugin, new.plugin) {
    case (let before?, let now?): compare(before, now, old, new)
    case (nil, _?): reportTransport(.transportAdded, .plugin, old, new)
    case (_?, nil): reportTransport(.transportRemoved, .plugin, old, new)
    case (nil, nil): break
    }
    switch (old.serviceAPI, new.serviceAPI) {
    case (let before?, let now?): compare(before, now, old, new)
    case (nil, _?): reportTransport(.transportAdded, .serviceAPI, old, new)
    case (_?, nil): reportTransport(.transportRemoved, .serviceAPI, old, new)
    case (nil, nil): break
    }
  }

  private mutating func reportTransport(
    _ rule: ChangeRule, _ noun: Change.Noun, _ old: Interface, _ new: Interface
  ) {
    report(
      rule, .init(new.owner, noun), old.serviceAPI?.request.location ?? old.location,
      new.serviceAPI?.request.location ?? new.location, side: rule == .transportAdded ? .newOnly : .oldOnly,
      places: [old.location, new.location])
  }

  // MARK: The plugin daemon

  private mutating func compare(_ old: PluginTransport, _ new: PluginTransport, _ before: Interface, _ now: Interface) {
    if old.type != new.type {
      report(
        .pluginTypeChanged, .init(now.owner, .plugin), from: .code(old.type), to: .code(new.type), before.location,
        now.location)
    }
    if old.permission != new.permission {
      report(
        .permissionChanged, .init(now.owner, .plugin), from: .name(old.permission),
        to: .name(new.permission), before.location, now.location)
    }
    let omitted = Pairing(old.omit, new.omit, name: \.name)
    for param in omitted.added where before.takes(param.name) {
      report(
        .paramUnsupported, .init(now.owner, .param, param.name), to: [.word(.omitIt)], before.place(of: param.name),
        param.location)
    }
    for param in omitted.removed where now.takes(param.name) {
      report(.paramSupported, .init(now.owner, .param, param.name), param.location, now.place(of: param.name))
    }
    let pairs = Pairing(old.unsupported, new.unsupported, name: \.name)
    // For an added or removed param, its own change is sufficient.
    for param in pairs.added where before.takes(param.name) {
      report(
        .paramUnsupported, .init(now.owner, .param, param.name), to: [.prose(param.text)], before.place(of: param.name),
        param.location)
    }
    for param in pairs.removed where now.takes(param.name) {
      report(
        .paramSupported, .init(now.owner, .param, param.name), param.location, now.place(of: param.name))
    }
    for (old, param) in pairs.kept where old.text != param.text {
      report(
        .paramHintChanged, .init(now.owner, .param, param.name), old.location, param.location)
    }
  }

  // MARK: The Service API

  private mutating func compare(
    _ old: ServiceAPITransport, _ new: ServiceAPITransport, _ before: Interface, _ now: Interface
  ) {
    if old.basePath != new.basePath {
      report(
        .routeChanged, .init(now.owner, .routePrefix), from: .code("/" + (old.basePath ?? "")),
        to: .code("/" + (new.basePath ?? "")), old.request.location, new.request.location)
    }
    compare(old.settings, new.settings, (old.api.location, new.api.location), now.owner)
    compare(old.request, new.request, "request", before, now)
    compare(old.stop, new.stop, "stop", before, now)
    compare(old.resume?.request, new.resume?.request, "resume", before, now)
    let routes = Pairing(old.requestWith, new.requestWith, name: \.param.name)
    for (old, new) in routes.kept { compare(old.route, new.route, "request_with \(new.param.name)", before, now) }
    for item in routes.removed { compare(item.route, nil, "request_with \(item.param.name)", before, now) }
    for item in routes.added { compare(nil, item.route, "request_with \(item.param.name)", before, now) }
    if before.bodyForm != now.bodyForm {
      report(
        .routeChanged, .init(now.owner, .route, "body"), from: .code(before.bodyForm.rawValue),
        to: .code(now.bodyForm.rawValue), old.request.location, new.request.location)
    }
    let headers = Pairing(old.headers, new.headers, name: \.name)
    for (one, other) in headers.kept { compare(one, other, before, now) }
    for header in headers.removed { compare(header, nil, before, now) }
    for header in headers.added { compare(nil, header, before, now) }
    if let before = old.resume, let after = new.resume, before.repeats.map(\.text) != after.repeats.map(\.text) {
      report(
        .resumeRepeatsChanged, .init(now.owner, .resume), before.request.location, after.request.location)
    }
    if let before = old.resume, let after = new.resume, Set(before.waits.map(\.name)) != Set(after.waits.map(\.name)) {
      report(.resumeWaitsChanged, .init(now.owner, .resume), before.request.location, after.request.location)
    }
    compareLists(old.omit, new.omit, before, now, added: .paramOmitted, removed: .paramNotOmitted)
    compareLists(
      old.required, new.required, before, now, added: .paramRequiredByTransport, removed: .paramNotRequiredByTransport)
  }

  private mutating func compare(
    _ old: APISettings, _ new: APISettings, _ places: (old: Location, new: Location), _ owner: Change.Owner
  ) {
    let subject = Change.Subject(owner, .serviceAPI)
    if old.key != new.key {
      report(.apiKeyChanged, subject, from: .code(old.key), to: .code(new.key), places.old, places.new)
    }
    if old.failure != new.failure {
      report(.failureShapeChanged, subject, from: old.failureCode, to: new.failureCode, places.old, places.new)
    }
  }

  private mutating func compare(
    _ old: Route?, _ new: Route?, _ name: String, _ before: Interface, _ now: Interface
  ) {
    let subject = Change.Subject(now.owner, .route, name)
    switch (old, new) {
    case (let old?, let new?) where old.text != new.text:
      report(
        .routeChanged, subject, from: .code(old.text), to: .code(new.text), old.location, new.location)
    case (nil, let new?):
      report(.routeAdded, subject, to: .code(new.text), before.location, new.location, side: .newOnly)
    case (let old?, nil):
      report(.routeRemoved, subject, from: .code(old.text), old.location, now.location, side: .oldOnly)
    default: break
    }
  }

  private mutating func compare(_ old: Header?, _ new: Header?, _ before: Interface, _ now: Interface) {
    guard old?.value != new?.value, let name = (new ?? old)?.name else { return }
    func detail(_ header: Header?) -> [Change.Detail] { header.map { .code($0.value.text) } ?? [.word(.none)] }
    report(
      .routeChanged, .init(now.owner, .route, "headers \(name)"), from: detail(old), to: detail(new),
      old?.location ?? before.location, new?.location ?? now.location)
  }

  private mutating func compareLists(
    _ old: [Named], _ new: [Named], _ before: Interface, _ now: Interface, added: ChangeRule, removed: ChangeRule
  ) {
    let pairs = Pairing(old, new, name: \.name)
    for param in pairs.added where before.takes(param.name) {
      report(
        added, .init(now.owner, .param, param.name), before.place(of: param.name), param.location)
    }
    for param in pairs.removed where now.takes(param.name) {
      report(
        removed, .init(now.owner, .param, param.name), param.location, now.place(of: param.name))
    }
  }
}

extension [Change.Detail] {
  static func name(_ name: String?) -> Self { [name.map { .code($0) } ?? .word(.none)] }
}

extension APISettings {
  /// The header with the key.
  fileprivate var key: String { "\(keyHeader): \(keyPrefix)…" }

  /// The paths of the code and the message in a failure.
  fileprivate var failureCode: [Change.Detail] {
    let failure = failure ?? FailurePaths(code: [["code"]], message: [["message"]], status: [["status"]])
    let paths = failure.code + failure.message + failure.status
    return .code(paths.map { FieldPath.text(of: $0) }.joined(separator: ", "))
  }
}

extension Interface {
  fileprivate func takes(_ param: String) -> Bool { params.contains { $0.name == param } }

  fileprivate func place(of param: String) -> Location {
    params.first { $0.name == param }?.location ?? location
  }
}
